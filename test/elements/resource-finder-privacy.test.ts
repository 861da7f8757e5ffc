import { expect } from '@open-wc/testing';
import '../../src/elements/resource-finder/define.js';
import {
  $,
  $$,
  chips,
  click,
  directoryUrl,
  eventually,
  type Finder,
  focused,
  found,
  listed,
  listen,
  names,
  place,
  put,
  search,
  seen,
  tick,
  type,
} from '../helpers/finder.js';

const SECRET = 'qzxword';
const stores = () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
afterEach(() => {
  localStorage.removeItem('porchlight:finder-list');
  if (location.hash) history.replaceState(null, '', location.href.replace(/#.*/, ''));
});

/** The browser's answer to "where am I", without a browser that asks. */
function browserAt(position: { latitude: number; longitude: number } | null): { asked: number; undo: () => void } {
  const state = { asked: 0, undo: () => undefined as void };
  const real = navigator.geolocation.getCurrentPosition;
  Object.defineProperty(navigator.geolocation, 'getCurrentPosition', {
    configurable: true,
    value: (done: PositionCallback, failed: PositionErrorCallback) => {
      state.asked++;
      if (position) done({ coords: position } as GeolocationPosition);
      else failed({} as GeolocationPositionError);
    },
  });
  state.undo = () =>
    Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { configurable: true, value: real });
  return state;
}
const copied = (): { text: string; undo: () => void } => {
  const state = { text: '', undo: () => undefined as void };
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard') as PropertyDescriptor;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        state.text = text;
      },
    },
  });
  state.undo = () => Object.defineProperty(navigator, 'clipboard', { ...clipboard, configurable: true });
  return state;
};

describe('porchlight-resource-finder: what a person types stays', () => {
  it('in no attribute, class, id, address, title, store, event or property', async () => {
    const el = await place();
    const heard = listen(document);
    await type(el, '#text', SECRET);
    await type(el, '#where', SECRET);
    await eventually(() => found(el) === 'No services found' || seen(el, '#where-hint').includes('not in the list'));
    await tick(el, 'Housing').catch(() => undefined);
    const attributes = [el, ...$$(el, '*')].flatMap((each) =>
      [...each.attributes].filter(({ name }) => name !== 'aria-label').map(({ name, value }) => `${name}=${value}`),
    );
    expect(attributes.join('\n')).not.to.contain(SECRET);
    expect(location.href + document.title + stores() + JSON.stringify(heard)).not.to.contain(SECRET);
    const readable: unknown[] = [];
    for (
      let object: object | null = el;
      object && object !== HTMLElement.prototype;
      object = Object.getPrototypeOf(object)
    )
      for (const name of Object.getOwnPropertyNames(object))
        try {
          readable.push(JSON.stringify((el as unknown as Record<string, unknown>)[name]));
        } catch {
          // Not JSON: nodes and the like.
        }
    expect(readable.join()).not.to.contain(SECRET);
  });

  it('no setter of a field is used while a person types and ticks', async () => {
    const el = await place();
    const written: string[] = [];
    const undo = (['value', 'checked'] as const).map((name) => {
      const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, name) as PropertyDescriptor;
      Object.defineProperty(HTMLInputElement.prototype, name, {
        ...real,
        set(value: unknown) {
          if (value !== '' && value !== false) written.push(`${name} ${String(value)}`);
          real.set?.call(this, value);
        },
      });
      return () => Object.defineProperty(HTMLInputElement.prototype, name, real);
    });
    try {
      const box = $$(el, '.check').find((each) => each.textContent?.includes('Counseling'));
      box?.click();
      await eventually(() => chips(el).length === 1);
      $<HTMLInputElement>(el, '#text')?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await el.updateComplete;
      expect(written).to.eql([]);
    } finally {
      undo.forEach((each) => each());
    }
  });

  it('fields ask for no autofill, no spelling service and have no name', async () => {
    const el = await place();
    for (const field of $$<HTMLInputElement>(el, 'input')) {
      expect(field.getAttribute('autocomplete')).to.equal('off');
      expect(field.name).to.equal('');
    }
    for (const id of ['#text', '#where']) expect($(el, id)?.getAttribute('spellcheck')).to.equal('false');
  });

  it('nobody who comes back through the history of the browser finds it', async () => {
    const el = await place({ category: 'housing' });
    await type(el, '#text', 'rent');
    await click(el, /^Keep in my list/, '.list');
    await click(el, 'Remove filter: Housing');
    await eventually(() => names(el).length);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect($<HTMLInputElement>(el, '#text')?.value).to.equal('');
    expect(seen(el, '.my-list')).to.equal('My list');
    expect(chips(el)).to.eql(['Housing']);
  });
});

