/** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), the wide forms of East Asian scripts among it. */
const FORMULA = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d{1,400}(?:\.\d{1,400})?(?:e[+-]?\d{1,4})?$/i;

/** The text of a cell as no spreadsheet runs it: with a quote mark before what would begin a formula. Numbers stay. */
export function defusedCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
