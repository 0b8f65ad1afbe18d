/** A floating-point property or parameter, kept apart from an integer even when it is whole: `new CypherFloat(1)` is 1.0. */
export class CypherFloat {
  constructor(readonly value: number) {}
}
