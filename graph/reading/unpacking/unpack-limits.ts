/** What unpacking may cost; a document in an archive may be as long as one beside it (graph/reading/file-kinds.ts). */
export const UNPACK_LIMITS = {
  /** Files in one archive, whatever they are. */
  entries: 20_000,
  /** Bytes that the documents of one archive may come to. */
  bytes: 1_000_000_000,
  /** Times its packed length that a document may come to: prose packs 3 times, the emptiest page some 50 times. */
  ratio: 200,
  /** Shorter documents may pack as well as they like. */
  ratioFrom: 1_000_000,
} as const;
