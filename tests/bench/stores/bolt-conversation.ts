import { connect, createServer, type Socket } from "node:net";

/** What a client sent in one go, and how many bytes the server answered before the client sent more. */
interface Turn {
  readonly sent: Buffer;
  answered: number;
}

/** Between a client and a server: passes bytes on and keeps what each connection said. */
export interface Recorder {
  readonly port: number;
  /** The turns of each connection over which an answer of at least so many bytes came back. */
  withAnswersOf(bytes: number): readonly (readonly Turn[])[];
  close(): Promise<void>;
}

export async function recordConversations(serverPort: number): Promise<Recorder> {
  const conversations: Turn[][] = [];
  const sockets: Socket[] = [];
  const proxy = createServer((client) => {
    const turns: Turn[] = [];
    conversations.push(turns);
    const server = connect(serverPort, "127.0.0.1");
    sockets.push(client, server);
    client.on("data", (sent) => {
      turns.push({ sent, answered: 0 });
      server.write(sent);
    });
    server.on("data", (bytes) => {
      const turn = turns.at(-1);
      if (turn) turn.answered += bytes.length;
      client.write(bytes);
    });
    client.on("close", () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (typeof address !== "object" || address === null) throw new Error("The recorder has no port");
  return {
    port: address.port,
    withAnswersOf: (bytes) =>
      conversations.filter((turns) => turns.some(({ answered }) => answered >= bytes)),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

/** The share of an answer by which it may be shorter from one time to the next: warnings are not told each time. */
const LEEWAY = 0.01;
/** An answer to a greeting has come when nothing more does for so many milliseconds. */
const SILENCE = 30;

/**
 * Says the same to the server again, over as many connections at once, and throws away what it answers: the milliseconds
 * from the first question whose answer has at least `large` bytes, once all connections have come to theirs.
 */
export async function replayTime(
  port: number,
  conversations: readonly (readonly Turn[])[],
  large: number,
): Promise<number> {
  const replays = conversations.map((turns) => {
    const first = turns.findIndex(({ answered }) => answered >= large);
    return { say: openReplay(port), greetings: turns.slice(0, first), questions: turns.slice(first) };
  });
  await Promise.all(replays.map(({ say, greetings }) => say.greetings(greetings)));
  const start = performance.now();
  await Promise.all(replays.map(({ say, questions }) => say.questions(questions)));
  const time = performance.now() - start;
  for (const { say } of replays) say.close();
  return time;
}

function openReplay(port: number) {
  const socket = connect(port, "127.0.0.1");
  let came = 0;
  let onBytes = (): void => {};
  socket.on("data", (bytes) => {
    came += bytes.length;
    onBytes();
  });
  /** Until at least so many bytes have come, and no more within so many milliseconds. */
  const say = (sent: Buffer, bytes: number, silence: number): Promise<void> =>
    new Promise((resolve) => {
      let waiting: NodeJS.Timeout | undefined;
      onBytes = () => {
        if (came < bytes) return;
        clearTimeout(waiting);
        if (silence === 0) resolve();
        else waiting = setTimeout(resolve, silence);
      };
      socket.write(sent);
      onBytes();
    });
  return {
    async greetings(turns: readonly Turn[]): Promise<void> {
      for (const { sent, answered } of turns)
        await (answered > 0 ? say(sent, came + 1, SILENCE) : say(sent, came, 0));
    },
    /** Counts the bytes of all turns together: what comes late is counted with the next. */
    async questions(turns: readonly Turn[]): Promise<void> {
      let wanted = came;
      for (const { sent, answered } of turns) {
        wanted += answered * (1 - LEEWAY);
        await say(sent, wanted, 0);
      }
    },
    close: () => void socket.destroy(),
  };
}
