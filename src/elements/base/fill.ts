import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Writes what is there already into a field, once. Not by `value`: recorders of sessions listen there, and an attribute would
 * be read by everybody.
 */
class FillDirective extends Directive {
  #isFilled = false;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('fill() stands on a field.');
  }
  render(_text: string): typeof noChange {
    return noChange;
  }
  override update({ element }: ElementPart, [text]: [string]): typeof noChange {
    if (!this.#isFilled && text) (element as HTMLInputElement | HTMLTextAreaElement).setRangeText(text);
    this.#isFilled = true;
    return noChange;
  }
}
export const fill = directive(FillDirective);
