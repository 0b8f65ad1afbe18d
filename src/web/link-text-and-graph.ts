import { $article, $highlighted, $hovered, $picture, $reader, $selection } from "./state/explorer.ts";
import { sameSelection } from "./state/selection.ts";

const NAMES = "[data-entity]:not([data-entity=''])";

/**
 * Names in the panels point at their nodes while the pointer or the focus is on them; a node under the pointer marks its
 * names in the reader and the article. A name that is selected already is centred when it is chosen again.
 */
export function linkTextAndGraph(centre: (entityId: string) => void): void {
  const point = ({ target }: Event) => {
    const id = nameAt(target)?.dataset.entity;
    const pointed = id === undefined ? [] : [id];
    if (pointed.join() !== [...$highlighted.get()].join()) $highlighted.set(new Set(pointed));
  };
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", point);
  document.addEventListener("click", (event) => {
    const id = nameAt(event.target)?.dataset.entity;
    if (id === undefined || !sameSelection($selection.get(), { kind: "entity", id })) return;
    $article.set(null);
    centre(id);
  });
  const mark = () => {
    const hovered = $hovered.get();
    for (const name of document.querySelectorAll<HTMLElement>(`#reader ${NAMES}, #article ${NAMES}`))
      name.toggleAttribute("data-pointed", name.dataset.entity === hovered);
  };
  for (const store of [$hovered, $reader, $article, $picture]) store.listen(mark);
}

function nameAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(NAMES) : null;
}
