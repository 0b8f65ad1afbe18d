import { askView } from "../api-client.ts";
import { commandMessages } from "../messages/command-messages.ts";
import { $status } from "../state/explorer.ts";

/** Of the address of a saved view (`#/v/ID`) the address that the view holds, or that of the first sight where it cannot be had; any other as it is. */
export async function resolveAddress(address: string): Promise<string> {
  const id = /^#\/v\/([^/?]+)$/.exec(address)?.[1];
  if (id === undefined) return address;
  try {
    const view = await askView(decodeURIComponent(id));
    $status.set(commandMessages.get().viewOpened({ name: view.name }));
    return view.address;
  } catch (error) {
    $status.set(commandMessages.get().viewNotOpened({ why: (error as Error).message }));
    return "#/";
  }
}

export function addressOfView(id: string): string {
  return `#/v/${encodeURIComponent(id)}`;
}
