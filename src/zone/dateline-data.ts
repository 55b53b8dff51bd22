/** Words of datelines. */

const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+(?:the\s+)?)?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:19|20)\d{2,3}`;

/** A calendar date as datelines write it: `February 07 to 08, 2024`, `Feb 08`, `8 June 2026`, `2024-02-08`. */
export const DATE = [
  String.raw`${WEEKDAY}${MONTH}\s+${DAY}(?:\s*(?:-|–|to|and)\s*${DAY})?(?:,?\s+${YEAR})?`,
  String.raw`${WEEKDAY}${DAY}(?:\s*(?:-|–|to|and)\s*${DAY})?(?:\s+of)?[\s-]+${MONTH}(?:,?[\s-]+${YEAR})?`,
  String.raw`${YEAR}-\d{2}-\d{2}`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.](?:${YEAR}|\d{2})`,
  String.raw`${MONTH}\s+${YEAR}`,
].join('|');

/** A time of day with its zone: `04:05 PM Eastern Daylight Time`, `@ 6:10 PM America/Toronto`, `5:13PM`, `0900 GMT`. */
export const TIME = String.raw`(?:@\s*|at\s+)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[apAP]\.?[mM]\b\.?)?|\d{1,2}\s*[apAP]\.?[mM]\b\.?|\d{4}(?=\s*(?:GMT|UTC|BST|hrs|hours)))(?:\s*(?:hrs|hours)\b)?(?:\s*\(?(?:(?:Eastern|Central|Mountain|Pacific|Greenwich|Atlantic|Alaska|Hawaii)(?:\s+(?:Daylight|Standard|Mean))?(?:\s+Time)?|(?:America|US|Europe|Asia|Australia|Africa|Pacific)/[A-Za-z_]+|local\s+time|[A-Z]{2,4}T|[ECMP]T|UTC)\b\)?)?`;

/** Wire services by name, between brackets, slashes or dashes. */
export const WIRE = String.raw`[\w.&+' -]{0,24}(?:wire|wired|newswires?|press\s?release|presswire|prweb|outreach|newsfile|reuters|newsworthy\.ai|einnews|cision|newsroom|xinhua-asianet)(?:[\w.&+' -]{0,24})|PRN|CNW|AP|AFP|ANI|IANS|PTI|UNI|PIB|ACN|JCN|BUSINESS\s?WIRE|PR\s?WEB|VNA|BERNAMA`;

/** Names that stand in datelines without a region (Associated Press practice), and capitals. */
export const LONE_CITIES: ReadonlySet<string> = new Set(
  (
    'atlanta|baltimore|boston|chicago|cincinnati|cleveland|dallas|denver|detroit|honolulu|houston|indianapolis|las vegas|' +
    'los angeles|miami|milwaukee|minneapolis|new orleans|new york|new york city|oklahoma city|philadelphia|phoenix|pittsburgh|' +
    'st. louis|salt lake city|san antonio|san diego|san francisco|seattle|washington|washington dc|amsterdam|athens|auckland|' +
    'baghdad|bangkok|beijing|beirut|berlin|brussels|budapest|buenos aires|cairo|canberra|cape town|copenhagen|delhi|dhaka|' +
    'djibouti|doha|dubai|dublin|edinburgh|frankfurt|geneva|glasgow|hanoi|havana|helsinki|hong kong|islamabad|istanbul|jakarta|' +
    'jerusalem|johannesburg|kabul|karachi|kathmandu|kigali|kolkata|kuala lumpur|kuwait city|kyiv|lagos|lima|lisbon|ljubljana|' +
    'london|luxembourg|madrid|manila|melbourne|mexico city|milan|monaco|montreal|moscow|mumbai|munich|nairobi|new delhi|oslo|' +
    'ottawa|panama city|paris|perth|prague|quebec city|rio de janeiro|riyadh|rome|santiago|sao paulo|são paulo|seoul|shanghai|' +
    'singapore|stockholm|sydney|taipei|tallinn|tehran|tel aviv|tokyo|toronto|tunis|vancouver|vatican city|vienna|vilnius|warsaw|' +
    'us virgin islands|u.s. virgin islands|guam|puerto rico|hartford|albany|sacramento|austin|' +
    'wellington|zurich|zürich|abu dhabi|abuja|accra|addis ababa|algiers|amman|ankara|bengaluru|bangalore|birmingham|bogota|' +
    'bogotá|bonn|cardiff|colombo|dakar|dar es salaam|hamburg|harare|hyderabad|chennai|kampala|leeds|liverpool|manchester|' +
    'belfast|bristol|nicosia|osaka|oxford|cambridge|reykjavik|riga|sofia|strasbourg|the hague|zagreb|brisbane|adelaide|hobart'
  ).split('|'),
);

