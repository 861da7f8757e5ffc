/**
 * The language that an author asked for on the element or on an ancestor, across shadow roots. `html[lang]` is not asked
 * here: page translators rewrite it, so it is read once only (`pageLanguage`) and kept.
 */
export function authoredLanguage(element: Element): string | null {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
    if (node instanceof Element && node !== document.documentElement && node.getAttribute('lang'))
      return node.getAttribute('lang');
  return null;
}

/** The language of the page, else of the browser. */
export const pageLanguage = (): string => document.documentElement.lang || navigator.language || 'en';
