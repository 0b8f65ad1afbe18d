import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { cellsOf, type Table, type TableCell, type TableColumn } from "./tables.ts";

/** A group of rows is written when it has so many rows, or texts of so many letters. */
const MOST_ROWS = 10_000;
const MOST_LETTERS = 8_000_000;

const LEAVES: Readonly<Record<TableColumn<never>["type"], Omit<SchemaElement, "name">>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  strings: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  integers: { type: "INT64" },
  double: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

/**
 * A table as a file of Apache Parquet (https://parquet.apache.org/docs/file-format/), group of rows by group, packed with
 * Snappy. Integers have 64 bits, lists the three levels that the specification asks for. `note` stands in the metadata
 * under `newsgraph`.
 */
export async function* parquetFile(table: Table, note: string): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(table.columns),
    kvMetadata: [{ key: "newsgraph", value: note }],
    createdBy: "Newsgraph",
  });
  const flush = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  for await (const rows of groups(cellsOf(table))) {
    parquet.write({
      columnData: table.columns.map(({ name, type }, k) => ({
        name,
        data: rows.map((row) => toParquet(type, row[k] ?? null)),
      })),
      rowGroupSize: rows.length,
    });
    yield flush();
  }
  parquet.finish();
  yield flush();
}

function schemaOf(columns: readonly TableColumn<never>[]): SchemaElement[] {
  return [
    { name: "schema", num_children: columns.length },
    ...columns.flatMap(({ name, type }): SchemaElement[] =>
      type === "strings" || type === "integers"
        ? [
            { name, repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
            { name: "list", repetition_type: "REPEATED", num_children: 1 },
            { name: "element", repetition_type: "REQUIRED", ...LEAVES[type] },
          ]
        : [{ name, repetition_type: "OPTIONAL", ...LEAVES[type] }],
    ),
  ];
}

function toParquet(type: TableColumn<never>["type"], cell: TableCell): unknown {
  if (cell === null) return null;
  if (type === "integer") return BigInt(cell as number);
  if (type === "integers") return (cell as readonly number[]).map(BigInt);
  return cell;
}

async function* groups(rows: AsyncIterable<TableCell[]>): AsyncGenerator<TableCell[][]> {
  let group: TableCell[][] = [];
  let letters = 0;
  for await (const row of rows) {
    group.push(row);
    for (const cell of row) letters += typeof cell === "string" ? cell.length : 0;
    if (group.length < MOST_ROWS && letters < MOST_LETTERS) continue;
    yield group;
    group = [];
    letters = 0;
  }
  if (group.length > 0) yield group;
}
