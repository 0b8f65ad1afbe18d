/** Does a work when its turn has come; by `pass` it lets the next begin before it has ended. */
export type InTurn = <Result>(work: (pass: () => void) => Promise<Result>) => Promise<Result>;

/** Works of one line begin in the order in which they come, each when the one before passes or has ended. */
export function takeTurns(): InTurn {
  let last = Promise.resolve();
  return async (work) => {
    const before = last;
    let pass = (): void => {};
    last = new Promise((resolve) => {
      pass = resolve;
    });
    await before;
    try {
      return await work(pass);
    } finally {
      pass();
    }
  };
}
