/** What was looked up is wanted no more (`until` of the port): whoever asked has left, or it took too long. */
export class GivenUpError extends Error {
  override readonly name = "GivenUpError";
  /** Whether AbortSignal.timeout fired. */
  readonly isTimeOut: boolean;

  constructor({ reason }: AbortSignal) {
    const isTimeOut = reason instanceof Error && reason.name === "TimeoutError";
    super(isTimeOut ? "This takes too long: ask for less." : "Nobody waits for this answer any more.");
    this.isTimeOut = isTimeOut;
  }
}

export function refuseGivenUp(signal: AbortSignal): void {
  if (signal.aborted) throw new GivenUpError(signal);
}
