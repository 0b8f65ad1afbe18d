import { Option } from "commander";
import type { FetchOptions } from "./fetch-page.ts";

export interface FetchChoice {
  readonly allowPrivateAddresses: boolean;
}

export function allowPrivateOption(): Option {
  return new Option(
    "--allow-private-addresses",
    "read addresses also from this machine and from networks that are not public",
  ).default(false);
}

export function fetchOptions({ allowPrivateAddresses }: FetchChoice): FetchOptions {
  return allowPrivateAddresses ? { mayReach: () => true } : {};
}
