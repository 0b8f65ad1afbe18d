import { $theme } from "./state/explorer.ts";
import { $language, LANGUAGES, type Language } from "./state/language.ts";

const THEME = "newsgraph-theme";
const LANGUAGE = "newsgraph-language";

/** Theme and language as they were chosen last in this browser, else as the system has them; both marked on the page. */
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
}

function isLanguage(name: string | null | undefined): name is Language {
  return typeof name === "string" && name in LANGUAGES;
}
