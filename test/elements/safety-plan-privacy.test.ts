import { expect } from '@open-wc/testing';
import '../../src/elements/safety-plan/define.js';
import { useI18n } from '../../src/i18n/i18n.js';
import { clearTab } from '../../stories/around.js';
import { add, give, goTo, pick, planOf, saveOnDevice, start, type } from '../../stories/states/safety-plan-acts.js';
import { $, $$, press, until } from '../../stories/support.js';
import { click, device, listen, place, seen, type Plan } from '../helpers/safety-plan.js';

const SECRET = 'qzxword';
const secretPlan = planOf({
  signs: [`${SECRET} one`, `${SECRET} two`],
  ask: [[`${SECRET} three`, `${SECRET} name`, '+1 555 0199']],
});

/** Goes through all that a person can do with words. */
async function useAll(el: Plan): Promise<void> {
  await start(el);
  await add(el, `${SECRET} a`);
  await add(el, `${SECRET} b`);
  type(el, 'form.new .field-text', `${SECRET} c`);
  await press(el, '.entry .down');
  await press(el, '.entry .change');
  type(el, 'form.edit .field-text', `${SECRET} d`);
  await click(el, 'Done');
  await press(el, '.entry .delete');
  await click(el, 'Undo');
  await goTo(el, 4);
  await click(el, 'Add a name and a number');
  type(el, '.field-name', `${SECRET} e`);
  type(el, '.field-phone', '+1 555 0199');
  await press(el, 'form.new .take');
  await press(el, '.entry .change');
  await click(el, 'Open my plan');
  await press(el, '.person .sign');
  await until(el, 'the code', () => $(el, '.code svg'));
}

