import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/resource-finder/define.js';
import { axTree } from '../helpers/commands.js';
import { can } from '../helpers/engine.js';
import {
  $,
  announced,
  chips,
  click,
  eventually,
  type Finder,
  focused,
  found,
  listen,
  names,
  place,
  search,
} from '../helpers/finder.js';

/** Presses Print, holds the browser's dialog back, and gives the sheet that would have been printed. */
async function printed(el: Finder, button: string): Promise<{ sheet: Document; dir: string; left: () => number }> {
  const wrapper = $(el, '.wrapper') as HTMLElement;
  const taken = new Promise<{ sheet: Document; dir: string; page: Window }>((resolve) => {
    wrapper.append = (...nodes) => {
      Reflect.deleteProperty(wrapper, 'append');
      wrapper.append(...nodes);
      const page = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
      page.print = () => {
        const copy = document.implementation.createHTMLDocument(page.document.title);
        copy.body.replaceWith(copy.importNode(page.document.body, true));
        resolve({ sheet: copy, dir: page.document.documentElement.dir, page });
      };
    };
  });
  await click(el, button);
  const { sheet, dir, page } = await taken;
  page.dispatchEvent(new Event('afterprint'));
  return { sheet, dir, left: () => el.shadowRoot?.querySelectorAll('iframe').length ?? 0 };
}
const text = (sheet: Document) => (sheet.body.textContent ?? '').replace(/\s+/g, ' ');

describe('porchlight-resource-finder: on paper', () => {
  it('the list on show: numbers, addresses, hours in the words of the service, dates, help; no buttons', async () => {
    const el = await place();
    await search(el, 'counseling center');
    const { sheet, left } = await printed(el, 'Print this list');
    expect(text(sheet))
      .to.contain('Alder Counseling Center')
      .and.contain('(812) 555-0102')
      .and.contain('120 Willow Street')
      .and.contain('Mon–Thu 8:30 am to 7 pm')
      .and.contain('Checked: ')
      .and.contain('Printed: ')
      .and.contain('Text HOME to 741741')
      .and.contain('Source: Alder County Resource Desk');
    expect(sheet.querySelectorAll('h3')).to.have.length(names(el).length);
    expect(sheet.querySelectorAll('button, input, iframe')).to.have.length(0);
    expect(left()).to.equal(0);
    expect(focused(el)?.innerText, 'the focus is where it was').to.equal('Print this list');
  });

  it('one service, with a code that makes a phone dial it', async () => {
    const el = await place();
    await click(el, 'Alder Counseling Center', '.list');
    await eventually(() => $(el, '.details'));
    const { sheet } = await printed(el, 'Print this page');
    expect(text(sheet)).to.contain('QR code to call (812) 555-0102').and.contain('What to bring');
    expect(sheet.querySelector('svg.qr')?.getAttribute('aria-label')).to.equal('QR code to call (812) 555-0102');
    expect(sheet.querySelector('.qr-ink')?.getAttribute('d')?.length).to.be.above(500);
  });

  it('an address that is kept back is not on paper either', async () => {
    const el = await place({ category: 'violence' });
    await click(el, 'Willow House', '.list');
    await eventually(() => $(el, '.details'));
    const { sheet } = await printed(el, 'Print this page');
    expect(text(sheet)).to.contain('The address is kept private').and.contain('Millbrook').and.not.contain('00102');
  });

  it('from right to left', async () => {
    const el = await place({ lang: 'ar', near: '37.952,-86.761' });
    const { sheet, dir } = await printed(el, 'طباعة هذه القائمة');
    expect(dir).to.equal('rtl');
    expect([...sheet.querySelectorAll<HTMLElement>('.dial bdi')].every((number) => number.dir === 'ltr')).to.equal(
      true,
    );
    const away = [...sheet.querySelectorAll('p')].find((each) =>
      /^على بعد.*\d+ Willow Street/.test(each.innerText.trim()),
    );
    const address = [...(away?.querySelectorAll('bdi') ?? [])].map((each) => each.innerText);
    expect(address.join(), 'the number of the house beside its street').to.match(/^\d+ Willow Street/);
  });
});

describe('porchlight-resource-finder: with the keyboard alone', () => {
  const tab = async (el: Finder, until: () => unknown, key = 'Tab'): Promise<void> => {
    for (let presses = 0; !until(); presses++) {
      if (presses > 120) throw new Error(`never came there; the focus is on "${focused(el)?.innerText}"`);
      await sendKeys({ press: key });
    }
  };

  it('search, filter, details, call, and back', async function () {
    if (!can.axTree) this.skip();
    this.timeout(40_000);
    const el = await place();
    const heard = listen(el);
    el.shadowRoot?.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) event.preventDefault();
    });
    ($(el, '.help a') as HTMLElement).focus();
    await tab(el, () => focused(el)?.id === 'text');
    await sendKeys({ type: 'counseling' });
    await eventually(() => announced(el).startsWith('11 '));
    await tab(el, () => focused(el)?.closest('.check')?.textContent?.includes('Free'));
    await sendKeys({ press: 'Space' });
    await eventually(() => chips(el).join() === 'Free');
    await eventually(() => announced(el) === found(el));
    await tab(el, () => focused(el)?.classList.contains('name'));
    const name = focused(el)?.innerText.trim();
    await sendKeys({ press: 'Enter' });
    await eventually(() => focused(el) === $(el, '.details .title'));
    const tree = await axTree('porchlight-resource-finder');
    expect(tree.filter(({ role }) => role === 'heading').map((node) => node.name)).to.include(name);
    await tab(el, () => focused(el)?.matches('a[href^="tel:"], a[href^="sms:"]'));
    await sendKeys({ press: 'Enter' });
    expect(heard.at(-1)?.type).to.equal('porchlight-contact');
    await sendKeys({ press: 'Escape' });
    await eventually(() => !$(el, '.details'));
    expect(focused(el)?.innerText.trim()).to.equal(name);
  });

  it('a screen reader hears a search, a list with headings, and the name of each button', async function () {
    if (!can.axTree) this.skip();
    const el = await place({ 'page-size': '2' });
    const tree = await axTree('porchlight-resource-finder');
    const has = (role: string, name: string) => tree.some((node) => node.role === role && node.name === name);
    expect(tree.some(({ role }) => role === 'search')).to.equal(true);
    expect(has('searchbox', 'What are you looking for?')).to.equal(true);
    expect(has('heading', 'Places you can go to')).to.equal(true);
    for (const name of names(el)) {
      expect(has('heading', name)).to.equal(true);
      expect(has('button', name)).to.equal(true);
      expect(has('button', `Keep in my list: ${name}`)).to.equal(true);
    }
    expect(has('group', 'Filters')).to.equal(true);
    expect(tree.filter(({ role, name }) => role === 'checkbox' && /^Help in a crisis/.test(name))).to.have.length(1);
  });
});
