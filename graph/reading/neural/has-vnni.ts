import { readFileSync } from "node:fs";

/**
 * Whether the processors here are known to have VNNI instructions, which sum products of 8-bit numbers in 32 bits. Linux
 * tells (`/proc/cpuinfo`); where the system does not, it is not known.
 */
export function hasVnni(cpuInfo = "/proc/cpuinfo"): boolean {
  try {
    const flags = readFileSync(cpuInfo, "utf8").match(/^flags\s*:.*$/gm) ?? [];
    return flags.length > 0 && flags.every((line) => /\bavx(?:512)?_vnni\b/.test(line));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
