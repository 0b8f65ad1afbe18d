import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import { NEVER_NAMES } from "../../ontology/name-words.ts";
import { stateBodyOf } from "./state-body.ts";

/** Without "the" and a possessive; names that are known are left as they are. */
export function bareName(name: string): string {
  if (KNOWN_NAMES.has(name)) return name;
  return name.replace(/^[Tt]he (?=\p{Lu})/u, "").replace(/(?:['’]s|['’]|\.)$/, "");
}

const FORM =
  "Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|PLC|plc|Group|Holdings|GmbH|AG|SA|S\\.A|SE|NV|N\\.V|AB|ASA|SpA|S\\.p\\.A|Pty";
const WITH_FORM = new RegExp(`,? (?:${FORM})\\.?$`);
const FORMS = new RegExp(`^(?:(?:and |& )?(?:${FORM})\\.?,? ?){1,4}$`);

/** "Apple Inc" is Apple, where that is known or the document says so too. */
export function withoutForm(name: string, names: ReadonlySet<string>): string {
  const bare = name.replace(WITH_FORM, "");
  return KNOWN_NAMES.get(bare)?.kind === "Organization" || names.has(bare) ? bare : name;
}

/** Words that begin or end too many names to stand for one of them. */
const TOO_COMMON =
  /^(?:New|National|International|American|European|First|Royal|United|General|Saint|St|University|Ministry|Department|Bank|News|Times|Group|Radio|TV|Islam|Orthodox)$/;
/** With such words behind, it is another: a part, a child, a namesake. */
const ANOTHER =
  /^(?:(?:U-?\d\d|II|III|B|Women|Reserves|Youth|Ventures|Foundation|Television|Films?|Pictures|Sports?|News|Radio|Online|World|HD|One|Two|Three|Four|USA|UK|Midwest|Europe|Asia|Africa)$|(?:School|College|Faculty|Department|Institute|Hospitals?|Academy|Research|Center|Centre|Library|Museum|and|&|in|at|on|for|vs)\b)/;
/** Behind a place, these make no team of it. */
const NO_TEAM =
  /^(?:Times|Post|Chronicle|Herald|Tribune|Gazette|Journal|Globe|Daily|Mail|Police|Airport|Bank|Exchange|Council|Court|Parliament|Convention|Agreement|Declaration)$/;
/** With such words before, it is the whole of which the longer name is a part. */
const PART_OF = /(?: |^)(?:of|of the|and|&|in|at|for)$|,$/;

/** `short` may stand for the name that has `rest` more: "Spurs" for "San Antonio Spurs", "Johns Hopkins" for "Johns Hopkins University". */
export function isShortFor(short: string, rest: string, isBeginning: boolean): boolean {
  if (FORMS.test(rest)) return true;
  const known = KNOWN_NAMES.get(short);
  if (known?.kind === "Place")
    return isBeginning
      ? !/ /.test(rest) && !ANOTHER.test(rest) && !NO_TEAM.test(rest)
      : rest === "University of";
  if (known && short === "Congress") return !isBeginning && !/^(?:US|U\.S\.|United States)$/.test(rest);
  if (known || TOO_COMMON.test(short) || NEVER_NAMES.has(short) || stateBodyOf(short)) return false;
  if (KNOWN_NAMES.has(rest)) return !isBeginning;
  return isBeginning ? !ANOTHER.test(rest) : !PART_OF.test(rest);
}
