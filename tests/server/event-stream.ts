/** The events of a response as they come; ends with the stream. */
export async function* eventsOf<Event>(response: Response): AsyncGenerator<Event> {
  let text = "";
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk);
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) yield JSON.parse(part.replace(/^data: /, "")) as Event;
  }
}

/** The first event that `is` accepts; the stream stays open. */
export async function firstThat<Event>(
  events: AsyncGenerator<Event>,
  is: (event: Event) => boolean,
): Promise<Event> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error("the stream has ended");
    if (is(value)) return value;
  }
}
