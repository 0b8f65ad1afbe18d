/** The bins at which a play through time stops, one after the other: those with statements, from `first` on, at most `most`. The last bin ends it. */
export function playStopsOf(statements: readonly number[], first: number, most: number): number[] {
  const told = statements.flatMap((number, bin) => (bin >= first && number > 0 ? bin : []));
  const every = Math.max(1, Math.ceil(told.length / most));
  const stops = told.filter((_bin, at) => (told.length - 1 - at) % every === 0);
  return stops.at(-1) === statements.length - 1 ? stops : [...stops, statements.length - 1];
}
