/** Two-letter codes of countries, the names that releases use for them, and their adjectives. */
const ROWS = `
ad:Andorra:Andorran
ae:United Arab Emirates,UAE:Emirati,UAE
af:Afghanistan:Afghan
ag:Antigua & Barbuda:Antiguan,Barbudan
ai:Anguilla:Anguillan
al:Albania:Albanian
am:Armenia:Armenian
ao:Angola:Angolan
ar:Argentina:Argentine
as:American Samoa:
at:Austria:Austrian
au:Australia,Commonwealth,Commonwealth of Australia:Australian
aw:Aruba:Aruban,Dutch
az:Azerbaijan:Azerbaijani,Azeri
ba:Bosnia:Bosnian,Herzegovinian
bb:Barbados:Bajan,Barbadian
bd:Bangladesh:Bangladeshi
be:Belgium:Belgian
bf:Burkina Faso:Burkinabe
bg:Bulgaria:Bulgarian
bh:Bahrain:Bahraini
bi:Burundi:Burundian
bj:Benin:Beninese
bm:Bermuda:Bermudian
bn:Brunei:Bruneian
bo:Bolivia:Bolivian
br:Brazil:Brazilian
bs:Bahamas:Bahamian
bt:Bhutan:Bhutanese
bw:Botswana:Batswana,Motswana
by:Belarus:Belarusian
bz:Belize:Belizean
ca:Canada:Canadian
cc:Cocos Islands:
cd:DR Congo:Congo,Congolese
cf:Central African Republic:
cg:Republic of the Congo:Congo,Congolese
ch:Switzerland:Swiss
ck:Cook Islands:
cl:Chile:Chilean
cm:Cameroon:Cameroonian
cn:China,PRC,People's Republic of China:Chinese
co:Colombia:Colombian
cr:Costa Rica:
cu:Cuba:Cuban
cv:Cape Verde:
cw:Curaçao:Curacaoan,Dutch
cx:Christmas Island:
cy:Cyprus:Cypriot
cz:Czech Republic,Czechia:Czech
de:Germany:German
dj:Djibouti:Djiboutian
dk:Denmark:Dane,Danish
dm:Dominica:Dominican
do:Dominican Republic:Dominican
dz:Algeria:Algerian
ec:Ecuador:Ecuadorian
ee:Estonia:Estonian
eg:Egypt:Egyptian
eh:Western Sahara:Sahraoui,Sahraouian,Sahrawi,Sahrawian
er:Eritrea:Eritrean
es:Spain:Spaniard,Spanish
et:Ethiopia:Ethiopian
eu:European Union:EU,European
fi:Finland:Finn,Finnish
fj:Fiji:Fijian
fm:Micronesia:Chuukese,Kosraen,Micronesian,Pohnpeian
fo:Faroe Islands:Faroese
fr:France:French,Frenchman,Frenchwoman
ga:Gabon:Gabonese
gb:United Kingdom,UK,U.K.,Britain,Great Britain:British,Briton,English,Scottish
gd:Grenada:Grenadian
ge:Georgia:Georgian
gg:Guernsey:
gh:Ghana:Ghanaian
gi:Gibraltar:Gibraltar,Gibraltarian
gl:Greenland:Greenlander,Greenlandic
gm:Gambia:Gambian
gn:Guinea:Guinean
gq:Equatorial Guinea:Equatoguinean
gr:Greece:Greek
gt:Guatemala:Guatemalan
gu:Guam:Guamanian
gw:Guinea-Bissau:
gy:Guyana:Guyanese
hk:Hong Kong:Hongkonger
hn:Honduras:Honduran
hr:Croatia:Croat,Croatian
ht:Haiti:Haitian
hu:Hungary:Hungarian
id:Indonesia:Indonesian
ie:Ireland,Republic of Ireland:Irish,Irishman,Irishwoman
il:Israel:Israeli
im:Isle of Man:Manx,Manxman,Manxwoman
in:India,Republic of India:Indian
iq:Iraq:Iraqi
ir:Iran:Iranian
is:Iceland:Icelander,Icelandic
it:Italy:Italian
je:Jersey:
jm:Jamaica:Jamaican
jo:Jordan:Jordanian
jp:Japan:Japanese
ke:Kenya:Kenyan
kg:Kyrgyzstan:Kyrgyz,Kyrgyzstani
kh:Cambodia:Cambodian
ki:Kiribati:Kiribati
km:Comoros:Comoran
kn:St. Kitts & Nevis:Kittitian,Nevisian
kp:North Korea:Korean
kr:South Korea,Korea,Republic of Korea:Korean
kw:Kuwait:Kuwaiti
ky:Cayman Islands:Caymanian
kz:Kazakhstan:Kazakh,Kazakhstani
la:Laos:Lao,Laotian
lb:Lebanon:Lebanese
lc:St. Lucia:
li:Liechtenstein:Liechtenstein,Liechtensteiner
lk:Sri Lanka:
lr:Liberia:Liberian
ls:Lesotho:Basotho,Mosotho
lt:Lithuania:Lithuanian
lu:Luxembourg:Luxembourg,Luxembourger
lv:Latvia:Latvian
ly:Libya:Libyan
ma:Morocco:Moroccan
mc:Monaco:Monacan,Monegasque
md:Moldova:Moldovan
me:Montenegro:Montenegrin
mg:Madagascar:Malagasy
mh:Marshall Islands:Marshallese
mk:North Macedonia:Macedonian
ml:Mali:Malian
mm:Myanmar:Burmese
mn:Mongolia:Mongolian
mo:Macau:Chinese
mr:Mauritania:Mauritanian
ms:Montserrat:Montserratian
mt:Malta:Maltese
mu:Mauritius:Mauritian
mv:Maldives:Maldivian
mw:Malawi:Malawian
mx:Mexico:Mexican
my:Malaysia:Malaysian
mz:Mozambique:Mozambican
na:Namibia:Namibian
nc:New Caledonia:
ne:Niger:Nigerien
nf:Norfolk Island:
ng:Nigeria:Nigerian
ni:Nicaragua:Nicaraguan
nl:Netherlands:Dutch,Dutchman,Dutchwoman
no:Norway:Norwegian
np:Nepal:Nepali
nr:Nauru:Nauruan
nu:Niue:Niuean
nz:New Zealand:Kiwi
om:Oman:Omani
pa:Panama:Panamanian
pe:Peru:Peruvian
pf:French Polynesia:
pg:Papua New Guinea:
ph:Philippines:Filipina,Filipino,Philippine
pk:Pakistan:Pakistani
pl:Poland:Pole,Polish
pm:St. Pierre & Miquelon:French,Frenchman,Frenchwoman
pn:Pitcairn:
pr:Puerto Rico:
ps:Palestine:Palestinian
pt:Portugal:Portuguese
pw:Palau:Palauan
py:Paraguay:Paraguayan
qa:Qatar:Qatari
ro:Romania:Romanian
rs:Serbia:Serb,Serbian
ru:Russia,Russian Federation:Russian
rw:Rwanda:Rwandan
sa:Saudi Arabia:Saudi
sb:Solomon Islands:
sc:Seychelles:Seychellois
sd:Sudan:Sudanese
se:Sweden:Swede,Swedish
sg:Singapore:Singapore,Singaporean
sh:St. Helena:
si:Slovenia:Slovene,Slovenian
sk:Slovakia:Slovak
sl:Sierra Leone:
sm:San Marino:Sammarinese
sn:Senegal:Senegalese
so:Somalia:Somali
sr:Suriname:Surinamer,Surinamese
ss:South Sudan:
st:São Tomé & Príncipe:
sv:El Salvador:Salvadoran
sy:Syria:Syrian
sz:Eswatini:Swati,Swazi
td:Chad:Chadian
tg:Togo:Togolese
th:Thailand:Thai
tj:Tajikistan:Tajik,Tajikistani
tk:Tokelau:Tokelauan
tl:Timor-Leste:Timorese
tm:Turkmenistan:Turkmen,Turkmenistani
tn:Tunisia:Tunisian
to:Tonga:Tongan
tr:Turkey,Türkiye:Turk,Turkish
tt:Trinidad & Tobago:Tobagonian,Trinidadian
tv:Tuvalu:Tuvaluan
tw:Taiwan:Taiwan,Taiwanese
tz:Tanzania:Tanzanian
ua:Ukraine:Ukrainian
ug:Uganda:Ugandan
us:United States,U.S.,US,USA,U.S.A.,United States of America:American,US
uy:Uruguay:Uruguayan
uz:Uzbekistan:Uzbek,Uzbekistani
vc:St. Vincent & Grenadines:Vincentian
ve:Venezuela:Venezuelan
vg:British Virgin Islands:
vn:Vietnam:Vietnamese
vu:Vanuatu:
wf:Wallis & Futuna:Futunan,Wallisian
ws:Samoa:Samoan
xk:Kosovo:Kosovan,Kosovar
ye:Yemen:Yemeni
za:South Africa:
zm:Zambia:Zambian
zw:Zimbabwe:Zimbabwean
`
  .trim()
  .split('\n')
  .map((row) => row.split(':').map((cell) => cell.split(',')));

/** Code by name of the country. */
export const CODE_OF_COUNTRY: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([[code = ''] = [], names = []]) => names.map((name) => [name, code] as const)),
);

/** Code by adjective, lower case: `kenyan` → `ke`. */
export const CODE_OF_ADJECTIVE: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([[code = ''] = [], , adjectives = []]) =>
    adjectives.filter((one) => one !== '').map((one) => [one.toLowerCase(), code] as const),
  ),
);
