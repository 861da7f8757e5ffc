import type { TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { ErrorCode } from '../src/core/errors.js';
import type { PorchlightElement } from '../src/elements/base/element.js';
import { attributes, type Args } from './attributes.js';
import { ready, type Screen } from './support.js';

/** One state that an element can be in: how it is written in a page, and what a person does until it is there. */
export interface State {
  /** Unique, e.g. `phq9-result-mild`. */
  readonly id: string;
  /** The folder of the element, e.g. `phq9`. */
  readonly element: string;
  readonly tag: string;
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  /** Attributes by name; `answers` and `definition` are properties. */
  readonly args: Args;
  /** Codes of the `porchlight-error` events that belong to this state, in order. */
  readonly errors: readonly ErrorCode[];
  /** The screen that it ends on; `null` for elements without screens. */
  readonly screen: Screen | null;
  /** It is there as soon as the element is: nobody has to act, and nothing around it has to change. */
  readonly still: boolean;
  /** Attributes that make this state what it is: the toolbar of Storybook leaves them alone. */
  readonly pins: readonly string[];
  readonly template: (args?: Args) => TemplateResult;
  /** What must be so before the element is made; returns how to undo it. */
  readonly before?: () => (() => void) | Promise<() => void>;
  /** Acts as a person would, until the state is there. */
  readonly prepare: (element: PorchlightElement) => Promise<void>;
}

/** A state as its author writes it. */
export interface StateText<E extends PorchlightElement> {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly args?: Args;
  readonly errors?: readonly ErrorCode[];
  readonly screen?: Screen;
  readonly pins?: readonly string[];
  readonly template?: (args: Args) => TemplateResult;
  readonly before?: State['before'];
  /** What is loaded on demand is there too: waits, and does nothing. */
  readonly settle?: (element: E) => Promise<unknown>;
  /** After that: what a person does. */
  readonly act?: (element: E) => Promise<unknown>;
}

/** The element alone. */
export const plain = (tag: string, args: Args): TemplateResult => {
  const name = unsafeStatic(tag);
  return html`<${name} ${attributes(args)}></${name}>`;
};

/** Makes states of one element; `shared` are the attributes that all of them start from. */
export const statesOf =
  <E extends PorchlightElement>(element: string, shared: Args, pinned: readonly string[] = []) =>
  ({
    id,
    name,
    about,
    args,
    errors = [],
    screen,
    pins = pinned,
    template,
    before,
    settle,
    act,
  }: StateText<E>): State => {
    const tag = `porchlight-${element}`;
    const all = { ...shared, ...args };
    return {
      id: `${element}-${id}`,
      element,
      tag,
      name,
      about,
      args: all,
      errors,
      screen: screen ?? null,
      still: !act && !before,
      pins,
      template: (now = all) => (template ? template(now) : plain(tag, now)),
      ...(before && { before }),
      prepare: async (found) => {
        await ready(found);
        await settle?.(found as E);
        await act?.(found as E);
      },
    };
  };
