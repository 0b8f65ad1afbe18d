/** Labels and types become part of a query's text: only names that need no quoting may. Throws for others. */
export function cypherName(name: string): string {
  if (!/^[A-Z][A-Za-z0-9_]{0,63}$/.test(name))
    throw new Error(`${JSON.stringify(name)} cannot be a label or type`);
  return name;
}
