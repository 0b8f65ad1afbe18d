/** An ASCII Nmtoken (https://www.w3.org/TR/xml/#NT-Nmtoken) of `text`, another for every text: any other character, and the underscore, is its number in hexadecimal digits between underscores. */
export function xmlNameToken(text: string): string {
  return text.replace(
    /[^-.:0-9A-Za-z]/gu,
    (character) => `_${(character.codePointAt(0) as number).toString(16)}_`,
  );
}
