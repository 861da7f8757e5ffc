import { render, type CSSResult, type TemplateResult } from 'lit';
import { mark } from './markers.js';

/** One sheet of paper, or a few. */
export interface PrintedPage {
  readonly lang: string;
  readonly dir: string;
  readonly title: string;
  /** For a document that holds the sheet and nothing else. */
  readonly styles: CSSResult;
  readonly content: TemplateResult;
  /** Called when all is laid out, right before it is printed: makes words fit into what has a fixed size. */
  readonly fit?: (content: HTMLElement) => void;
}

/**
 * Prints one clean sheet, and not the page around it. It lives in a frame inside our root, only while it is printed.
 * @param root the element's own root
 */
export function printPage(root: HTMLElement, page: PrintedPage): void {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot;
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  root.append(frame);
  const view = frame.contentWindow;
  const sheet = frame.contentDocument;
  if (!view || !sheet) {
    // In a sandbox each frame has an origin of its own: we cannot write into it.
    frame.remove();
    printHere(page);
    return;
  }
  sheet.documentElement.lang = page.lang;
  sheet.documentElement.dir = page.dir;
  sheet.title = page.title;
  // A style sheet belongs to the document that made it, so it is made by the frame's own constructor.
  const style = new (view as unknown as typeof globalThis).CSSStyleSheet();
  style.replaceSync(page.styles.cssText);
  sheet.adoptedStyleSheets = [style];
  render(page.content, sheet.body);
  page.fit?.(sheet.body);
  const done = () => {
    if (!frame.isConnected) return;
    frame.remove();
    // The frame had the focus while it was printed.
    if (document.activeElement === document.body) (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
  };
  view.addEventListener('afterprint', done);
  // Where `afterprint` never comes, the words must not stay in a hidden frame.
  addEventListener('focus', done, { once: true });
  addEventListener('pagehide', done, { once: true });
  view.focus();
  view.print();
}

const ONLY_ON_PAPER = `
  @media screen { .porchlight-printed { display: none !important; } }
  @media print { body > :not(.porchlight-printed) { display: none !important; } }`;

/** In the document itself, beside what is on show: only the paper sees it. */
function printHere({ lang, dir, title, styles, content, fit }: PrintedPage): void {
  const holder = document.createElement('div');
  holder.className = 'porchlight-printed';
  // A recorder may run in this very document: it stands outside of what we marked.
  mark(holder);
  holder.lang = lang;
  holder.dir = dir;
  const apart = new CSSStyleSheet();
  apart.replaceSync(ONLY_ON_PAPER);
  const style = new CSSStyleSheet();
  style.replaceSync(styles.cssText);
  const sheets = [apart, style];
  render(content, holder);
  document.body.append(holder);
  // On the screen for as long as it is measured, which nobody sees: nothing is drawn before the end of this.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  fit?.(holder);
  style.media.mediaText = 'print';
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((each) => each !== style), ...sheets];
  const before = document.title;
  document.title = title;
  const done = () => {
    if (!holder.isConnected) return;
    holder.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    document.title = before;
  };
  for (const end of ['afterprint', 'focus', 'pagehide']) addEventListener(end, done, { once: true });
  window.print();
}
