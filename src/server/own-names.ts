import { BlockList, isIPv4, isIPv6 } from "node:net";
import { hostname, networkInterfaces } from "node:os";

/** What this machine is called by itself alone. */
const LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"];

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether what listens at `host` is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  if (isIPv4(host)) return loopback.check(host, "ipv4");
  if (isIPv6(host)) return loopback.check(host, "ipv6");
  return host.toLowerCase() === "localhost";
}

/**
 * The names under which a server at `host` answers, as an address has them ("127.0.0.1", "[::1]"): this machine's own; where
 * others reach it, its addresses and its name in the network too; and `more`, such as a proxy's.
 */
export function ownNames(host: string, more: readonly string[] = []): ReadonlySet<string> {
  const names = [...LOOPBACK_NAMES, ...more, ...(isWildcard(host) ? [] : [host])];
  if (!isLoopback(host)) {
    names.push(hostname());
    for (const addresses of Object.values(networkInterfaces()))
      names.push(...(addresses ?? []).map(({ address }) => address));
  }
  return new Set(names.flatMap(asInAddress));
}

function isWildcard(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

/** As the URL standard writes a host; none for what cannot be one. */
function asInAddress(name: string): string[] {
  const address = `http://${isIPv6(name) ? `[${name}]` : name}/`;
  return URL.canParse(address) ? [new URL(address).hostname] : [];
}
