/** Given names and their short forms, in lower case: one line is one name. */
const LINES: readonly string[] = [
  "abraham abe",
  "albert al bert",
  "alexander alex sasha aleksandr alexandr aleksander",
  "andrew andy drew",
  "anthony tony antony",
  "barbara barb",
  "benjamin ben",
  "bernard bernie",
  "catherine cathy kate katherine kathy katie",
  "charles charlie chuck",
  "christopher chris",
  "daniel dan danny",
  "david dave",
  "deborah debbie",
  "donald don donnie",
  "douglas doug",
  "edward ed eddie ted",
  "elizabeth liz beth betty",
  "frederick fred freddie",
  "gerald gerry jerry",
  "gregory greg",
  "jacob jake",
  "james jim jimmy jamie",
  "jeffrey jeff",
  "jennifer jen jenny",
  "john johnny jack",
  "jonathan jon",
  "joseph joe joey",
  "joshua josh",
  "kenneth ken kenny",
  "lawrence larry",
  "leonard leo len",
  "margaret maggie meg peggy",
  "matthew matt",
  "michael mike mick",
  "mikhail misha",
  "nicholas nick nicolas",
  "pamela pam",
  "patrick pat paddy",
  "patricia pat patty",
  "peter pete",
  "philip phil phillip",
  "raymond ray",
  "rebecca becky",
  "richard rick dick richie",
  "robert bob bobby rob robbie",
  "ronald ron ronnie",
  "samuel sam",
  "stephen steve steven",
  "susan sue",
  "theodore ted teddy theo",
  "thomas tom tommy",
  "timothy tim",
  "walter walt",
  "william bill billy will willie",
  "zachary zach zachery zakhary",
];

const LINES_OF = new Map<string, Set<number>>();
for (const [line, names] of LINES.entries())
  for (const name of names.split(" ")) LINES_OF.set(name, (LINES_OF.get(name) ?? new Set()).add(line));

/** "bill" and "william" may be one; both in lower case. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const others = LINES_OF.get(b);
  return [...(LINES_OF.get(a) ?? [])].some((line) => others?.has(line));
}
