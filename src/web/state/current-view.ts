import { $lookNow, $picture, currentPlaces } from "./explorer.ts";
import type { View } from "./view-address.ts";

/** What stands on the canvas now. */
export function currentView(): View {
  const { entities, pinned, filters } = $picture.get();
  const [places, look] = [currentPlaces(), $lookNow.get()()];
  return { entityIds: [...entities.keys()], places, pinned, filters, look };
}
