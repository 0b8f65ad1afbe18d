import { methodMessages, placeMessages } from "../../messages/method-messages.ts";

const PLACE_OF_DOCUMENT = ", place of the document";

/** How a rule finds what it finds; the rule's own name where it is none of ours. */
export function methodInWords(method: string): string {
  const ofDocument = method.endsWith(PLACE_OF_DOCUMENT);
  const rule = ofDocument ? method.slice(0, -PLACE_OF_DOCUMENT.length) : method;
  const words: Readonly<Record<string, string>> = methodMessages.get();
  const how = words[rule] ?? rule;
  return ofDocument ? placeMessages.get().placeOfDocument({ how }) : how;
}
