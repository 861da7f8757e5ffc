import type { ReactiveElement } from 'lit';

const MARK = 'data-consent';

/** Who holds a part of the page closed, and how it was before. Two forms can stand before the same part. */
interface Closing {
  readonly wasInert: boolean;
  readonly by: Set<object>;
}
const closings = new WeakMap<HTMLElement, Closing>();

/** It cannot be reached until everybody who closed it has opened it. */
export function close(target: HTMLElement, by: object): void {
  const closing = closings.get(target) ?? { wasInert: target.inert, by: new Set() };
  closings.set(target, closing);
  closing.by.add(by);
  target.inert = true;
  mark(target, false);
}
/** Everybody who is asked for it has said yes. */
export function agreed(target: HTMLElement): void {
  if (!closings.has(target)) mark(target, true);
}
/** A form that is taken out of the page takes its yes with it. */
export const unmark = (target: HTMLElement): void => mark(target, false);

/** Elements with `needs-consent` share only where they, or what they are in, are marked. They look again when that changes. */
function mark(target: HTMLElement, isAgreed: boolean): void {
  if (target.hasAttribute(MARK) === isAgreed) return;
  target.toggleAttribute(MARK, isAgreed);
  for (const each of [target, ...target.querySelectorAll('[needs-consent]')])
    (each as Partial<ReactiveElement>).requestUpdate?.();
}

/** Lets go of it. The last one leaves it as it was. @returns whether nobody holds it any more */
export function open(target: HTMLElement, by: object): boolean {
  const closing = closings.get(target);
  if (!closing?.by.delete(by) || closing.by.size > 0) return !closing;
  target.inert = closing.wasInert;
  closings.delete(target);
  return true;
}
