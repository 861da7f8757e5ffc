import { authoredLanguage, pageLanguage } from '../../i18n/requested.js';
import type { FrameAttribute } from './schema.js';

/** Attributes of the frame itself, and those that mean something to the page around it only. */
const OWN = new Set([
  ...[
    'element',
    'guest',
    'label',
    'lang',
    'id',
    'class',
    'style',
    'slot',
    'hidden',
    'title',
    'tabindex',
    'is',
    'nonce',
  ],
  ...[
    'part',
    'exportparts',
    'inert',
    'popover',
    'autofocus',
    'draggable',
    'contenteditable',
    'accesskey',
    'dir',
    'role',
  ],
]);
const NAME = /^(?!on|aria-|data-)[a-z][a-z0-9-]{0,40}$/;

/** Addresses: what is relative in them is meant from the page, and the guest stands elsewhere. */
const ADDRESSES = new Set(['src', 'api', 'href', 'report-href', 'directions-href']);

/**
 * What an attribute means inside: the element gets all that are not the frame's own, and always its language, as it would be
 * here.
 * @param pageLang the page's language as it was first seen: page translators change it later
 */
export function attributesFor(frame: Element, pageLang: string): readonly FrameAttribute[] {
  const passed = [...frame.attributes]
    .filter(({ name, value }) => NAME.test(name) && !OWN.has(name) && value.length <= 4000)
    .slice(0, 50)
    .map(({ name, value }): FrameAttribute => [name, ADDRESSES.has(name) ? absolute(value, frame.baseURI) : value]);
  return [...passed, ['lang', (authoredLanguage(frame) ?? pageLang).slice(0, 100)]];
}

export { pageLanguage };

/** `{lat}` and the like in an address are filled in by the element: they stay as they are. */
function absolute(value: string, base: string): string {
  try {
    return new URL(value, base).href.replace(/%7B(\w+)%7D/gi, '{$1}');
  } catch {
    return value;
  }
}
