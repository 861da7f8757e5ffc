import { expect } from '@open-wc/testing';
import '../../src/elements/resource-finder/define.js';
import { PorchlightError } from '../../src/core/errors.js';
import type { ResourceProvider, ResultPage } from '../../src/resources/query.js';
import { alderCounty, missingUrl, pageOf, remoteProvider } from '../../stories/resource-finder-directory.js';
import { $, $$, click, eventually, found, listed, listen, names, place, put, seen, type } from '../helpers/finder.js';

const page = (count: number, offset = 0): ResultPage => pageOf(alderCounty.services.slice(0, count), offset);
const rejected = () => Promise.reject(new PorchlightError('resources-unavailable', 'The server did not answer.'));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('porchlight-resource-finder: where services come from', () => {
  it('a list of services, a directory, its text, its bytes', async () => {
    const text = JSON.stringify(alderCounty);
    const bytes = new TextEncoder().encode(text);
    for (const resources of [alderCounty.services, alderCounty, text, bytes, { 'services.json': bytes }]) {
      const el = await put({}, { resources });
      await listed(el);
      expect(found(el)).to.equal('43 services found');
    }
  });

  it('a table as a school keeps it', async () => {
    const el = await put({}, { resources: 'name,phone,city\nOne,(812) 555-0101,Alderton\nTwo,,Millbrook\n' });
    await listed(el);
    expect(names(el)).to.have.members(['One', 'Two']);
  });

  it('what is no list of services: help, a message, an error for the page', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['services'] = [cyclic];
    for (const resources of [cyclic, '', '<html>', 42, { a: 1 }]) {
      const heard: unknown[] = [];
      const tell = (event: Event) => heard.push((event as CustomEvent<{ code: string }>).detail.code);
      document.addEventListener('porchlight-error', tell);
      const el = await put({}, { resources });
      await eventually(() => $(el, '.message'), `a message for ${typeof resources}`);
      expect(seen(el, '.message')).to.contain('could not be loaded');
      expect(seen(el, '.help')).to.contain('988');
      document.removeEventListener('porchlight-error', tell);
      expect(heard).to.eql(['invalid-resources']);
    }
  });

  it('thousands of services: the first list at once, and each word finds among all of them', async () => {
    const services = Array.from({ length: 3000 }, (_, at) => ({
      ...alderCounty.services[at % 43],
      id: `service-${at}`,
      name: `Service ${at}`,
    }));
    services[2999] = { id: 'last', name: 'Zwetschgenhaus', needs: ['social'] };
    const el = await put({}, { resources: { ...alderCounty, services } });
    await listed(el);
    expect(found(el)).to.equal('3,000 services found');
    expect(names(el)).to.have.length(10);
    await type(el, '#text', 'zwetschgen');
    await eventually(() => names(el).join() === 'Zwetschgenhaus');
  });

  it('rows that are not understood are counted, and the others are there', async () => {
    const services = [...alderCounty.services.slice(0, 3), { id: 'x' }, { name: 5 }];
    const el = await put({}, { resources: { ...alderCounty, services } });
    await listed(el);
    expect(found(el)).to.equal('3 services found');
    expect(seen(el)).to.contain('2 entries of the list could not be read.');
  });

  it('HTML in a field is text', async () => {
    const name = '<img src=x onerror="window.hacked=1"><b>Bold</b>';
    const el = await put({}, { resources: [{ id: 'a', name, needs: [], description: name, alert: name }] });
    await eventually(() => $(el, '.service'));
    expect($$(el, '.service img, .service b')).to.have.length(0);
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });

  it('a name of 10,000 letters without a space does not break the layout', async () => {
    const name = 'a'.repeat(10_000);
    const provider: ResourceProvider = {
      search: async () => ({
        ...page(0),
        total: 1,
        hits: [
          { service: { id: 'a', name: name.slice(0, 300), description: name, needs: [] }, group: 'place', unknown: [] },
        ],
      }),
      get: async () => null,
    };
    const el = await put({}, { provider }, 320);
    await eventually(() => $(el, '.service'));
    expect(el.scrollWidth).to.be.at.most(320);
    for (const each of $$(el, '.service *')) expect(each.getBoundingClientRect().right).to.be.at.most(340);
  });

  it('nothing named: the page is told, and its own list stays in sight', async () => {
    const box = document.createElement('div');
    const heard = listen(box);
    document.body.append(box);
    const el = document.createElement('porchlight-resource-finder');
    el.lang = 'en';
    el.innerHTML = '<ul><li>Own list</li></ul>';
    box.append(el);
    await eventually(() => heard.length);
    expect(heard[0]?.detail['code']).to.equal('invalid-attribute');
    await eventually(() => $(el, '.title'));
    expect((el.querySelector('li') as HTMLElement).checkVisibility()).to.equal(true);
    box.remove();
  });

  it('not loaded: message, the list of the page, and a way to try again that works', async () => {
    const el = document.createElement('porchlight-resource-finder');
    el.lang = 'en';
    el.country = 'US';
    el.src = missingUrl();
    el.innerHTML = '<ul><li>Own list</li></ul>';
    const heard = listen(el);
    document.body.append(el);
    const own = el.querySelector('li') as HTMLElement;
    await el.updateComplete;
    expect(own.checkVisibility()).to.equal(true);
    await eventually(() => $(el, '.message'));
    expect(heard.map(({ detail }) => detail['code'])).to.eql(['resources-unavailable']);
    expect(seen(el)).to.contain('The list as it came with this page:');
    expect(own.checkVisibility()).to.equal(true);
    el.src = new URL('../../examples/directory/alder-county.json', import.meta.url).href;
    await listed(el);
    expect(own.checkVisibility()).to.equal(false);
    el.remove();
  });

  it('bad values are told of and not used; the list is there all the same', async () => {
    const heard: unknown[] = [];
    const tell = (event: Event) => heard.push((event as CustomEvent<{ code: string }>).detail.code);
    document.addEventListener('porchlight-error', tell);
    for (const [name, value] of [
      ['near', '912,4'],
      ['near', 'school'],
      ['time-zone', 'Mars/Olympus'],
    ] as const) {
      heard.length = 0;
      const el = await place({ [name]: value });
      expect(heard).to.eql(['invalid-attribute']);
      expect(found(el)).to.equal('43 services found');
    }
    document.removeEventListener('porchlight-error', tell);
  });

  it('help lines of another country than the services: the one who embeds it is told, once', async () => {
    const heard: unknown[] = [];
    const tell = (event: Event) => heard.push((event as CustomEvent<{ code: string }>).detail.code);
    document.addEventListener('porchlight-error', tell);
    const el = await place({ country: 'AU' });
    await type(el, '#text', 'food');
    await eventually(() => found(el) !== '43 services found');
    document.removeEventListener('porchlight-error', tell);
    expect(heard).to.eql(['country-mismatch']);
  });

  it('taken out of the page and put back it goes on', async () => {
    const el = await place();
    const around = el.parentElement as HTMLElement;
    el.remove();
    around.append(el);
    await type(el, '#text', 'grief');
    await eventually(() => names(el).includes('Grief Garden') && names(el).length < 5);
  });
});

