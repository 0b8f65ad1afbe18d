import type { Segment } from "../../model/sentence.ts";

/** Lines that are the page's furniture: forms, navigation, advertisements, sharing, cookies. Lower case. */
const FURNITURE: readonly RegExp[] = [
  /^(?:leave a (?:reply|comment)|post a comment|add a comment|cancel reply|comments?(?: \(\d{1,6}\))?|\d{1,6} comments?)\b.{0,12}$/,
  /^your email address will not be published/,
  /required fields are marked/,
  /^(?:name|e-?mail|website|comment)\s?\*?$/,
  /^save my name,? e-?mail/,
  /^(?:advertisement|advertisements|advert|sponsored(?: content)?|ad|promoted|story continues below.{0,40})$/,
  /^(?:share|tweet|print|e-?mail|whatsapp|telegram|facebook|twitter|linkedin|copy link|pinterest|reddit)(?: (?:this|on|via|with|article|story|facebook|twitter|linkedin|whatsapp|telegram)){0,4}$/,
  /^(?:share|follow us|like us|find us|join us)\b.{0,80}$/,
  /^(?:subscribe|sign up|sign in|log in|register|newsletter|get our|join our)\b.{0,120}$/,
  /^(?:(?:we|this (?:web)?site) uses? cookies|by continuing to (?:use|browse)|accept (?:all )?cookies|cookie (?:policy|settings|notice))/,
  /^(?:read (?:more|also|next|on)|related(?: (?:articles|stories|news|posts|topics))?|more (?:on this|from|news|stories)|see also|you may also like|recommended|most (?:read|popular|viewed)|trending|up next|also read|don't miss|editor'?s picks?)\b.{0,30}$/,
  /^(?:home|menu|search|skip to (?:main )?content|back to top|next(?: article| post)?|previous(?: article| post)?|world|politics|business|sports?|opinion|login|contact(?: us)?|about(?: us)?|privacy policy|terms (?:of (?:use|service)|and conditions))$/,
  /^[\p{L} ]{2,30} » /u,
  /^(?:[\p{L}& ]{2,24} [|›»>] ){2,}[\p{L}& ]{2,24}$/u,
  /^(?:all rights reserved|copyright|©|\(c\) \d{4})/,
  /^(?:write (?:and|&) send|send us|click here|tap here|watch (?:the )?video|listen to this|download (?:the|our) app)\b/,
  /^(?:\d{1,2} min(?:ute)?s? read|reading time\b.{0,20}|updated? \d.{0,40}|published? \d.{0,40}|last (?:updated|modified)\b.{0,60})$/,
  /^(?:[p{L}]{2,20} \| )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}\b.{0,40}$/,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? [a-z]{3,9} \d{1,2}(?:,? \d{4})?$/,
];

const TAGS = /^(?:tags?|topics?|keywords?|filed under|categories|labels)\s?:/;

/** Lines in which an outlet speaks of itself. */
const IMPRINT: readonly RegExp[] = [
  /^\/\s?[\p{L}\p{N}.-]{2,40}$/u,
  /\b(?:we need your support|support (?:our|independent) journalism|keep delivering news|donate (?:to|now))\b/,
  /\b(?:is a news (?:site|outlet|agency|website)|news in english|informs its readers|editorial (?:staff|team|office)|the online newspaper|publishes the latest)\b.{0,200}\b(?:news|readers|newspaper)\b/,
  /^(?:imprint|publisher|editor-in-chief|about the (?:author|outlet))\s?:/,
];

/** As much of a line as is looked at. */
const LOOKED_AT = 600;

/** What a line without spaces at its ends is, if it is not part of the article. */
export function findBoilerplate(line: string): Segment | null {
  const lower = line.slice(0, LOOKED_AT).toLowerCase();
  if (TAGS.test(lower)) return "tags";
  if (IMPRINT.some((pattern) => pattern.test(lower))) return "imprint";
  return FURNITURE.some((pattern) => pattern.test(lower)) ? "boilerplate" : null;
}
