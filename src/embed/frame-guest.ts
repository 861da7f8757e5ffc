import './autoload.js';
import { Guest } from './frame/guest.js';
import { HELLO } from './frame/schema.js';

/*
 * The script of frame.html: waits for the page around to hand over a port, and shows the element that it asks for. The page is
 * believed once; whatever comes to this window later, from wherever, is not looked at.
 */

const STYLES = `
  html { overflow: hidden; background: transparent; }
  html.cut { overflow: auto; }
  body { margin: 0; }
  .box { display: flow-root; padding: 6px; }
  @media print { html { overflow: visible; } .box { padding: 0; } }
`;

function listen(): void {
  // Without a sandbox scripts of the page could look in: then there is nothing to see.
  if (window.parent === window || self.origin !== 'null') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const onMessage = ({ source, data, ports }: MessageEvent<unknown>) => {
    const [port] = ports;
    if (source !== window.parent || data !== HELLO || !port || ports.length !== 1) return;
    removeEventListener('message', onMessage);
    new Guest(port);
  };
  addEventListener('message', onMessage);
}

listen();
