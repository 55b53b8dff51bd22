/**
 * Words that keep their full stop, by what the stop says of the sentence.
 * `never`: a name or explanation follows, the sentence goes on.
 * `number`: goes on when a number follows.
 * `either`: may also be the last word; what follows decides.
 */
export type AbbreviationKind = 'never' | 'number' | 'either';

const NEVER =
  'Mr Mrs Ms Mx Dr Drs Prof Profs Hon Rev Fr Msgr Messrs Mme Mlle Gen Maj Col Lt Capt Cmdr Cdr Cpl Sgt Adm ' +
  'Wm Chas Geo Jas Thos Mgr Pst Brig Pvt Ens Spc Sen Sens Rep Reps Gov Govs Pres Supt Det Insp Asst Assoc Atty Amb Ald Smt Md Mohd ' +
  'St Ste Mt Ft Pt Gen.-Lt e.g i.e eg ie vs v viz cf ca c approx Approx est incl excl resp attn Attn Re ' +
  'Tel tel Ph ph Mob mob Fax Ext ext www H.E H.H H.R.H R.Adm V.Adm Lt.Gen Lt.Col Maj.Gen Brig.Gen';

const NUMBER =
  'No Nos no nos Nr Op op Fig Figs Vol Vols Art Arts Sec Secs Ch Chap Para Paras p pp Pp Eq Ref Refs Rs R.S Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov ' +
  'Dec JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC Mon Tue Tues Wed Thu Thur Thurs Fri Sat';

const EITHER =
  'Inc INC Corp CORP Co CO Cos Ltd LTD Pty Pte Bros Bhd Sdn Plc plc Jr Sr Esq Esqs Ph.D Ed.D M.D D.D.S D.V.M J.D LL.B LL.M ' +
  'B.A B.S B.Sc M.A M.S M.Sc M.B.A M.P.H Ph.Ds R.N P.E C.P.A U.S U.S.A U.K U.N E.U U.A.E D.C N.Y L.A P.R a.m p.m A.M P.M ' +
  "a.k.a etc Etc al et.al Ave Blvd Rd Hwy Bldg Rm Apt Dept Depts Univ Inst Intl Mfg Assn Ass’n Ass'n Acad Natl " +
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev N.H ' +
  'N.J N.M N.C N.D Okla Ore Pa R.I S.C S.D Tenn Tex Va Vt Wash W.Va Wis Wyo Ont Que Alta Sask Man B.C N.S N.B N.L P.E.I N.S.W ' +
  'Vic Qld Tas A.C.T N.T S.A W.A S.A.R.L S.p.A S.r.l S.L S.A.S N.V B.V A.G A.S A/S K.K L.P L.L.C L.L.P P.C P.L.C P.A A.B A.M.P.A.S ' +
  'sq ft in lb lbs oz mi min hr hrs mo yr yrs max Max avg mfg E.T P.T C.T E.S.T E.D.T P.S.T P.D.T G.M.T U.T.C B.C.E A.D C.E ' +
  'kg km cm mm hp rpm';

/** Written without the last full stop, as the text has them (upper and lower case differ). */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationKind> = new Map([
  ...EITHER.split(' ').map((word) => [word, 'either'] as const),
  ...NUMBER.split(' ').map((word) => [word, 'number'] as const),
  ...NEVER.split(' ').map((word) => [word, 'never'] as const),
]);

/** Abbreviations that are also plain words: they keep the stop only where the next word does not start a sentence. */
export const AMBIGUOUS_WORDS: ReadonlySet<string> = new Set(
  'in mo min max Max Man Miss Mass Ill Ind Ore Wash Del Art Sat Mon Wed Mar Jan Dec Sec Ref Md La Pa No Re Vic Tas mi mm est ca c v p al no nos op Op Ch Ph ph'.split(
    ' ',
  ),
);

/** Words a sentence begins with and a name seldom does. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'The This That These Those A An It Its He She They We I You His Her Their Our My Your There Here In On At By For ' +
    'From With Without Within Since Until After Before During While When Where What Who Why How If As But And Or So ' +
    'Yet Nor Although Though Because However Moreover Furthermore Meanwhile Additionally Also In Under Over Among ' +
    'Through Throughout Between To Today Yesterday Tomorrow Now Then Thus Both Each Every All Some Many Most Several ' +
    'Such Another Other Once One Two Three No Not More About According Based Together Following Founded Headquartered ' +
    'Please Visit Learn Contact Read See Follow Shares Revenue Sales Net Total Officials Investors Analysts Last ' +
    'Earlier Later Recently Currently Previously Further Finally Instead Despite Like Unlike Is Are Was Were Will Do ' +
    'Does Did Have Has Had Can Could Should Would May Might'
  ).split(' '),
);

/** Words that go on a company's name after `!` or `?`: `Yahoo! Inc.` */
export const COMPANY_ENDINGS: ReadonlySet<string> = new Set(
  'Inc. Inc Corp. Corp Ltd. Ltd LLC plc PLC Co.'.split(' '),
);

/** Words that go on a time of day: `5 p.m. Eastern`. */
export const TIME_FOLLOWERS: ReadonlySet<string> = new Set(
  (
    'ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST IST AEST AEDT SGT HKT JST Eastern Central ' +
    'Mountain Pacific Greenwich Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March ' +
    'April May June July August September October November December Hawaii Alaska Singapore London'
  ).split(' '),
);
