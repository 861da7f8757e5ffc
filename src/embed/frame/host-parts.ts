/**
 * What a frame may do. Never `allow-same-origin`: without it the document inside has an origin of its own, and no script of
 * the page can look in. The rest is what people need: links to call and to write a message, printing, saving a file, and
 * forms, whose submit event is not even sent without it (Chromium and Firefox; the policy of frame.html lets none be sent
 * anywhere).
 */
const SANDBOX = [
  'allow-scripts',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-modals',
  'allow-downloads',
].join(' ');

/** The frame itself, not yet on show. */
export function newFrame(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.referrerPolicy = 'no-referrer';
  // A browser that does not know how to share warns about the word.
  frame.allow = ['clipboard-write', ...('share' in navigator ? ['web-share'] : [])].join('; ');
  frame.title = title;
  frame.src = address;
  return frame;
}

let styles: CSSStyleSheet | undefined;

/** The frame takes no room and no focus until the element is there. */
export function hostStyles(): CSSStyleSheet {
  if (styles) return styles;
  styles = new CSSStyleSheet();
  styles.replaceSync(`
    :host { display: block; }
    :host([hidden]) { display: none; }
    div { position: relative; }
    iframe { display: block; box-sizing: border-box; inline-size: 100%; border: 0; background: transparent; color-scheme: inherit; }
    div:not(.ready) > iframe { position: absolute; inset-block-start: 0; visibility: hidden; pointer-events: none; }
    .ready > slot { display: none; }
    .shelf { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  `);
  return styles;
}
