import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { Answers } from '../src/core/screening/result.js';

/** What stands on an element's tag. `null`, `undefined`, `false` and `''` leave an attribute out. */
export interface Args {
  readonly answers?: Answers | undefined;
  readonly definition?: unknown;
  readonly document?: unknown;
  readonly values?: unknown;
  readonly [attribute: string]: unknown;
}

const PROPERTIES = new Set(['answers', 'definition', 'document', 'values']);

/** Whether a value stands on the tag at all. Storybook adds functions for events: those are no attributes. */
const isWritten = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && value !== '' && typeof value !== 'function';

/**
 * Writes attributes and properties, and afterwards only what has changed: setting the same answers again would undo what
 * the person did since.
 */
class AttributesDirective extends Directive {
  #before: Args = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('attributes() stands on a tag.');
  }
  render(_args: Args): typeof noChange {
    return noChange;
  }
  override update({ element }: ElementPart, [args]: [Args]): typeof noChange {
    for (const name of new Set([...Object.keys(this.#before), ...Object.keys(args)])) {
      const value = args[name];
      if (JSON.stringify(value) === JSON.stringify(this.#before[name])) continue;
      if (PROPERTIES.has(name)) Reflect.set(element, name, value);
      else if (isWritten(value)) element.setAttribute(name, value === true ? '' : text(value));
      else element.removeAttribute(name);
    }
    this.#before = args;
    return noChange;
  }
}
export const attributes = directive(AttributesDirective);

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The element as somebody would write it in a page: what the docs offer to copy. */
export function snippet(tag: string, args: Args): string {
  const written = Object.entries(args)
    .filter(([name, value]) => !PROPERTIES.has(name) && isWritten(value))
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${text(value).replace(/"/g, '&quot;')}"`));
  const set = Object.entries(args)
    .filter(([name, value]) => PROPERTIES.has(name) && value !== undefined)
    .map(([name, value]) => `  document.querySelector('${tag}').${name} = ${JSON.stringify(value)};\n`);
  return `<${tag}${written.join('')}></${tag}>${set.length ? `\n<script type="module">\n${set.join('')}</script>` : ''}`;
}
