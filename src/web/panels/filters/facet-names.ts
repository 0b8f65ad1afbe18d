import { filterMessages } from "../../messages/filter-messages.ts";
import type { FilterPart } from "../../state/filters.ts";
import { labelOfType, nameOfKinds } from "../../state/wording.ts";

export function nameOfOutlet(outlet: string): string {
  return outlet === "" ? filterMessages.get().noOutlet : outlet;
}

/** A value of a list that filters, for people. */
export function nameOfItem(part: FilterPart, item: string): string {
  if (part === "kinds") return nameOfKinds(item);
  return part === "types" ? labelOfType(item) : nameOfOutlet(item);
}