/** Regions that follow a city and a comma in a dateline: states, provinces, countries, long and short. */
export const REGIONS: ReadonlySet<string> = new Set(
  (
    'al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|' +
    'sd|tn|tx|ut|vt|va|wa|wv|wi|wy|dc|d.c.|pr|ala.|ariz.|ark.|calif.|colo.|conn.|del.|fla.|ga.|ill.|ind.|kan.|ky.|la.|md.|' +
    'mass.|mich.|minn.|miss.|mo.|mont.|neb.|nev.|n.h.|n.j.|n.m.|n.y.|n.c.|n.d.|okla.|ore.|pa.|r.i.|s.c.|s.d.|tenn.|tex.|vt.|' +
    'va.|wash.|w.va.|wis.|wyo.|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|' +
    'idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|' +
    'montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|' +
    'pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|' +
    'wisconsin|wyoming|puerto rico|guam|on|bc|qc|ab|mb|sk|ns|nb|nl|ont.|que.|alta.|b.c.|ontario|quebec|québec|alberta|' +
    'british columbia|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|england|scotland|wales|northern ireland|' +
    'united kingdom|uk|u.k.|ireland|france|germany|italy|spain|portugal|netherlands|the netherlands|belgium|luxembourg|' +
    'switzerland|austria|denmark|sweden|norway|finland|iceland|poland|czech republic|czechia|slovakia|hungary|romania|bulgaria|' +
    'greece|turkey|türkiye|cyprus|malta|estonia|latvia|lithuania|ukraine|russia|israel|united arab emirates|uae|u.a.e.|' +
    'saudi arabia|qatar|kuwait|bahrain|oman|jordan|lebanon|egypt|morocco|tunisia|algeria|nigeria|ghana|kenya|uganda|tanzania|' +
    'ethiopia|rwanda|south africa|zambia|zimbabwe|senegal|cameroon|india|pakistan|bangladesh|sri lanka|nepal|china|hong kong|' +
    'taiwan|japan|south korea|korea|vietnam|thailand|malaysia|singapore|indonesia|philippines|cambodia|myanmar|australia|' +
    'new zealand|fiji|papua new guinea|mexico|canada|usa|u.s.a.|u.s.|brazil|argentina|chile|colombia|peru|ecuador|uruguay|' +
    'bolivia|paraguay|venezuela|el salvador|honduras|nicaragua|dominican republic|haiti|cuba|us virgin islands|u.s. virgin islands|panama|costa rica|guatemala|jamaica|bahamas|barbados|bermuda|cayman islands|nsw|n.s.w.|victoria|' +
    'vic.|queensland|qld|western australia|south australia|tasmania|act'
  ).split('|'),
);

/** Capitalised words at the start of a paragraph that name no place. */
export const NO_PLACE =
  /\b(?:media|press|news|joint|release|statement|contacts?|note|notes|update|background|disclaimer|for|immediate|about|summary|highlights?|important|warning|editor|editors|embargo(?:ed)?|source|photo|image|caption|video|watch|read|more|date|time|venue|where|when|who|what|why|how|tel|phone|email|fax|website|the|this|subject|attention|attn|ref|q|a|part|step|section|chapter|question|answer|results?|winner|issued|posted|published)\b/i;
