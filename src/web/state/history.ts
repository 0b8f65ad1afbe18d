/** A value with the ones before it and the ones that were undone. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
}

const LONGEST = 100;

export function begin<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] };
}

/** The same history where `next` is what is there already. */
export function proceed<Value>(history: History<Value>, next: Value): History<Value> {
  if (next === history.present) return history;
  return { past: [...history.past, history.present].slice(-LONGEST), present: next, future: [] };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past[past.length - 1] as Value, future: [present, ...future] };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (history.future.length === 0) return history;
  return { past: [...history.past, history.present], present: next as Value, future };
}
