/*
 * Runs in the page, before everything else: writes down whatever a script of the page can hear or see without looking into
 * shadow roots. Plain script. `record` holds [kind, what] in order.
 */
window.record = [];
const note = (kind, what) => window.record.push([kind, what]);
const inWords = (node) =>
  node instanceof Element
    ? { tag: node.localName, id: node.id, class: String(node.className), html: node.outerHTML.slice(0, 4000) }
    : String(node?.constructor?.name);

const KEYS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'compositionupdate'];
const MORE = [
  'click',
  'pointerdown',
  'pointerup',
  'pointermove',
  'touchstart',
  'focusin',
  'focusout',
  'copy',
  'cut',
  'paste',
  'submit',
  'selectionchange',
  'toggle',
  'scroll',
];
for (const type of [...KEYS, ...MORE])
  window.addEventListener(
    type,
    (event) =>
      note(type, {
        key: event.key,
        data: event.data,
        value: event.target?.value,
        x: event.clientX,
        y: event.clientY,
        path: event.composedPath().slice(0, 3).map(inWords),
      }),
    true,
  );
for (const type of [
  'porchlight-start',
  'porchlight-progress',
  'porchlight-risk',
  'porchlight-complete',
  'porchlight-change',
  'porchlight-save',
  'porchlight-lock',
  'porchlight-error',
  'porchlight-search',
  'porchlight-select',
])
  window.addEventListener(type, (event) => note('event', { type, detail: event.detail }), true);
window.addEventListener('message', ({ data }) => note('message', data), true);

new MutationObserver((records) => {
  for (const { type, target, attributeName, oldValue, addedNodes } of records)
    note(`mutation ${type}`, {
      target: inWords(target),
      attribute: attributeName && [attributeName, target.getAttribute(attributeName), oldValue],
      text: type === 'characterData' ? target.data : undefined,
      added: [...addedNodes].map((node) => node.outerHTML ?? node.data),
    });
}).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeOldValue: true,
  characterData: true,
});

/* The height of every element of the page, also of one that comes later, each time that one changes. */
const sizes = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) note('height', [target.localName, Math.round(contentRect.height)]);
});
const measured = new Set();
const measure = () => {
  for (const each of document.querySelectorAll('body, body *'))
    if (!measured.has(each)) {
      measured.add(each);
      sizes.observe(each);
    }
};
addEventListener('DOMContentLoaded', () => {
  measure();
  new MutationObserver(measure).observe(document.body, { subtree: true, childList: true });
});

/* Whatever goes to a server, to storage, to the console, into a field, or over a port. */
const hook = (owner, name, kind) => {
  const real = owner[name];
  owner[name] = function (...args) {
    note(
      kind,
      args.map((each) => (each instanceof Node ? inWords(each) : (plain(each) ?? String(each)))),
    );
    return real.apply(this, args);
  };
};
const plain = (value) => {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined;
  }
};
hook(window, 'fetch', 'fetch');
hook(XMLHttpRequest.prototype, 'open', 'xhr');
hook(XMLHttpRequest.prototype, 'send', 'xhr body');
hook(navigator, 'sendBeacon', 'beacon');
hook(Storage.prototype, 'setItem', 'storage');
hook(IDBObjectStore.prototype, 'put', 'database');
hook(IDBObjectStore.prototype, 'add', 'database');
hook(history, 'pushState', 'history');
hook(history, 'replaceState', 'history');
hook(MessagePort.prototype, 'postMessage', 'port out');
hook(BroadcastChannel.prototype, 'postMessage', 'channel');
for (const name of ['log', 'info', 'warn', 'error', 'debug']) hook(console, name, `console ${name}`);
for (const [owner, name] of [
  [HTMLInputElement, 'value'],
  [HTMLInputElement, 'checked'],
  [HTMLTextAreaElement, 'value'],
  [HTMLSelectElement, 'value'],
  [HTMLOptionElement, 'selected'],
]) {
  const real = Object.getOwnPropertyDescriptor(owner.prototype, name);
  Object.defineProperty(owner.prototype, name, {
    ...real,
    set(value) {
      note(`set ${name}`, value);
      real.set.call(this, value);
    },
  });
}
const heard = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
Object.defineProperty(MessagePort.prototype, 'onmessage', {
  ...heard,
  set(listener) {
    heard.set.call(this, (event) => {
      note('port in', plain(event.data));
      listener.call(this, event);
    });
  },
});
setInterval(() => {
  const now = `${document.title} ${location.href} ${document.cookie} ${window.name}`;
  if (now !== window.lastSeen) note('page', (window.lastSeen = now));
}, 50);
