import { createI18n, type Messages, type Translations, transform } from "@nanostores/i18n";
import { atom } from "nanostores";

/** The languages of the page, each by its own name. */
export const LANGUAGES = { en: "English", ru: "Русский" } as const;

export type Language = keyof typeof LANGUAGES;

export const $language = atom<Language>("en");

const defineMessages = createI18n($language, {
  get: async (language, groups) => {
    const english = Object.fromEntries(groups.map((group) => [group, {}]));
    return { ...english, ...(await TRANSLATIONS[language as keyof typeof TRANSLATIONS]()).default };
  },
});

const TRANSLATIONS = { ru: () => import("../translations/ru.json") } as const;

/** True while the words of a language that was chosen are on their way. */
export const $languageLoading = defineMessages.loading;

/**
 * The words of one part of the page, in English; `get()` gives them in the language of the page. src/web/translations/
 * holds them in the other languages under the same names.
 */
export function messages<Words extends Translations>(name: string, words: Words): Messages<Words> {
  const store = defineMessages(name, words);
  store.listen(() => {});
  return store;
}

/** "{count} document", "{count} documents": the form that the number takes in the language, the number written as there. */
export const counted = transform<[number], Forms, string>((language, forms, number) => {
  const form = new Intl.PluralRules(language).select(number);
  const text = forms[form] ?? forms.many;
  return text.replaceAll("{count}", () => number.toLocaleString(language));
});

/** Plural forms of CLDR: English has `one` and `many`, others `few` as well. */
type Forms = Record<string, string> & { readonly one: string; readonly many: string };

/** "Nothing is called {name}.": the values as they are, whatever characters they hold. */
export const worded = transform<[Readonly<Record<string, string | number>>], string, string>(
  (_language, text, values) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
);

/** 1,284 as the page's language writes it. */
export function formatNumber(number: number): string {
  return number.toLocaleString($language.get());
}
