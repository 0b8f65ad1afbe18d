/**
 * How sure each rule is of what it finds, 0–1. docs/statements.md tells which of them rest on statements that were
 * judged against their sentences; the others are careful guesses.
 */
export const CONFIDENCE = {
  titleBeforeName: 0.95,
  titleApposition: 0.85,
  /** The country is that of another holder of the same office. */
  coordinatedTitle: 0.7,
  /** The office is that of whom a sentence calls the counterpart. */
  counterpart: 0.7,
  succession: 0.85,
  formerHolder: 0.75,
  membership: 0.85,
  countryInName: 0.9,
  wholeInName: 0.8,
  listOfParts: 0.7,
  unitOf: 0.8,
  knownPlace: 0.9,
  unknownPlace: 0.65,
  capital: 0.9,
  nationality: 0.75,
  phrase: 0.75,
  verbBetweenNames: 0.75,
  verbBesideRole: 0.6,
  twoTogether: 0.7,
  nominalization: 0.7,
  capitalForState: 0.65,
  report: 0.75,
  reportOnPlace: 0.6,
} as const;
