import { html, type TemplateResult } from "lit-html";
import type { Action } from "../actions.ts";
import { canRedo, canUndo, redoPicture, undoPicture } from "../commands/change-picture.ts";
import { copyLink } from "../commands/copy-link.ts";
import { $drawerOpen } from "../console/console-state.ts";
import { actionMessages } from "../messages/action-messages.ts";
import { headerMessages } from "../messages/header-messages.ts";
import { $selection, $theme } from "../state/explorer.ts";
import { $viewsOpen } from "../state/keepsakes.ts";
import { $language, LANGUAGES, type Language } from "../state/language.ts";
import { addFiles } from "./add-files.ts";
import { searchBox } from "./search-box.ts";

/** Search, undo, files, views, share, export, theme, language, help. `exportGraph` opens the dialog that saves it. */
export function headerPanel(actions: readonly Action[], exportGraph: () => void): TemplateResult {
  const theme = $theme.get();
  const words = headerMessages.get();
  const names = actionMessages.get();
  return html`
    <h1><a href="#/"><span aria-hidden="true">◍</span> Newsgraph</a></h1>
    ${searchBox(actions)}
    <div class="tools">
      <button type="button" title="${names.undo} (Ctrl-Z)" aria-label=${names.undo} ?disabled=${!canUndo()} @click=${undoPicture}>↶</button>
      <button type="button" title="${names.redo} (Ctrl-Shift-Z)" aria-label=${names.redo} ?disabled=${!canRedo()} @click=${redoPicture}>↷</button>
      <button type="button" title="${names.console} (Ctrl-J)" aria-expanded=${$drawerOpen.get()} aria-controls="drawer"
        @click=${() => $drawerOpen.set(!$drawerOpen.get())}>${words.query}</button>
      ${addFiles()}
      <button type="button" title="${names.views} (S)" aria-haspopup="dialog" @click=${() => $viewsOpen.set(true)}>${words.views}</button>
      <button type="button" title="${words.copyLink} (Y)" @click=${() => copyLink($selection.get())}>${words.share}</button>
      <button type="button" title="${names.export} (X)" aria-haspopup="dialog" @click=${exportGraph}>${words.export}</button>
      ${languageChoice()}
      <button type="button" title="${names.theme} (D)" aria-label=${theme === "light" ? words.darkTheme : words.lightTheme}
        @click=${() => $theme.set(theme === "light" ? "dark" : "light")}>◐</button>
      <button type="button" title="${names.help} (?)" aria-label=${names.help}
        @click=${() => document.querySelector<HTMLDialogElement>("#help")?.showModal()}>?</button>
    </div>`;
}

function languageChoice(): TemplateResult {
  const chosen = $language.get();
  return html`
    <select aria-label=${actionMessages.get().language} @change=${(event: Event) =>
      $language.set((event.target as HTMLSelectElement).value as Language)}>
      ${Object.entries(LANGUAGES).map(
        ([code, name]) =>
          html`<option value=${code} lang=${code} ?selected=${code === chosen} title=${name}>${code.toUpperCase()}</option>`,
      )}
    </select>`;
}
