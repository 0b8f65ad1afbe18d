/** What is wrong with a query, and where. Lines and columns count from 1. */
export class CypherError extends Error {
  override readonly name = "CypherError";
  constructor(
    message: string,
    /** `syntax`: found before it ran; `runtime`: found on a value; `unsupported`: not in this engine. */
    readonly kind: "syntax" | "runtime" | "unsupported",
    readonly line: number | null = null,
    readonly column: number | null = null,
  ) {
    super(line === null ? message : `${message} (line ${line}, column ${column})`);
  }
}
