import { expect } from '@open-wc/testing';
import '../../src/elements/resource-finder/define.js';
import type { Hit, ResourceProvider, ResultPage } from '../../src/resources/query.js';
import { alderCounty, pageOf } from '../../stories/resource-finder-directory.js';
import {
  $,
  $$,
  announced,
  click,
  eventually,
  type Finder,
  focused,
  found,
  listed,
  listen,
  names,
  put,
  seen,
  type,
} from '../helpers/finder.js';

const none: ResultPage = { ...pageOf([]), exact: false, more: true };
const some = (count: number): ResultPage => pageOf(alderCounty.services.slice(0, count));
const withServices = async (...services: readonly object[]): Promise<Finder> => {
  const all = services.map((each, at) => ({ id: `s${at}`, name: `Service ${at}`, needs: ['social'], ...each }));
  const el = await put({}, { resources: { format: 'porchlight-directory', version: 1, lang: 'en', services: all } });
  await listed(el);
  return el;
};
const day = (away: number): string => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10);

describe('porchlight-resource-finder: a server that has looked through a part of its list', () => {
  /** Gives these pages one after the other, whatever it is asked. */
  const inTurn = (...pages: readonly ResultPage[]): ResourceProvider => {
    let asked = 0;
    return {
      sendsQueryTo: 'api.example.org',
      search: async () => pages[Math.min(asked++, pages.length - 1)] as ResultPage,
      get: async () => null,
    };
  };

  it('and found nothing so far: that is said, with a way to look further, and not that there is nothing', async () => {
    const el = await put({}, { provider: inTurn(none, some(3)) });
    await eventually(() => found(el) === 'No services found so far', 'the words');
    expect(seen(el))
      .not.to.contain('Nothing matches')
      .and.not.contain('There are no services')
      .and.not.contain('0 of 0');
    await click(el, 'Show more');
    await eventually(() => names(el).length === 3, 'three services');
    expect(found(el)).to.equal('3 services found');
    await eventually(() => focused(el)?.innerText.trim() === names(el)[0], 'the focus on the first one');
  });

  it('looking further brought nothing either: said each time, with the focus kept; at the end on how many there are', async () => {
    const el = await put({}, { provider: inTurn(none, none, none, pageOf([])) });
    await eventually(() => $(el, '.show-more button'), 'the button');
    const said: string[] = [];
    const region = $(el, '.finder > [role=status]') as HTMLElement;
    new MutationObserver(() => said.push(announced(el))).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const times of [1, 2]) {
      await click(el, 'Show more');
      await eventually(() => said.filter((words) => words === 'No services found so far').length === times, 'said');
      expect(focused(el)?.innerText.trim()).to.equal('Show more');
    }
    await click(el, 'Show more');
    await eventually(() => found(el) === 'No services found', 'the end');
    await eventually(() => focused(el)?.className === 'found', 'the focus on the number');
    expect($(el, '.show-more')).to.equal(null);
  });
});

describe('porchlight-resource-finder: an error of somebody else', () => {
  it('does not bring the words of the person to the page', async () => {
    const provider: ResourceProvider = {
      search: async ({ text, ids }) => {
        if (text || ids) throw new Error(`404 for https://api.example.org/?q=${text ?? 'my short list'}`);
        return some(3);
      },
      get: async () => null,
    };
    const el = await put({}, { provider });
    await eventually(() => $(el, '.filter'), 'the list');
    const heard = listen(el);
    await type(el, '#text', 'eating disorder');
    await eventually(() => seen(el, '.message'), 'the message');
    $$(el, '.list .keep')[0]?.click();
    await el.updateComplete;
    await click(el, 'My list: 1 service');
    await eventually(() => heard.filter(({ type }) => type === 'porchlight-error').length === 2, 'two errors');
    for (const { detail } of heard.filter(({ type }) => type === 'porchlight-error'))
      expect(detail).to.eql({
        code: 'resources-unavailable',
        message: '<porchlight-resource-finder>: The directory did not answer.',
      });
  });
});

