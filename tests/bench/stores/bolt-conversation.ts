import { connect, createServer, type Socket } from "node:net";

/** What a client sent in one go, and how many bytes the server answered before the client sent more. */
interface Turn {
  readonly sent: Buffer;
  answered: number;
}

/** Between a client and a server: passes bytes on and keeps what each connection said. */
export interface Recorder {
  readonly port: number;
  /** The turns of the connection over which most came back. */
  longest(): readonly Turn[];
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
  const sum = (turns: readonly Turn[]) => turns.reduce((all, { answered }) => all + answered, 0);
  return {
    port: address.port,
    longest: () => conversations.reduce((a, b) => (sum(b) > sum(a) ? b : a)),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

/** Bytes by which answers differ from one time to the next: the server's timings and bookmarks. */
const LEEWAY = 64;

/**
 * Says the same to the server again, and throws away what it answers: the milliseconds of the turns that brought at least
 * `large` bytes each.
 */
export async function replayTime(port: number, turns: readonly Turn[], large: number): Promise<number> {
  const socket = connect(port, "127.0.0.1");
  let [time, came] = [0, 0];
  let onBytes = (): void => {};
  socket.on("data", (bytes) => {
    came += bytes.length;
    onBytes();
  });
  for (const { sent, answered } of turns) {
    const start = performance.now();
    came = 0;
    const wanted = answered > 2 * LEEWAY ? answered - LEEWAY : Math.min(answered, 4);
    const all = new Promise<void>((resolve) => {
      onBytes = () => {
        if (came >= wanted) resolve();
      };
      onBytes();
    });
    socket.write(sent);
    await all;
    if (answered >= large) time += performance.now() - start;
  }
  socket.destroy();
  return time;
}