describe('porchlight-resource-finder: a server', () => {
  it('says where the words and the place go, before anything is typed', async () => {
    const el = await put({}, { provider: remoteProvider((_at, services) => Promise.resolve(pageOf(services))) });
    await eventually(() => $(el, '.filter'));
    expect(seen(el, '#text-hint')).to.contain('is sent to api.example.org');
    const where = $$<HTMLDetailsElement>(el, '.filter').find((each) => each.innerText.startsWith('Where'));
    expect(where?.innerText).to.contain('It is sent to api.example.org.');
    await click(el, 'Near me');
    expect(seen(el, '.ask')).to.contain('It is sent to api.example.org.');
  });

  it('an API of the HSDS kind, by its address alone', async () => {
    const real = window.fetch;
    const asked: string[] = [];
    window.fetch = async (input) => {
      const address = input instanceof Request ? input.url : String(input);
      asked.push(address);
      const contents = [
        { id: 'a', name: 'One Service', status: 'active', phones: [{ id: 'p', number: '(812) 555-0101' }] },
        { id: 'b', name: 'Two Service', status: 'active', phones: [] },
      ];
      const one = contents.find(({ id }) => new URL(address).pathname.endsWith(`/services/${id}`));
      const page = { total_items: 2, total_pages: 1, page_number: 1, size: 2, first_page: true, last_page: true };
      return new Response(JSON.stringify(one ?? { ...page, empty: false, contents }), {
        headers: { 'content-type': 'application/json' },
      });
    };
    try {
      const el = await put({ api: 'https://hsds.example.org/v3' });
      await eventually(() => names(el).length === 2, 'two services');
      expect(seen(el, '#text-hint')).to.contain('hsds.example.org');
      expect(asked.length).to.be.above(0);
      for (const address of asked) expect(address).to.contain('https://hsds.example.org/v3/');
    } finally {
      window.fetch = real;
    }
  });

  it('is asked once for a word, however fast it was typed; a place only when it is written to the end', async () => {
    const asked: unknown[] = [];
    const provider: ResourceProvider = {
      ...remoteProvider(() => rejected()),
      search: async (query) => {
        asked.push(query);
        return page(5);
      },
    };
    const el = await put({}, { provider });
    await eventually(() => $(el, '.filter'));
    asked.length = 0;
    for (const text of ['h', 'ho', 'hom', 'home']) await type(el, '#text', text);
    await eventually(() => asked.length);
    const field = await type(el, '#where', 'Alder');
    await wait(700);
    expect(asked).to.eql([{ text: 'home' }]);
    field.dispatchEvent(new Event('change'));
    await eventually(() => asked.length === 2);
    expect(asked[1]).to.eql({ text: 'home', where: 'Alder' });
  });

  it('the newest question wins: an older answer is thrown away and its request cancelled', async () => {
    const answers: ((result: ResultPage) => void)[] = [];
    const signals: (AbortSignal | undefined)[] = [];
    const provider: ResourceProvider = {
      search: (_query, { signal }) => {
        signals.push(signal);
        return new Promise((resolve) => answers.push(resolve));
      },
      get: async () => null,
    };
    const el = await put({}, { provider });
    await eventually(() => answers.length === 1);
    answers[0]?.(page(9));
    await eventually(() => found(el) === '9 services found');
    await type(el, '#text', 'a');
    await eventually(() => answers.length === 2);
    await type(el, '#text', 'ab');
    await eventually(() => answers.length === 3);
    expect(signals[1]?.aborted).to.equal(true);
    answers[2]?.(page(2));
    await eventually(() => found(el) === '2 services found');
    answers[1]?.(page(7));
    await wait(50);
    expect(found(el)).to.equal('2 services found');
  });

  it('slow: that is said after four seconds, with a way to try again', async () => {
    let asked = 0;
    const provider = remoteProvider((at) => {
      asked = at + 1;
      return at ? Promise.resolve(page(4)) : new Promise(() => undefined);
    });
    const el = await put({}, { provider });
    await eventually(() => seen(el).includes('The list is loading'));
    await eventually(() => seen(el).includes('This takes longer than usual.'));
    await click(el, 'Try again');
    await eventually(() => found(el) === '4 services found');
    expect(asked).to.equal(2);
  });

  it('failing: the last good list stays and that is said; trying again brings the new one', async () => {
    let down = false;
    const provider = remoteProvider((at) => (down ? rejected() : Promise.resolve(page(at ? 3 : 6))));
    const el = await put({}, { provider });
    await eventually(() => found(el) === '6 services found');
    const heard = listen(el);
    down = true;
    await type(el, '#text', 'word');
    await eventually(() => seen(el, '.message').includes('These are the last ones.'));
    expect(names(el)).to.have.length(6);
    expect(heard).to.have.length(1);
    expect(JSON.stringify(heard)).to.contain('resources-unavailable').and.not.contain('word');
    down = false;
    await click(el, 'Try again');
    await eventually(() => found(el) === '3 services found');
    expect($(el, '.message')).to.equal(null);
  });

  it('half-valid answers: what is a service is shown, the rest is counted', async () => {
    const provider: ResourceProvider = {
      search: async () =>
        ({
          hits: [...page(2).hits, { service: { id: 1 } }, null, { service: { id: 'x', name: 'y', needs: ['bad'] } }],
          total: 'many',
          facets: null,
        }) as unknown as ResultPage,
      get: async () => null,
    };
    const el = await put({}, { provider });
    await eventually(() => names(el).length === 2);
    expect(seen(el)).to.contain('3 entries of the list could not be read.');
  });

  it('hostile answers break nothing', async () => {
    const answers: unknown[] = [null, 7, [], { hits: 'x' }, { hits: [{}], total: -1, drops: 3, problems: 'no' }];
    for (const answer of answers) {
      const el = await put({}, { provider: { search: async () => answer as ResultPage, get: async () => null } });
      await eventually(() => $(el, '.message') ?? found(el), `an end for ${JSON.stringify(answer)}`);
      expect(seen(el, '.help')).to.contain('988');
    }
  });

  it('an estimate is called one', async () => {
    const provider = remoteProvider((_at, services) =>
      Promise.resolve({ ...pageOf(services), total: 12_000, exact: false }),
    );
    const el = await put({}, { provider });
    await eventually(() => found(el) === 'About 12,000 services found');
  });

  it('a change of the language asks again in that language', async () => {
    const langs: string[] = [];
    const provider: ResourceProvider = {
      search: async (_query, { lang }) => {
        langs.push(lang);
        return page(3);
      },
      get: async () => null,
    };
    const el = await put({}, { provider });
    await eventually(() => found(el) === '3 services found');
    el.lang = 'es-MX';
    await eventually(() => langs.includes('es'));
    await eventually(() => found(el).includes('3') && found(el) !== '3 services found');
  });
});
