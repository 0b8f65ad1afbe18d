import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * What does not lead into the public internet: IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890) as of 2025,
 * multicast, and what carries an IPv4 address within an IPv6 one. Among them 169.254.169.254, where clouds keep credentials.
 */
const NOT_PUBLIC: readonly (readonly [net: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 96, "ipv6"],
  ["::ffff:0:0", 96, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["100::", 64, "ipv6"],
  ["2001::", 23, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["3fff::", 20, "ipv6"],
  ["5f00::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["fec0::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

const blocked = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, prefix, family] of NOT_PUBLIC) blocked[family].addSubnet(net, prefix, family);

/** Whether an IP address, as the system resolves names to, leads to a host in the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked.ipv4.check(address, "ipv4");
  return isIPv6(address) && !address.includes("%") && !blocked.ipv6.check(address, "ipv6");
}