describe('porchlight-resource-finder: near me', () => {
  it('asks the browser only after the second button, says before what happens, and can be forgotten', async () => {
    const browser = browserAt({ latitude: 38.0710001, longitude: -86.7020001 });
    try {
      const el = await place();
      const heard = listen(document);
      await click(el, 'Near me');
      expect(browser.asked).to.equal(0);
      expect(seen(el, '.ask')).to.contain('Your browser will ask for your location. It stays on this page.');
      expect(focused(el)?.innerText.trim()).to.equal('Use my location');
      await click(el, 'Use my location');
      expect(browser.asked).to.equal(1);
      await eventually(() => chips(el).includes('Near your location'));
      await eventually(() => seen(el, '.results').includes('mi away'));
      expect(seen(el, '.results')).to.match(/ 0\.\d mi away/);
      const outside = el.outerHTML + location.href + stores() + JSON.stringify(heard);
      expect(outside).not.to.contain('38.07').and.not.contain('86.70');
      await click(el, 'Forget my location');
      await eventually(() => !seen(el, '.results').includes('mi away'));
      expect($(el, '.near-me')).to.exist;
    } finally {
      browser.undo();
    }
  });

  it('refused: that is said, and a place can be typed', async () => {
    const browser = browserAt(null);
    try {
      const el = await place();
      await click(el, 'Near me');
      await click(el, 'Use my location');
      await eventually(() => seen(el, '.ask').includes('could not be read'));
    } finally {
      browser.undo();
    }
  });
});

describe('porchlight-resource-finder: link', () => {
  it('holds words and filters, no place and no position; whoever opens it sees the same', async () => {
    const clipboard = copied();
    const browser = browserAt({ latitude: 38.071, longitude: -86.702 });
    try {
      const el = await place();
      await type(el, '#age', '15');
      await search(el, 'group');
      await tick(el, 'Free');
      await eventually(() => chips(el).length === 2);
      await click(el, 'Near me');
      await click(el, 'Use my location');
      await eventually(() => chips(el).includes('Near your location'));
      const here = location.href;
      await click(el, 'Share');
      await eventually(() => $(el, '.qr'));
      expect(seen(el, '.share')).to.contain('The link holds your search and filters.');
      await click(el, 'Copy the link');
      await eventually(() => seen(el, '.share').includes('The link was copied.'));
      expect(clipboard.text).to.equal(`${here}#pl-find=q=group;c=free;a=15`);
      expect(location.href).to.equal(here);
      history.replaceState(null, '', clipboard.text);
      const other = await place();
      expect($<HTMLInputElement>(other, '#text')?.value).to.equal('group');
      expect($<HTMLInputElement>(other, '#age')?.value).to.equal('15');
      expect(chips(other)).to.have.members(['Free', 'Age 15']);
    } finally {
      clipboard.undo();
      browser.undo();
    }
  });

  it('where nothing can be copied the link stands in a field, marked', async () => {
    const clipboard = copied();
    clipboard.undo();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      const el = await place();
      await click(el, 'Share');
      await click(el, 'Copy the link');
      await eventually(() => $(el, '#link'));
      const field = $<HTMLInputElement>(el, '#link') as HTMLInputElement;
      expect(field.readOnly).to.equal(true);
      expect(field.value).to.contain('#pl-find=');
      await eventually(() => focused(el) === field);
      expect(field.selectionEnd).to.equal(field.value.length);
    } finally {
      clipboard.undo();
    }
  });

  it('a change of the fragment is followed; what is not ours is left alone', async () => {
    const el = await place();
    location.hash = '#pl-find=n=housing';
    await eventually(() => chips(el).join() === 'Housing');
    location.hash = '#chapter-2';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(chips(el)).to.eql(['Housing']);
  });

  it('opens one service, or a list of them', async () => {
    history.replaceState(null, '', '#pl-find=s=willow-house');
    const one = await put({ src: directoryUrl() });
    await eventually(() => seen(one, '.details').startsWith('Back to the list'));
    expect(seen(one, '.details .title')).to.equal('Willow House');
    await eventually(() => focused(one)?.matches('.details .title'), 'the focus on its name');
    history.replaceState(null, '', '#pl-find=i=night-listening,no-such,willow-house');
    const some = await put({ src: directoryUrl() });
    await eventually(() => names(some, '.mine').length === 2);
    expect(names(some, '.mine')).to.eql(['Night Owl Listening Line', 'Willow House']);
    await eventually(() => focused(some)?.matches('.mine .title'), 'the focus on the list');
  });

  it('brings the person to the finder, however far down the page it is', async () => {
    const tall = document.createElement('div');
    tall.style.blockSize = '5000px';
    document.body.prepend(tall);
    try {
      for (const hash of ['#pl-find=n=housing', '#pl-find=s=willow-house', '#pl-find=i=willow-house']) {
        scrollTo(0, 0);
        history.replaceState(null, '', hash);
        const el = await put({ src: directoryUrl() });
        await eventually(() => focused(el)?.matches('.title'), `${hash}: the focus on a heading`);
        await eventually(() => {
          // WebKit scrolls to what has the focus in a later frame.
          const { top, bottom } = (focused(el) as HTMLElement).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }, `${hash}: on the screen`);
        el.remove();
      }
    } finally {
      tall.remove();
    }
  });

  it('anything may stand in an address', async () => {
    const bad = [
      '#pl-find=',
      '#pl-find=%%%',
      '#pl-find=n=__proto__,constructor;l=%3Cscript%3E;a=-5',
      `#pl-find=q=${'x'.repeat(9000)}`,
      '#pl-find=q=%00%01;q;=;;=;s=',
    ];
    for (const hash of bad) {
      history.replaceState(null, '', hash);
      const el = await place();
      expect(chips(el), hash).to.eql([]);
      expect(found(el), hash).to.equal('43 services found');
    }
  });
});

