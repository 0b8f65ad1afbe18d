import { openGraph, showView } from "./commands/open-graph.ts";
import { endPath } from "./commands/path.ts";
import { resolveAddress } from "./commands/resolve-address.ts";
import { select } from "./commands/select.ts";
import { $drawerOpen } from "./console/console-state.ts";
import { runThis } from "./console/run-query.ts";
import { currentView } from "./state/current-view.ts";
import { $beforeGesture, $layoutRunning, $lookChanges, $picture, $selection } from "./state/explorer.ts";
import { $joinsByItself } from "./state/incoming.ts";
import type { Look } from "./state/look.ts";
import { fromAddress, type Selection, sameSelection, toAddress } from "./state/selection.ts";
import { packView, unpackView, type View } from "./state/view-address.ts";

/** How long the page rests before its address is written, in milliseconds: browsers refuse quick changes. */
const REST = 250;

let following = 0;
let timer = 0;
/** The address that was followed or written last: where the bar says something else, somebody leads on, and is followed in a moment. */
let known = "";

export interface AddressEvents {
  /** The address selects something; `look` is what the address wants in sight, if it tells. */
  onSelect(selection: Selection, look: Look | null): void;
  onLook(look: Look): void;
}

/** Opens what the address tells, follows it from then on, and keeps it true. */
export async function keepAddress({ onSelect, onLook }: AddressEvents): Promise<void> {
  let isOpen = false;
  const follow = async (open: (view: View | null) => Promise<void>) => {
    const address = location.hash;
    known = address;
    following += 1;
    let parameters = new URLSearchParams();
    try {
      const [path = "", question = ""] = (await resolveAddress(address)).split("?");
      // Whoever leads on in the meantime is followed by that.
      if (isOpen && location.hash !== address) return;
      parameters = new URLSearchParams(question);
      const view = unpackView(parameters.get("v") ?? "");
      await open(view);
      isOpen = true;
      const selection = endPath(fromAddress(path));
      if (!sameSelection(selection, $selection.get())) {
        await select(selection);
        onSelect(selection, view?.look ?? null);
      }
      if (view?.look) onLook(view.look);
    } finally {
      following -= 1;
    }
    const query = parameters.get("q");
    if (query !== null) {
      $drawerOpen.set(true);
      await runThis(query);
    }
    if (location.hash === address) writeAddress();
  };
  await follow(openGraph);
  addEventListener("hashchange", () =>
    follow(async (view) => {
      if (view && packView(view) !== packView(currentView())) await showView(view);
    }),
  );
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(writeAddress, REST);
  };
  $picture.listen(later);
  $beforeGesture.listen(later);
  $layoutRunning.listen(later);
  $lookChanges.listen(later);
}

/** A new entry of the browser's history where somebody brought other entities or filters into the picture, else the same entry, made true. */
function writeAddress(): void {
  if (following > 0 || $beforeGesture.get() !== null || location.hash !== known) return;
  const view = currentView();
  const address = `${toAddress($selection.get())}?v=${packView(view)}`;
  if (address === location.hash) return;
  const written = unpackView(new URLSearchParams(location.hash.split("?")[1]).get("v") ?? "");
  const isNew = written !== null && !$joinsByItself.get() && contentOf(written) !== contentOf(view);
  history[isNew ? "pushState" : "replaceState"](null, "", address);
  known = location.hash;
}

function contentOf(view: View): string {
  return packView({ ...view, places: new Map(), pinned: new Set(), look: null });
}