describe('porchlight-safety-plan: what scripts of the page can see', () => {
  afterEach(clearTab);

  it('no attribute holds a word of the person, on any screen', async () => {
    const el = await place();
    const found: string[] = [];
    const look = () => {
      for (const node of [el, ...$$(el, '*')])
        for (const { name, value } of node.attributes) if (value.includes(SECRET)) found.push(`${name}="${value}"`);
    };
    const watcher = new MutationObserver(look);
    watcher.observe(el.shadowRoot as ShadowRoot, { subtree: true, childList: true, attributes: true });
    await useAll(el);
    look();
    watcher.disconnect();
    expect(found).to.eql([]);
    expect(seen(el, '.signs')).to.contain(SECRET);
  });

  it('nothing is written to native setters while a person acts', async () => {
    const written: string[] = [];
    const hooked = [
      [HTMLInputElement.prototype, 'value'],
      [HTMLInputElement.prototype, 'checked'],
      [HTMLTextAreaElement.prototype, 'value'],
      [HTMLSelectElement.prototype, 'value'],
      [HTMLSelectElement.prototype, 'selectedIndex'],
      [HTMLOptionElement.prototype, 'selected'],
    ] as const;
    const restore = hooked.map(([prototype, name]) => {
      const before = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
      Object.defineProperty(prototype, name, {
        ...before,
        set(value: unknown) {
          written.push(`${(this as HTMLElement).localName}.${name} = ${String(value)}`);
          before.set?.call(this, value);
        },
      });
      return () => Object.defineProperty(prototype, name, before);
    });
    try {
      await useAll(await place());
    } finally {
      restore.forEach((act) => act());
    }
    expect(written).to.eql([]);
  });

  it('no property of the element holds a word', async () => {
    const el = await place();
    await useAll(el);
    const found: string[] = [];
    const visited = new Set<unknown>([globalThis, document]);
    const walk = (value: unknown, path: string, depth: number): void => {
      if (typeof value === 'string' && value.includes(SECRET)) found.push(`${path} = ${value}`);
      if (value === null || depth > 5 || (typeof value !== 'object' && typeof value !== 'function')) return;
      if (visited.has(value) || value instanceof Node) return;
      visited.add(value);
      for (const key of Reflect.ownKeys(value)) {
        try {
          walk(Reflect.get(value, key), `${path}.${String(key)}`, depth + 1);
        } catch {
          // Not readable.
        }
      }
    };
    for (
      let object: object | null = el;
      object && object !== HTMLElement.prototype;
      object = Object.getPrototypeOf(object) as object | null
    )
      for (const key of Reflect.ownKeys(object)) {
        try {
          walk(Reflect.get(el, key), String(key), 0);
        } catch {
          // Not readable.
        }
      }
    // What Lit keeps with the nodes of our root is as readable as the root itself.
    expect(found.filter((each) => !/^renderRoot|_\$/.test(each))).to.eql([]);
  });

  it('nothing of it reaches events, title, address, storage, cookies, window.name or the console', async () => {
    const lines: string[] = [];
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const before = methods.map((name) => console[name]);
    methods.forEach((name) => (console[name] = (...parts: unknown[]) => void lines.push(parts.join(' '))));
    const heard = listen(document);
    try {
      const el = await place({ mode: 'build' });
      await useAll(el);
      await pick(el, `{"${SECRET}":`);
      await give(el, { [SECRET]: SECRET });
    } finally {
      methods.forEach((name, at) => (console[name] = before[at] as typeof console.log));
    }
    const rest = [document.title, location.href, history.state, document.cookie, window.name];
    const stores = [{ ...localStorage }, { ...sessionStorage }];
    expect(JSON.stringify([heard.filter(({ type }) => type !== 'porchlight-error'), rest, stores])).not.to.contain(
      SECRET,
    );
    expect(lines.join('\n')).not.to.contain(SECRET);
  });

  it('a page that brings its own i18next is not handed the words', async () => {
    const asked: string[] = [];
    const note = (key: string, options: object) => asked.push(`${key} ${JSON.stringify(options)}`);
    useI18n({
      exists: (key, options) => {
        note(key, options);
        return ['moved', 'entryDeleted', 'callName'].includes(key);
      },
      t: (key, options) => {
        note(key, options);
        return `ours: ${Object.values(options).join(' ')}`;
      },
    });
    try {
      const el = await place();
      await useAll(el);
      expect(seen(el, '.person')).to.contain('ours:').and.to.contain(SECRET);
    } finally {
      useI18n(null);
    }
    expect(asked.join('\n')).not.to.contain(SECRET);
    expect(asked.length).to.be.greaterThan(100);
  });

  it('a page that comes back from the back/forward cache is empty, fields too', async () => {
    const el = await place({ share: 'content' });
    await give(el, secretPlan);
    await goTo(el, 1);
    type(el, 'form.new .field-text', SECRET);
    await press(el, '.entry .delete');
    const fields = $$<HTMLTextAreaElement>(el, 'textarea');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(el.shadowRoot?.innerHTML).not.to.contain(SECRET);
    expect(fields.some((field) => field.isConnected)).to.equal(false);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await el.updateComplete;
    expect(el.plan?.parts.signs).to.eql([]);
  });

  it('every field says that nothing is to be filled in, corrected by a server, or kept', async () => {
    const el = await place();
    await give(el, secretPlan);
    await goTo(el, 4);
    await click(el, 'Add a name and a number');
    await press(el, '.entry .change');
    const fields = $$<HTMLInputElement>(el, 'input, textarea, select, form');
    expect(fields.length).to.be.greaterThan(8);
    for (const field of fields) {
      expect(field.getAttribute('autocomplete'), field.outerHTML).to.equal('off');
      // Radios need one to belong together.
      if (field.getAttribute('name')) expect(field.getAttribute('name')).to.equal('way');
      if (field.localName === 'textarea') expect(field.getAttribute('spellcheck')).to.equal('false');
    }
    expect(new Set($$<HTMLInputElement>(el, '[type=radio]').map(({ value }) => value)).size).to.equal(1);
    expect($$(el, 'form.new .way input:checked, form.edit .way input:checked')).to.have.length(2);
  });

  it('share="content" is said on every screen', async () => {
    const el = await place({ share: 'content' });
    await start(el);
    expect(seen(el, '.bar')).to.contain('This website gets what you write here');
    await click(el, 'Open my plan');
    expect(seen(el, '.bar')).to.contain('This website gets what you write here');
  });

  it('what is locked leaves nothing in the root, the print frame included', async function () {
    this.timeout(30_000);
    const store = device();
    try {
      const el = await place({ storage: 'device', mode: 'view' });
      await give(el, secretPlan);
      await saveOnDevice(el);
      await press(el, '.person .sign');
      await until(el, 'the code', () => $(el, '.code svg'));
      const frame = new Promise<void>((resolve) => {
        const wrapper = $(el, '.wrapper') as HTMLElement;
        wrapper.append = (...nodes) => {
          Reflect.deleteProperty(wrapper, 'append');
          wrapper.append(...nodes);
          const page = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
          page.print = () => resolve();
        };
      });
      await el.print('plan');
      await frame;
      expect($(el, 'iframe') !== null).to.equal(true);
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      expect($(el, 'iframe') !== null, 'the frame goes too').to.equal(false);
      expect(el.shadowRoot?.innerHTML).not.to.contain(SECRET);
    } finally {
      store.undo();
    }
  });
});
