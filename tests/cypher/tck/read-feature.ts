/** One step of a scenario with what hangs on it. */
export interface Step {
  readonly text: string;
  doc: string | null;
  readonly table: string[][];
}

export interface Scenario {
  readonly name: string;
  readonly steps: Step[];
}

/** The scenarios of a Gherkin feature file of the openCypher TCK, outlines filled in; names are unique in the file. */
export function readFeature(text: string): Scenario[] {
  const scenarios: Scenario[] = [];
  const background: Step[] = [];
  let steps = background;
  let examples: string[][] | null = null;
  let doc: string[] | null = null;
  let outline: Scenario | null = null;
  const close = () => {
    if (outline === null) return;
    if (examples === null) scenarios.push(outline);
    else scenarios.push(...fill(outline, examples));
    outline = null;
    examples = null;
  };
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    if (line === '"""') {
      const step = steps.at(-1);
      if (doc !== null && step) step.doc = doc.join("\n");
      doc = doc === null ? [] : null;
    } else if (doc !== null) doc.push(raw);
    else if (/^Scenario( Outline)?:/.test(line)) {
      close();
      steps = background.map((step) => ({ ...step }));
      outline = { name: line.replace(/^Scenario( Outline)?: */, ""), steps };
    } else if (line.startsWith("Examples:")) examples ??= [];
    else if (line.startsWith("|")) (examples ?? steps.at(-1)?.table)?.push(cellsOf(line));
    else if (/^(Given|When|Then|And|But) /.test(line))
      steps.push({ text: line.replace(/^\w+ /, ""), doc: null, table: [] });
  }
  close();
  return scenarios;
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\([\\|n])/g, (_, mark) => (mark === "n" ? "\n" : mark)));
}

function fill(outline: Scenario, [names = [], ...rows]: string[][]): Scenario[] {
  return rows.map((row, k) => {
    const put = (text: string) =>
      names.reduce((filled, name, c) => filled.replaceAll(`<${name}>`, row[c] ?? ""), text);
    const steps = outline.steps.map(({ text, doc, table }) => ({
      text: put(text),
      doc: doc === null ? null : put(doc),
      table: table.map((cells) => cells.map(put)),
    }));
    return { name: `${outline.name} #${k + 1}`, steps };
  });
}
