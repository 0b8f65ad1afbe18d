import type { WritableAtom } from "nanostores";
import { $theme } from "./state/explorer.ts";
import { $language, LANGUAGES, type Language } from "./state/language.ts";
import { DEPTHS } from "./state/reader/excerpt.ts";
import { GROUPINGS } from "./state/reader/group-claims.ts";
import { $depth, $grouping } from "./state/reader/reader-choices.ts";

const THEME = "newsgraph-theme";
const LANGUAGE = "newsgraph-language";
const DEPTH = "newsgraph-depth";
const GROUPING = "newsgraph-grouping";

/** What was chosen last in this browser; theme and language else as the system has them, both marked on the page. */
export function rememberChoices(): void {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const theme = localStorage.getItem(THEME);
  $theme.set(theme === "dark" || (theme === null && prefersDark.matches) ? "dark" : "light");
  $theme.listen((chosen) => localStorage.setItem(THEME, chosen));
  $theme.subscribe((chosen) => {
    document.documentElement.dataset.theme = chosen;
  });
  prefersDark.addEventListener("change", ({ matches }) => {
    if (localStorage.getItem(THEME) === null) $theme.set(matches ? "dark" : "light");
  });

  const known = [localStorage.getItem(LANGUAGE), ...navigator.languages.map((tag) => tag.split("-")[0])];
  $language.set(known.find(isLanguage) ?? "en");
  $language.listen((chosen) => localStorage.setItem(LANGUAGE, chosen));
  $language.subscribe((chosen) => {
    document.documentElement.lang = chosen;
  });

  remember(DEPTH, DEPTHS, $depth);
  remember(GROUPING, GROUPINGS, $grouping);
}

function remember<Choice extends string>(
  key: string,
  choices: readonly Choice[],
  store: WritableAtom<Choice>,
): void {
  const last = choices.find((choice) => choice === localStorage.getItem(key));
  if (last !== undefined) store.set(last);
  store.listen((chosen) => localStorage.setItem(key, chosen));
}

function isLanguage(name: string | null | undefined): name is Language {
  return typeof name === "string" && name in LANGUAGES;
}
