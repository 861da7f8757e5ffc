import { loadWording, loadWords } from '../i18n/load.js';
import { negotiate } from '../i18n/negotiate.js';
import { interfaceLanguages, wordingLanguages } from '../i18n/registry.js';
import { authoredLanguage, pageLanguage } from '../i18n/requested.js';
import { sheetOf, tags } from './tags.js';

/*
 * Defines each porchlight element when its tag first stands in the page. Words are fetched beside the code, not after it:
 * on a slow line that is one round trip less.
 */

const asked = new Set<string>();
const has = (table: object, key: string): boolean => Object.hasOwn(table, key);

function discover(root: ParentNode): void {
  for (const element of root.querySelectorAll(':not(:defined)')) fetchFor(element);
}

function fetchFor(element: Element): void {
  const { localName } = element;
  if (!has(tags, localName)) return;
  fetchWords(element, localName);
  if (asked.has(localName)) return;
  asked.add(localName);
  tags[localName]?.code().catch(() => {
    // Offline or blocked: what stands inside the tag stays on show. The next time the tag appears it is tried again.
    asked.delete(localName);
    console.warn(`porchlight: the code of <${localName}> could not be loaded.`);
  });
}

function fetchWords(element: Element, localName: string): void {
  const requested = authoredLanguage(element) ?? pageLanguage();
  const lang = negotiate(requested, interfaceLanguages()) ?? 'en';
  const instrument = element.getAttribute('instrument') ?? '';
  const sheet = tags[localName]?.sheet ?? (has(sheetOf, instrument) ? sheetOf[instrument] : undefined);
  const wordingLang = sheet && negotiate(requested, wordingLanguages(sheet));
  // A failure is told by the element, which asks for the same files.
  const quiet = (promise: Promise<unknown>) => void promise.catch(() => undefined);
  quiet(loadWords(lang));
  if (sheet && wordingLang) quiet(loadWording(wordingLang, sheet));
}

discover(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element) {
        if (node.matches(':not(:defined)')) fetchFor(node);
        discover(node);
      }
}).observe(document.documentElement, { childList: true, subtree: true });
