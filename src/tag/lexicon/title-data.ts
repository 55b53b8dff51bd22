/** Words of job titles: nouns that head one, and words that stand before the head. From general knowledge. */
export const TITLE_HEADS =
  `accountant adjutant administrator admiral adviser advisor advocate agent aide ambassador analyst anchor
  animator announcer archbishop architect archivist artist assessor assistant associate attorney auditor author
  ayatollah baron bishop brigadier broker cabinet-secretary candidate cantor captain cardinal caretaker cashier
  chair chairman chairperson chairwoman champion chancellor chaplain charge chef chief choreographer clerk
  co-author co-chair co-chairman co-chairwoman co-creator co-director co-founder cofounder co-host co-lead co-owner
  co-president coach colonel columnist comedian commandant commander commissioner commodore composer comptroller
  conductor congressman congresswoman constable consul consul-general consultant controller convener convenor
  coordinator coroner corporal correspondent councillor councilman councilmember councilwoman counsel counsellor
  counselor curator custodian deacon dean delegate deputy designer detective developer diplomat director
  director-general dispatcher doctor driver economist editor editor-in-chief educator emir engineer ensign envoy
  epidemiologist evangelist examiner executive executor expert farmer fellow fieldmarshal filmmaker firefighter
  foreman founder friar general geologist goalkeeper governor governor-general guard guide head headmaster
  headmistress historian host illustrator imam inspector instructor interpreter investigator inventor journalist
  judge jurist justice king lawyer lead leader lecturer librarian lieutenant linguist lobbyist magistrate major
  manager marshal mayor mediator member mep minister moderator monitor mp musician negotiator nurse officer
  official ombudsman operator organizer organiser owner painter parliamentarian partner pastor patriarch patrolman
  photographer physician physicist pilot planner podcaster poet pope postmaster practitioner preacher premier
  president priest prime-minister prince princess principal private prosecutor producer professor programmer
  project-manager promoter prosecutor provost psychologist publisher purser quarterback rabbi ranger rapporteur
  reader realtor receptionist recruiter rector registrar reporter rep representative researcher reviewer reverend
  saleswoman salesman schoolteacher scholar scientist secretary secretary-general senator sergeant sheikh sheriff
  singer soldier solicitor speaker specialist spokesman spokesperson spokeswoman statistician steward strategist
  striker sultan superintendent supervisor surgeon surveyor teacher technician technologist therapist trader trainer
  translator treasurer trooper trustee tutor undersecretary under-secretary veterinarian vicar vice-chair
  vice-chairman vice-chancellor vice-president viceroy videographer warden whip writer
  ceo cfo cto coo cio cmo cro chro ciso cpo cso cdo cao svp evp vp avp md gm ag dg ed pm fm`.split(/\s+/);

export const TITLE_MODIFIERS =
  `acting adjunct administrative assistant associate bank board brand brigade business chief clinical co communications
  community corporate creative customer deputy development digital diversity district economic editorial emeritus
  executive federal finance financial first founding foreign general global group health hon honorary human
  information interim international investment investor joint junior lead legal legislative lieutenant majority
  managing marketing media medical minority national operating operations parliamentary people permanent policy
  political portfolio premier press principal procurement product program programme project prime public regional
  relations research resident resources revenue sales science scientific second security senior shadow special state
  strategic strategy supreme sustainability technical technology third trade under union vice visiting general
  affairs`.split(/\s+/);
