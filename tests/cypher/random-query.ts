/** A query made up by the grammar: sound in its form, often wrong in its types and names. */
export function randomQuery(random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const maybe = (text: () => string, share = 0.5): string => (random() < share ? text() : "");
  const list = (item: () => string, most: number): string =>
    Array.from({ length: 1 + Math.floor(random() * most) }, item).join(", ");

  const name = (): string => pick(["a", "b", "n", "m", "r", "p", "x", "`odd name`"]);
  const key = (): string => pick(["id", "name", "count", "documentCount", "`k`"]);
  const label = (): string =>
    pick([":Entity", ":Person", ":Country|Place", ":!Person", ":Entity&Country", ":%", ""]);
  const literal = (): string =>
    pick([
      "1",
      "-2",
      "2.5",
      "'text'",
      "'\\u0041'",
      "true",
      "null",
      "[]",
      "[1, 'a', null]",
      "{a: 1}",
      "1e308",
      "0x1F",
      "date('2022-01-05')",
      "duration('P1D')",
      "$one",
      "9223372036854775807",
    ]);

  const node = (): string =>
    `(${maybe(name)}${label()}${maybe(() => ` {${key()}: ${expression(1)}}`, 0.2)}${maybe(() => ` WHERE ${expression(2)}`, 0.1)})`;
  const relationship = (): string => {
    const inner = `[${maybe(name)}${pick(["", ":MEMBER_OF", ":MEMBER_OF|HEAD_OF", ":!HEAD_OF"])}${pick(["", "", "*", "*1..2", "*0..1", "*2"])}]`;
    return pick([`-${inner}->`, `<-${inner}-`, `-${inner}-`, "--", "-->"]);
  };
  const pattern = (): string => {
    const chain =
      node() + maybe(() => relationship() + node(), 0.7) + maybe(() => relationship() + node(), 0.3);
    const group = `${maybe(node)} ((x)${relationship()}(y)${maybe(() => ` WHERE ${expression(2)}`)})${pick(["+", "*", "{2}", "{1,2}", "{,1}"])} ${maybe(node)}`;
    return pick([
      chain,
      chain,
      group,
      `ANY SHORTEST ${node()}-[:HEAD_OF]->+${node()}`,
      `p = ${chain}`,
      `p = shortestPath((a)-[*..3]-(b))`,
    ]);
  };

  const call = (depth: number): string =>
    `${pick(["size", "count", "collect", "sum", "toString", "abs", "head", "keys", "labels", "type", "nodes", "length", "coalesce", "range", "date", "split", "nothing", "max", "toInteger", "reverse"])}(${maybe(() => "DISTINCT ", 0.1)}${maybe(() => list(() => expression(depth + 1), 2), 0.9)})`;
  const expression = (depth = 0): string => {
    if (depth > 3) return pick([literal, name, () => `${name()}.${key()}`])();
    const inner = (): string => expression(depth + 1);
    return pick([
      literal,
      name,
      () => `${name()}.${key()}`,
      () =>
        `${inner()} ${pick(["+", "-", "*", "/", "%", "^", "=", "<>", "<", ">=", "AND", "OR", "XOR", "IN", "STARTS WITH", "CONTAINS", "=~"])} ${inner()}`,
      () => `NOT ${inner()}`,
      () => `-${inner()}`,
      () => `(${inner()})`,
      () => `${inner()} IS ${maybe(() => "NOT ")}NULL`,
      () => `${inner()}[${inner()}]`,
      () => `${inner()}[${inner()}..]`,
      () => call(depth),
      () => `[${list(inner, 2)}]`,
      () => `{k: ${inner()}}`,
      () => `[x IN ${inner()} WHERE ${inner()} | ${inner()}]`,
      () => `${pick(["all", "any", "none", "single"])}(x IN ${inner()} WHERE ${inner()})`,
      () => `reduce(s = ${inner()}, x IN ${inner()} | ${inner()})`,
      () => `CASE ${maybe(inner)} WHEN ${inner()} THEN ${inner()} ${maybe(() => `ELSE ${inner()}`)} END`,
      () => `[${pattern()} | ${inner()}]`,
      () => `${pick(["EXISTS", "COUNT"])} { ${pattern()} }`,
      () => `${name()}{.${key()}, .*, k: ${inner()}}`,
      () => "count(*)",
    ])();
  };

  const projection = (): string =>
    `${maybe(() => "DISTINCT ", 0.2)}${pick(["*", list(() => `${expression()} AS ${name()}`, 3)])}${maybe(() => ` ORDER BY ${list(() => `${expression(1)}${maybe(() => " DESC")}`, 2)}`, 0.3)}${maybe(() => ` SKIP ${literal()}`, 0.1)}${maybe(() => ` LIMIT ${pick(["0", "3", literal()])}`, 0.3)}`;
  const clause = (): string =>
    pick([
      () =>
        `${maybe(() => "OPTIONAL ", 0.3)}MATCH ${list(pattern, 2)}${maybe(() => ` WHERE ${expression()}`)}`,
      () => `UNWIND ${expression()} AS ${name()}`,
      () => `WITH ${projection()}${maybe(() => ` WHERE ${expression()}`, 0.3)}`,
      () => `CALL { ${maybe(() => "WITH a ")}RETURN ${expression()} AS ${name()} }`,
      () => "CALL db.labels() YIELD label",
      () => `CREATE ${pattern()}`,
      () => `MERGE ${pattern()}`,
      () => `SET ${name()}.${key()} = ${expression()}`,
      () => `REMOVE ${name()}.${key()}`,
      () => `${maybe(() => "DETACH ")}DELETE ${name()}`,
      () => `FOREACH (x IN ${expression()} | SET ${name()}.${key()} = x)`,
    ])();
  const single = (): string =>
    `${Array.from({ length: Math.floor(random() * 4) }, clause).join(" ")} RETURN ${projection()}`;
  return single() + maybe(() => ` UNION ${maybe(() => "ALL ")}${single()}`, 0.1);
}

/** A query with something taken out, doubled, put elsewhere or put in. */
export function mutateQuery(query: string, random: () => number): string {
  const odd = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "`",
    "\\",
    "\u0000",
    "😀",
    "\ud800",
    "//",
    "/*",
    "$",
    "..",
    "|",
    "NULL",
    " WHERE ",
    "*",
    "99999999999999999999",
    "-",
    "::",
  ];
  const at = () => Math.floor(random() * (query.length + 1));
  const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
  const part = query.slice(from, to);
  const kind = Math.floor(random() * 5);
  if (kind === 0) return query.slice(0, from) + query.slice(Math.min(to, from + 12));
  if (kind === 1) return query.slice(0, to) + part + query.slice(to);
  if (kind === 2) return part + query.slice(0, from) + query.slice(to);
  if (kind === 3)
    return query.slice(0, from) + (odd[Math.floor(random() * odd.length)] ?? "") + query.slice(from);
  return query.slice(0, from) + part.toUpperCase() + query.slice(to);
}
