import type { OnnxRuntime, Tensor } from "../neural/onnx-runtime.ts";
import type { GlinerWord } from "./gliner-windows.ts";

/** What stands around the words: ids. */
export interface GlinerPrompt {
  /** What the tokenizer puts before a text, the labels each after its mark, and the mark that ends them. */
  readonly before: readonly number[];
  /** What the tokenizer puts behind a text. */
  readonly after: readonly number[];
}

/**
 * The six inputs of a span-level GLiNER, a batch of one: input_ids, attention_mask, words_mask [1, T] (the number of
 * the word at its first piece, from 1; else 0), text_lengths [1, 1], span_idx [1, L × width, 2], span_mask [1, L × width].
 */
export function glinerInput(
  runtime: Pick<OnnxRuntime, "Tensor">,
  { before, after }: GlinerPrompt,
  words: readonly GlinerWord[],
  width: number,
): Record<string, Tensor> {
  const ids = [...before, ...words.flatMap(({ pieces }) => pieces), ...after];
  const numbers = [
    ...before.map(() => 0),
    ...words.flatMap(({ pieces }, word) => pieces.map((_, piece) => (piece === 0 ? word + 1 : 0))),
    ...after.map(() => 0),
  ];
  const spans = words.flatMap((_, first) =>
    Array.from({ length: width }, (_, more) => [first, first + more]),
  );
  const integers = (values: readonly number[], shape: readonly number[]) =>
    new runtime.Tensor("int64", BigInt64Array.from(values, BigInt), shape);
  return {
    input_ids: integers(ids, [1, ids.length]),
    attention_mask: integers(
      ids.map(() => 1),
      [1, ids.length],
    ),
    words_mask: integers(numbers, [1, ids.length]),
    text_lengths: integers([words.length], [1, 1]),
    span_idx: integers(spans.flat(), [1, spans.length, 2]),
    span_mask: new runtime.Tensor(
      "bool",
      Uint8Array.from(spans, ([, last = 0]) => (last < words.length ? 1 : 0)),
      [1, spans.length],
    ),
  };
}
