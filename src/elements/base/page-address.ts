/**
 * The address of the page, without its fragment, for links that a person shares. Inside an isolated frame that is the page
 * around, which the frame is told (embed/frame/page.ts).
 */
export const pageAddress = (): string =>
  (document.documentElement.dataset.porchlightPage || location.href).replace(/#.*/s, '');
