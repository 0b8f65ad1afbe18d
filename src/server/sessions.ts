import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** How long somebody stays signed in. */
export const SESSION_SECONDS = 12 * 3600;
/** More browsers than these are not signed in at a time: the first of them signs in again. */
const MOST_SESSIONS = 1_000;
/** Wrong passwords within a minute after which no further one is heard: from one address, and from all together. */
const MOST_WRONG = { ofOne: 5, ofAll: 100 };
const MINUTE = 60_000;

export interface Sessions {
  /** A new session for the right password; null for a wrong one, and "later" where too many came from there. */
  signIn(password: string, address: string): string | "later" | null;
  isSignedIn(session: string | undefined): boolean;
}

/** Who is signed in with `password`. Kept in memory: a new start knows nobody. */
export function openSessions(password: string, now: () => number = Date.now): Sessions {
  const expected = digest(password);
  const sessions = new Map<string, number>();
  let wrong: { readonly address: string; readonly at: number }[] = [];

  return {
    signIn(given, address) {
      wrong = wrong.filter(({ at }) => now() - at < MINUTE);
      const ofOne = wrong.filter((one) => one.address === address).length;
      if (ofOne >= MOST_WRONG.ofOne || wrong.length >= MOST_WRONG.ofAll) return "later";
      if (!timingSafeEqual(digest(given), expected)) {
        wrong.push({ address, at: now() });
        return null;
      }
      const session = randomBytes(24).toString("base64url");
      const [oldest] = sessions.keys();
      if (sessions.size >= MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
      sessions.set(keyOf(session), now() + SESSION_SECONDS * 1000);
      return session;
    },
    isSignedIn(session) {
      const until = session === undefined ? undefined : sessions.get(keyOf(session));
      return until !== undefined && now() < until;
    },
  };
}

/** Of equal length for every text, so that comparing tells nothing of the password's. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Looked up by its digest: how long that takes tells nothing of a session. */
function keyOf(session: string): string {
  return digest(session).toString("base64url");
}
