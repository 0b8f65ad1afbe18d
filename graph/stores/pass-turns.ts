/** Does a work when its turn has come; by `pass` it lets the next begin before it has ended. */
export type InTurn = <Result>(
  work: (pass: () => void) => Promise<Result>,
  which?: {
    /** Whether it begins only when all before it have ended, passed or not. */
    readonly afterAll?: boolean;
  },
) => Promise<Result>;

/** Works of one line begin in the order in which they come, each when the one before passes or has ended. */
export function passTurns(): InTurn {
  let passed = Promise.resolve();
  let ended = Promise.resolve();
  return (work, { afterAll = false } = {}) => {
    const before = afterAll ? ended : passed;
    let pass = (): void => {};
    passed = new Promise((resolve) => {
      pass = resolve;
    });
    const result = before.then(() => work(pass)).finally(pass);
    ended = Promise.allSettled([ended, result]).then(() => {});
    return result;
  };
}
