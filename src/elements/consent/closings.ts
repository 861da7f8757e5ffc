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
}

/** Lets go of it. The last one leaves it as it was. @returns whether nobody holds it any more */
export function open(target: HTMLElement, by: object): boolean {
  const closing = closings.get(target);
  if (!closing?.by.delete(by) || closing.by.size > 0) return !closing;
  target.inert = closing.wasInert;
  closings.delete(target);
  return true;
}