describe('porchlight-resource-finder: what a record says no more, or in no words', () => {
  it('a price that ended is not shown; where there were only such, cost is not listed', async () => {
    const el = await withServices(
      {
        cost: {
          options: [
            { amount: 20, currency: 'USD', text: 'Until last month', validTo: day(-30) },
            { amount: 35, currency: 'USD', text: 'A visit', validTo: day(30) },
          ],
        },
      },
      { cost: { options: [{ amount: 20, currency: 'USD', text: 'Until last month', validTo: day(-30) }] } },
    );
    expect(seen(el, '.results')).to.contain('$35').and.not.contain('$20');
    await click(el, 'Service 0', '.list');
    await eventually(() => $(el, '.details .title'), 'details');
    expect(seen(el, '.details')).to.contain('$35 A visit').and.not.contain('$20').and.not.contain('last month');
    await click(el, 'Back to the list');
    await click(el, 'Service 1', '.list');
    await eventually(() => seen(el, '.details').includes('Service 1'), 'the other');
    expect(seen(el, '.details')).to.contain('Cost not listed').and.not.contain('$20').and.not.contain('last month');
  });

  it('a free offer that ended is not shown as free, in the list and the details; "free" alone stays', async () => {
    const ended = [{ amount: 0, currency: 'USD', text: 'Summer offer', validTo: day(-30) }];
    const el = await withServices(
      { cost: { free: true, options: ended } },
      { cost: { free: true } },
      { cost: { free: true, options: [{ ...ended[0], validTo: day(30) }] } },
    );
    const shown = $$(el, '.results .service').map((each) => [
      each.innerText.split('\n')[0],
      /\bFree\b/.test(each.innerText),
    ]);
    expect(Object.fromEntries(shown)).to.eql({ 'Service 0': false, 'Service 1': true, 'Service 2': true });
    await click(el, 'Service 0', '.list');
    await eventually(() => $(el, '.details .title'), 'details');
    expect(seen(el, '.details'))
      .to.contain('Cost not listed')
      .and.not.match(/\bFree\b/);
  });

  it('a price that begins later is not shown yet, and what will be free is not free yet', async () => {
    const soon = { currency: 'USD', text: 'From next month', validFrom: day(30) };
    const el = await withServices(
      {
        cost: {
          options: [
            { amount: 35, currency: 'USD', text: 'A visit', validTo: day(29) },
            { amount: 45, ...soon },
          ],
        },
      },
      { cost: { free: true, options: [{ amount: 0, ...soon }] } },
    );
    expect(seen(el, '.results')).to.contain('$35').and.not.contain('$45').and.not.contain('Free');
    await click(el, 'Service 0', '.list');
    await eventually(() => $(el, '.details .title'), 'details');
    expect(seen(el, '.details')).to.contain('$35 A visit').and.not.contain('next month');
    await click(el, 'Back to the list');
    await click(el, 'Service 1', '.list');
    await eventually(() => seen(el, '.details').includes('Service 1'), 'the other');
    expect(seen(el, '.details')).to.contain('Cost not listed').and.not.contain('next month');
  });

  it('a language that no browser has a name for is shown by its code; never in a name that is not its own', async () => {
    const el = await withServices({ languages: [{ code: 'qaa' }, { code: 'ht' }, { code: 'es' }] });
    expect(seen(el, '.service')).to.contain('qaa').and.contain('Spanish');
    const group = $$<HTMLDetailsElement>(el, '.filter').find((each) => each.textContent?.includes('qaa'));
    expect(group, 'the filter').to.exist;
    const names = [...(group as HTMLElement).querySelectorAll('bdi')];
    const own = names.map(({ lang, textContent }) => [lang, textContent?.toLowerCase()]);
    expect(own).to.deep.include(['es', 'español']);
    expect(own.map(([lang]) => lang)).not.to.include('qaa');
    expect(own).not.to.deep.include(['ht', 'haitian creole']);
  });

  it('a number in words is text, and nothing can be pressed', async () => {
    const el = await put({}, { resources: 'name,phone,need\nOne Service,555 HELP,grief\n' });
    await listed(el);
    expect(seen(el, '.service')).to.contain('555 HELP');
    await click(el, 'One Service', '.list');
    await eventually(() => $(el, '.details .title'), 'details');
    expect(seen(el, '.details')).to.contain('555 HELP');
    expect($$(el, '.service a, .details a[href^="tel:"], .details a[href^="sms:"]')).to.have.length(0);
  });
});

describe('porchlight-resource-finder: printing more than is on show', () => {
  /** Presses Print, and gives what would have been printed. */
  async function printed(el: Finder): Promise<string> {
    const wrapper = $(el, '.wrapper') as HTMLElement;
    const taken = new Promise<string>((resolve) => {
      wrapper.append = (...nodes) => {
        Reflect.deleteProperty(wrapper, 'append');
        wrapper.append(...nodes);
        const page = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
        page.print = () => {
          resolve(page.document.body.textContent?.replace(/\s+/g, ' ') ?? '');
          page.dispatchEvent(new Event('afterprint'));
        };
      };
    });
    await click(el, 'Print this list');
    return taken;
  }
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `s${at}`, name: `Service number ${at}.`, needs: ['social'] }));

  it('prints all that was found', async () => {
    const el = await put({ 'page-size': '5' }, { resources: { ...alderCounty } });
    await listed(el);
    const sheet = await printed(el);
    const numbers = alderCounty.services.flatMap(({ phones = [] }) => phones.filter(({ kind }) => kind !== 'fax'));
    for (const { dial } of numbers) expect(sheet).to.contain(dial);
    expect(sheet).to.contain('43 services found').and.not.contain('are shown');
    expect(names(el)).to.have.length(5);
  });

  it('prints no more than 200, and says so', async () => {
    const el = await put({}, { resources: many(230) });
    await listed(el);
    const sheet = await printed(el);
    expect(sheet.match(/Service number \d+\./g)).to.have.length(200);
    expect(sheet).to.contain('230 services found · 200 of 230 are shown');
  });

  it('from a server, page by page; what it does not send in the end is said', async () => {
    const asked: number[] = [];
    const hits = many(25).map((service): Hit => ({ service: service as Hit['service'], group: 'place', unknown: [] }));
    const provider: ResourceProvider = {
      sendsQueryTo: 'api.example.org',
      search: async (_query, { offset, limit }) => {
        asked.push(offset);
        if (offset >= 20) throw new Error('The server went away.');
        return { ...pageOf([]), hits: hits.slice(offset, offset + limit), total: 25, more: true };
      },
      get: async () => null,
    };
    const el = await put({}, { provider });
    await eventually(() => $(el, '.filter'), 'the list');
    const heard = listen(el);
    const sheet = await printed(el);
    expect(asked).to.eql([0, 10, 20]);
    expect(sheet.match(/Service number \d+\./g)).to.have.length(20);
    expect(sheet).to.contain('25 services found · 20 of 25 are shown');
    expect(heard).to.eql([]);
    expect($(el, '.message')).to.equal(null);
  });
});
