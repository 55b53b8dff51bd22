/** Short forms of given names: the names of a row stand for one another. Folded, as keys are. */
const ROWS = `
abigail abby|albert al bert|alexander alex sandy|alexandra alex sandra|alexandria alex|alfred alf fred|allison ali
amanda mandy|andrew andy drew|anthony tony|antonio tony|arthur art|barbara barb|benjamin ben|bernard bernie|bradley brad
brendan brend|brian bryan|catherine cathy kate cate kathy|katherine kate kathy katie kathryn|charles charlie chuck
christine chris tina|christopher chris kit topher|cynthia cindy|daniel dan danny|david dave|deborah deb debbie debra
dennis denny|donald don donnie|dorothy dot|douglas doug|edward ed eddie ted|elizabeth liz beth betty lisa eliza libby
emanuel manny|eugene gene|francis frank|franklin frank|frederick fred|gabriel gabe|geoffrey geoff|gerald gerry jerry
gerard gerry|gregory greg|harold hal harry|henry hank harry|herbert herb|isabella bella|jacob jake|jacqueline jackie
james jim jimmy jamie|janet jan|jeffrey jeff|jennifer jen jenny|jeremy jerry|jerome jerry|jessica jess|john jack johnny jon
jonathan jon|joseph joe joey|joshua josh|judith judy|julian jules|kenneth ken kenny|kimberly kim|lawrence larry laurie
leonard len leo|leslie les|louis lou louie|lucas luke|madeline maddy|malcolm mal|margaret maggie meg peggy marge
martin marty|mary molly|matthew matt|maxwell max|melissa mel|michael mike mick mickey|mitchell mitch|mohammed mohamed muhammad mohammad
nathan nate|nathaniel nate nathan|nicholas nick nicolas|nicole nikki|norman norm|olivia liv|pamela pam|patricia pat patty trish
patrick pat paddy|peter pete|philip phil phillip|rachel rach|randall randy|randolph randy|raymond ray|rebecca becky
reginald reg|richard rick dick rich ricky|robert bob rob bobby robbie bert|roberta bobbie|roger rodge|ronald ron ronnie
rudolph rudy|russell russ|salvatore sal|samantha sam|samuel sam sammy|sandra sandy|sarah sara sally|sebastian seb
sharon shari|sidney sid|simon si|stanley stan|stephanie steph|stephen steve steven stephan|stuart stu stewart|susan sue suzy
suzanne sue|tamara tammy|terrance terry|terrence terry|theodore ted theo|theresa terry tess teresa|thomas tom tommy|timothy tim
valerie val|veronica ronnie|victor vic|victoria vicky|vincent vince vinny|virginia ginny|walter walt|wesley wes
wilfred wilf|william bill will billy willie liam|yevgeny evgeny|zachary zach zack`;

const GROUPS = new Map<string, Set<string>>();
for (const row of ROWS.split(/[|\n]/)) {
  const names = row.split(' ').filter((name) => name !== '');
  for (const name of names) GROUPS.set(name, new Set([...(GROUPS.get(name) ?? []), ...names]));
}

/** Equal, an initial of the other, or a short form of it. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return isShortForm(a, b);
}

/** The two stand in one row; two short forms of one name do not make each other's. */
function isShortForm(a: string, b: string): boolean {
  return GROUPS.get(a)?.has(b) ?? false;
}

/** The other forms of a given name. */
export function otherForms(name: string): readonly string[] {
  return [...(GROUPS.get(name) ?? [])].filter((form) => form !== name);
}
