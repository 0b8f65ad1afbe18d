/** What holding a title of this class means for the graph. */
export type TitleClass = "head-of-state" | "head-of-government" | "position" | "spokesperson" | "address";

const words = (text: string): string[] => text.split(",").map((word) => word.trim());

/** Titles in lower case; the longest that fits counts. */
const CLASSES: Readonly<Record<TitleClass, string>> = {
  "head-of-state": "president, king, queen, emperor, sultan, emir, head of state, supreme leader",
  "head-of-government": "prime minister, premier, chancellor, head of government, pm",
  position:
    "vice president, deputy president, deputy prime minister, first lady, minister, deputy minister, " +
    "foreign minister, deputy foreign minister, defense minister, defence minister, interior minister, " +
    "finance minister, health minister, justice minister, energy minister, education minister, " +
    "economy minister, trade minister, transport minister, environment minister, agriculture minister, " +
    "information minister, culture minister, labor minister, labour minister, prime minister-designate, " +
    "secretary of state, secretary of defense, defense secretary, defence secretary, foreign secretary, " +
    "home secretary, health secretary, treasury secretary, secretary general, secretary-general, " +
    "general secretary, secretary, attorney general, prosecutor general, chief prosecutor, prosecutor, " +
    "national security adviser, national security advisor, adviser, advisor, ambassador, envoy, " +
    "special envoy, governor, mayor, senator, congressman, congresswoman, lawmaker, speaker, chairman, " +
    "chairwoman, chair, chief executive, chief executive officer, ceo, chief, director, director general, " +
    "director-general, executive director, managing director, commissioner, high commissioner, judge, " +
    "chief justice, justice, chief of staff, commander, police chief, army chief, opposition leader, " +
    "party leader, leader, co-founder, founder, high representative, coordinator, deputy director, " +
    "vice chairman, vice-president, head, deputy head, representative, president-elect, parliament speaker, " +
    "deputy chairman, deputy chairwoman, deputy speaker, deputy chief, deputy governor, deputy mayor, " +
    "deputy secretary, deputy secretary of state, deputy secretary general, deputy secretary-general, " +
    "first deputy chairman, first deputy head, first deputy minister, first deputy prime minister, " +
    "vice premier, vice minister, vice foreign minister, undersecretary, permanent representative, " +
    "permanent secretary, chargé d'affaires, consul general, emergencies minister, oil minister, " +
    "digital minister, sports minister, industry minister, development minister, immigration minister, " +
    "europe minister, chief financial officer, chief operating officer, cfo, chief economist, " +
    "deputy finance minister, deputy defense minister, deputy defence minister, deputy interior minister, " +
    "deputy energy minister, deputy economy minister, state secretary, cabinet secretary, trade representative, top diplomat, army commander, navy chief, spy chief, security chief, intelligence chief, defense chief, defence chief, air force chief, official, senior official",
  spokesperson: "spokesman, spokeswoman, spokesperson, press secretary",
  address:
    "mr, mrs, ms, miss, mr., mrs., ms., dr, dr., sir, dame, lord, lady, prof., professor, doctor, pope, prince, " +
    "princess, duke, archbishop, bishop, cardinal, imam, ayatollah, sheikh, rabbi, reverend, rev., father, " +
    "general, gen., gen, colonel, col., col, major, maj., captain, capt., lieutenant, lt., lt, sergeant, sgt., " +
    "admiral, adm., marshal, officer, inspector, detective, sen, rep, gov, pres, maj, capt, sgt, adm, prof, rev, crown prince, analyst, " +
    "activist, journalist, author, actor, actress, singer, economist, historian, coach, striker, midfielder, " +
    "goalkeeper, defender, captain, lawyer, figure, oligarch, businessman, billionaire, poet, writer, artist, " +
    "composer, blogger, politician, dissident, saint",
};

const CLASS_OF_TITLE = new Map(
  (Object.entries(CLASSES) as [TitleClass, string][]).flatMap(([titleClass, list]) =>
    words(list).map((word) => [word, titleClass] as const),
  ),
);

/** The most words that a title has. */
export const LONGEST_TITLE = 4;

export function classOfTitle(title: string): TitleClass | undefined {
  return CLASS_OF_TITLE.get(title.toLowerCase());
}

/** Words before a title that say that it is no longer, or still, held. */
export const FORMER_WORDS: ReadonlySet<string> = new Set([
  "former",
  "ex",
  "ousted",
  "deposed",
  "late",
  "then",
]);
export const CURRENT_WORDS: ReadonlySet<string> = new Set([
  "current",
  "incumbent",
  "new",
  "acting",
  "interim",
  "newly",
  "outgoing",
]);
