/**
 * The events of a stream of server-sent events, each the JSON of its data; an event "error" is thrown as an Error with its
 * data as message. EventSource, which could read it too, sends no token. Source: HTML standard, 9.2.6.
 */
export async function* readEvents<Event>(response: Response): AsyncGenerator<Event> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const lines = event.split("\n");
        const data = lines.flatMap((line) => (line.startsWith("data: ") ? [line.slice(6)] : [])).join("\n");
        if (lines.includes("event: error")) throw new Error(data);
        if (data !== "") yield JSON.parse(data) as Event;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