describe('porchlight-resource-finder: my list', () => {
  const keep = async (el: Finder, at: number) => {
    $$(el, '.list .keep')[at]?.click();
    await el.updateComplete;
  };

  it('is in memory alone', async () => {
    const before = stores();
    const el = await place();
    const name = names(el)[0] as string;
    expect($$(el, '.keep')[0]?.getAttribute('aria-label')).to.equal(`Keep in my list: ${name}`);
    await keep(el, 0);
    expect($$(el, '.keep')[0]?.getAttribute('aria-label')).to.equal(`Take out of my list: ${name}`);
    await keep(el, 2);
    await click(el, 'My list: 2 services');
    await eventually(() => names(el, '.mine').length === 2);
    expect(names(el, '.mine')[0]).to.equal(name);
    await click(el, 'Share', '.mine');
    await eventually(() => $(el, '.mine .share .qr'), 'the link');
    expect(seen(el, '.mine .share'), 'there is no search in this link').not.to.contain('your search');
    expect(seen(el, '.mine')).to.contain('Your list is gone when you close this page.');
    expect(seen(el, '.mine')).not.to.contain('Keep my list on this device');
    expect(stores()).to.equal(before);
    await click(el, `Take out of my list: ${name}`, '.mine');
    await eventually(() => names(el, '.mine').length === 1);
    expect(focused(el)?.classList.contains('name')).to.equal(true);
    await click(el, 'Forget my list');
    expect(seen(el, '.mine')).to.contain('Your list was forgotten.').and.contain('Your list is empty.');
  });

  it('is kept on the device where the page offers it and the person asks for it: ids, and nothing else', async () => {
    const el = await place({ storage: 'device' });
    await keep(el, 0);
    expect(localStorage.getItem('porchlight:finder-list')).to.equal(null);
    await click(el, /^My list/);
    await eventually(() => names(el, '.mine').length === 1);
    expect(seen(el, '.keeping')).to.contain('Other people who use this device can see it.');
    await click(el, 'Keep my list on this device');
    expect(localStorage.getItem('porchlight:finder-list')).to.match(/^\["[\w-]+"\]$/);
    const other = await place({ storage: 'device' });
    expect(seen(other, '.my-list')).to.equal('My list: 1 service');
    await click(other, /^My list/);
    await eventually(() => names(other, '.mine').length === 1);
    await click(other, 'Forget my list');
    expect(localStorage.getItem('porchlight:finder-list')).to.equal(null);
  });

  it('what is stored may be damaged', async () => {
    for (const text of ['{', '7', '[1,null,{"a":2}]', '"x"']) {
      localStorage.setItem('porchlight:finder-list', text);
      const el = await place({ storage: 'device' });
      expect(seen(el, '.my-list')).to.equal('My list');
    }
  });

  it('storage that throws costs the keeping and nothing else', async () => {
    const write = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') as PropertyDescriptor;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const el = await place({ storage: 'device' });
      const heard = listen(el);
      await keep(el, 0);
      await click(el, /^My list/);
      await eventually(() => names(el, '.mine').length === 1);
      await click(el, 'Keep my list on this device');
      expect(seen(el, '.mine')).to.contain('could not be kept on this device');
      expect(heard.map(({ detail }) => detail['code'])).to.eql(['storage-unavailable']);
      expect(names(el, '.mine')).to.have.length(1);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', write);
    }
    await listed(await place());
  });
});
