import { html, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import type { Passage } from "../../../api/contract.ts";
import { loadArticle } from "../../commands/load-article.ts";
import { articleMessages } from "../../messages/reader-messages.ts";
import type { Span } from "../../state/mark-text.ts";
import { $articles } from "../../state/reader/articles.ts";
import { articleText } from "./article-text.ts";

/** An article in the place of its quotation, the quoted sentence in sight; asked for when it comes near the window. */
export function wholeArticle({ documentId, text }: Passage, quote: Span | null): TemplateResult {
  const answer = $articles.get().get(documentId);
  if (answer === undefined) {
    return html`<blockquote class="whole" dir="auto" aria-busy="true" aria-label=${articleMessages.get().loading} ${ref(
      (element) => element && whenNear(element, () => void loadArticle(documentId)),
    )}>${text}</blockquote>`;
  }
  if (typeof answer === "string") return html`<p class="failed" role="alert">${answer}</p>`;
  return html`<blockquote class="whole" dir="auto" tabindex="0" aria-label=${answer.document.title} ${ref(scrollToMark)}>${articleText(answer, quote)}</blockquote>`;
}

const waiting = new WeakMap<Element, () => void>();
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      waiting.get(target)?.();
    }
  },
  { rootMargin: "400px" },
);

function whenNear(element: Element, act: () => void): void {
  waiting.set(element, act);
  near.observe(element);
}

/** Only the article's own box scrolls, not what is around it. */
function scrollToMark(element: Element | undefined): void {
  queueMicrotask(() => {
    const mark = element?.querySelector<HTMLElement>("mark");
    if (element && mark) element.scrollTop = mark.offsetTop - element.clientHeight / 3;
  });
}
