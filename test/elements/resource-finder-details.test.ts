import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/resource-finder/define.js';
import type { Service } from '../../src/resources/service.js';
import {
  $,
  $$,
  click,
  eventually,
  type Finder,
  focused,
  listed,
  listen,
  names,
  place,
  put,
  search,
  seen,
} from '../helpers/finder.js';

const open = async (el: Finder, name: string): Promise<void> => {
  await click(el, name, '.list');
  await eventually(() => $(el, '.details .title'), 'details');
};
/** An element with services of the page alone. */
const withServices = async (services: readonly object[], attributes: Record<string, string> = {}) => {
  const el = await put(attributes, { resources: { format: 'porchlight-directory', version: 1, lang: 'en', services } });
  await listed(el);
  return el;
};
const service = (more: object): object => ({ id: 'one', name: 'One Service', needs: ['social'], ...more });

describe('porchlight-resource-finder: details', () => {
  it('with text twice as large on a small screen, no number to call and no code is cut', async () => {
    const el = await place({ style: 'font-size: 32px' }, 304);
    const fits = (what: string) => {
      const parts = $$(el, `${what} .button .number, ${what} .qr`).filter((each) => each.checkVisibility());
      expect(parts, what).not.to.have.length(0);
      for (const each of parts) {
        const around = (each.closest('.button, .share') as HTMLElement).getBoundingClientRect();
        const { left, right } = each.getBoundingClientRect();
        expect(left >= around.left && right <= around.right, `${each.textContent} in its box`).to.equal(true);
      }
    };
    fits('.list');
    await open(el, 'Alder Counseling Center');
    await click(el, 'Share');
    await eventually(() => $(el, '.qr'), 'the code');
    fits('.details');
    expect($(el, '.qr')?.clientWidth, 'the code is large enough').to.be.above(150);
    el.style.fontSize = '16px';
    const [number] = $$(el, '.details .button .number');
    await eventually(
      () => (number?.getClientRects().length ?? 0) === 1 && (number?.offsetHeight ?? 99) < 30,
      'one line',
    );
  });

  it('open in front of the list, with the focus on the name; Back brings the list back as it was', async () => {
    const el = await place();
    const heard = listen(el);
    await search(el, 'counseling');
    const before = names(el);
    await open(el, 'Alder Counseling Center');
    expect(heard.filter((event) => event.type === 'porchlight-select')).to.eql([
      { type: 'porchlight-select', detail: { id: 'alder-counseling' } },
    ]);
    expect(focused(el)).to.equal($(el, '.details .title'));
    expect($(el, '.list')?.checkVisibility()).to.equal(false);
    await click(el, 'Back to the list');
    await eventually(() => !$(el, '.details'));
    expect(names(el)).to.eql(before);
    expect(focused(el)?.innerText.trim()).to.equal('Alder Counseling Center');
    expect($<HTMLInputElement>(el, '#text')?.value).to.equal('counseling');
  });

  it('Escape goes back too', async () => {
    const el = await place();
    await open(el, 'Alder Counseling Center');
    await sendKeys({ press: 'Escape' });
    await eventually(() => !$(el, '.details'));
    expect(focused(el)?.innerText.trim()).to.equal('Alder Counseling Center');
  });

  it('hold every number as text and as a link, with what it is for; a fax is never a link', async () => {
    const el = await place({ category: 'psychiatry' });
    await open(el, 'Alder County Psychiatry Clinic');
    const rows = $$(el, '.contacts li').map((row) => ({
      words: row.innerText.replace(/\s+/g, ' ').trim(),
      href: row.querySelector('a')?.getAttribute('href'),
    }));
    expect(rows).to.deep.include({
      words: 'Appointments (812) 555-0107, extension 2',
      href: 'tel:+18125550107,2',
    });
    expect(rows).to.deep.include({ words: 'Fax (812) 555-0108', href: undefined });
    expect(rows).to.deep.include({ words: 'Text phone (TTY) (812) 555-0109', href: 'tel:+18125550109' });
    expect(seen(el, '.details'))
      .to.contain('You need a referral.')
      .and.contain('Interpreter: Phone interpreters for 40 languages')
      .and.contain('interpreter on site on Tuesdays')
      .and.contain('No free places (as of Nov 16, 2026)')
      .and.contain('The wait for a first visit is about seven weeks.');
  });

  it('the number of the language on show comes first', async () => {
    const el = await place({ lang: 'es', category: 'counseling' });
    await open(el, 'Centro de Consejería de Alder');
    expect($(el, '.details .primary')?.getAttribute('href')).to.equal('tel:+18125550103');
  });

  it('show the hours as a table, and beside it the words of the publisher', async () => {
    const el = await place();
    await open(el, 'Alder Counseling Center');
    const rows = $$(el, '.hours tr').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
    expect(rows[0]).to.match(/^Monday.+Thursday 8:30.AM to 7:00.PM$/);
    expect(rows[1]).to.match(/^Friday 8:30.AM to 4:00.PM$/);
    expect(seen(el, '.details'))
      .to.contain('In the words of the service: Mon–Thu 8:30 am to 7 pm, Fri 8:30 am to 4 pm')
      .and.contain('Hours can differ on holidays.');
  });

  it('monthly days, every other week, hours over midnight', async () => {
    const el = await place({ 'page-size': '50' });
    await open(el, 'Alder Food Pantry');
    expect(seen(el, '.details')).to.match(
      /First Wednesday of the month, Third Wednesday of the month 3:00.PM to 6:00.PM/,
    );
    await click(el, 'Back to the list');
    await open(el, 'Cold Spring Health Post');
    expect(seen(el, '.details')).to.contain('Monday, Every 2 weeks');
    await click(el, 'Back to the list');
    await open(el, 'Night Owl Listening Line');
    expect(seen(el, '.details')).to.match(/9:00.PM to 5:00.AM \(next day\)/);
  });

  it('the zone is said where its clock is another one', async () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Niue'];
    const [far] = zones.filter((zone) => zone !== Intl.DateTimeFormat().resolvedOptions().timeZone);
    const el = await withServices([
      service({ hours: { rules: [{ days: ['MO'], opens: '09:00', closes: '17:00' }], timeZone: far } }),
    ]);
    expect(seen(el, '.service')).to.contain('Times are for');
    await open(el, 'One Service');
    expect(seen(el, '.details')).to.contain('Times are for');
  });

  it('an address that is kept back is nowhere, whatever the page hands in', async () => {
    const secret = {
      address: ['9 Hidden Lane'],
      postcode: '99999',
      lat: 1,
      lon: 2,
      name: 'Refuge',
      transport: 'Bus 9',
    };
    const provider = {
      search: async () => ({
        hits: [
          {
            service: service({ places: [{ ...secret, city: 'Alderton', withheld: true }] }),
            group: 'place',
            km: 3,
            place: { ...secret, city: 'Alderton', withheld: true },
            unknown: [],
          },
        ],
        total: 1,
        exact: true,
        more: false,
        facets: null,
        drops: [],
        unknownPlace: false,
        problems: [],
      }),
      get: async () => null,
    };
    const el = await put({}, { provider: provider as never });
    await eventually(() => $(el, '.service'));
    await eventually(() => $(el, '.filter'));
    const all = () => el.shadowRoot?.querySelector('.finder')?.outerHTML ?? '';
    expect(seen(el, '.service')).to.contain('The address is kept private');
    await open(el, 'One Service');
    expect(seen(el, '.details')).to.contain('Alderton').and.contain('The address is kept private');
    for (const word of ['Hidden', '99999', 'Refuge', 'Bus 9', 'km away', 'mi away']) expect(all()).not.to.contain(word);
  });

  it('links go only where a link may go, and tell nothing of this page', async () => {
    const bad = ['javascript:alert(1)', 'data:text/html,x', 'JAVASCRIPT:x'];
    const provider = {
      search: async () => ({
        hits: [{ service: service({ urls: ['https://one.example.org/'] }), group: 'place', unknown: [] }],
        total: 1,
        exact: true,
        more: false,
        facets: null,
        drops: [],
        unknownPlace: false,
        problems: [],
      }),
      get: async () => service({ urls: bad }) as Service,
      summary: async () => ({ total: 1, verifiedThisYear: null, name: 'List', url: 'javascript:alert(2)' }),
    };
    const el = await put(
      { 'report-href': 'javascript:alert(3)', 'directions-href': 'javascript:alert({lat})' },
      { provider: provider as never },
    );
    await eventually(() => $(el, '.service') && $(el, '.filter') && seen(el).includes('Source: List'));
    await open(el, 'One Service');
    await click(el, 'Report a problem');
    const links = $$<HTMLAnchorElement>(el, 'a');
    expect(
      links.map((link) => link.protocol).filter((protocol) => !/^(https?|tel|sms|mailto):$/.test(protocol)),
    ).to.eql([]);
    const out = links.filter((link) => link.protocol.startsWith('http'));
    expect(out.length).to.be.above(0);
    for (const link of out) {
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.referrerPolicy).to.equal('no-referrer');
    }
  });

  it('directions: a map site opened by the person alone; the page can name another', async () => {
    const el = await place({ 'directions-href': 'https://maps.example.org/?to={lat},{lon}&a={address}&x={other}' });
    await open(el, 'Alder Counseling Center');
    const href = $(el, '.way-there a')?.getAttribute('href');
    expect(href).to.equal(
      'https://maps.example.org/?to=37.956,-86.767&a=120%20Willow%20Street%2C%20Alderton%2C%20Alder%20County%2000101&x={other}',
    );
    const other = await place();
    await open(other, 'Alder Counseling Center');
    expect($(other, '.way-there a')?.getAttribute('href')).to.equal(
      'https://www.openstreetmap.org/directions?to=37.956%2C-86.767',
    );
    expect(seen(other, '.way-there')).to.contain('Opens a map site.');
  });

  it('tells the page how a person got in touch, and nothing else', async () => {
    const el = await place();
    const heard = listen(el);
    el.shadowRoot?.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) event.preventDefault();
    });
    await open(el, 'Alder Counseling Center');
    for (const [selector, channel] of [
      ['.details .primary', 'call'],
      ['.contacts a[href^="mailto:"]', 'email'],
      ['.contacts a[href^="https:"]', 'web'],
      ['.way-there a', 'directions'],
    ] as const) {
      $(el, selector)?.click();
      expect(heard.at(-1)).to.eql({ type: 'porchlight-contact', detail: { id: 'alder-counseling', channel } });
    }
    await click(el, 'Back to the list');
    $(el, '.list a[href^="sms:"]')?.click();
    expect(heard.at(-1)?.detail).to.include({ channel: 'text' });
  });
});

describe('porchlight-resource-finder: languages of a record', () => {
  it('the own translation of the record, where its publisher has one', async () => {
    const el = await place({ lang: 'ar', category: 'counseling' });
    expect(names(el)).to.contain('مركز ألدر للإرشاد');
    expect($(el, '.wrapper')?.dir).to.equal('rtl');
    expect($(el, '.service .number')?.dir).to.equal('ltr');
  });

  it('else the original, with its language and a note; never a mix without a word', async () => {
    const el = await place({ lang: 'ar', category: 'peer-support', 'page-size': '50' });
    const item = $$(el, '.service').find((each) => each.innerText.includes('Veterans Corner')) as HTMLElement;
    expect(item.querySelector('bdi')?.lang).to.equal('en');
    expect(item.querySelector<HTMLElement>('.about')?.lang).to.equal('en');
    expect(item.innerText).to.contain('الإنجليزية');
    const own = $$(el, '.service').find((each) => each.innerText.includes('خط الأزمات')) as HTMLElement | undefined;
    expect(own?.querySelector('bdi')?.lang ?? '').to.equal('');
  });

  it('a record that was written in Spanish is shown in Spanish on a Spanish page', async () => {
    const el = await place({ lang: 'es', category: 'legal' });
    const item = $$(el, '.service').find((each) => each.innerText.includes('Círculo de Bienvenida')) as HTMLElement;
    expect(item.innerText).not.to.contain('solo está');
    expect(item.querySelector('bdi')?.lang).to.equal('');
  });

  it('a language without a code that browsers know has its own name', async () => {
    const el = await place({ category: 'counseling', 'page-size': '50' });
    await open(el, 'Deaf Link Counseling');
    expect(seen(el, '.details')).to.match(/Languages: [^:]*American Sign Language/);
  });
});

describe('porchlight-resource-finder: report', () => {
  it('goes to the page; where the page took it, the person is thanked', async () => {
    const el = await place();
    el.addEventListener('porchlight-report', (event) => event.preventDefault());
    const heard = listen(el);
    await open(el, 'Alder Counseling Center');
    await click(el, 'Report a problem');
    await click(el, 'The hours are wrong', '.panel');
    await click(el, 'Tell this website', '.panel');
    expect(heard.at(-1)).to.eql({ type: 'porchlight-report', detail: { id: 'alder-counseling', reason: 'hours' } });
    expect(seen(el, '.details')).to.contain('This website was told.');
  });

  it('nobody took it: that is not said to be otherwise', async () => {
    const el = await place();
    await open(el, 'Alder Counseling Center');
    await click(el, 'Report a problem');
    await click(el, 'Tell this website', '.panel');
    expect(seen(el, '.details')).not.to.contain('was told.');
    expect(seen(el, '.panel')).to.contain('does not take reports');
  });

  it('the link of the page, with id and reason in it', async () => {
    const el = await place({ 'report-href': 'https://list.example.org/fix?id={id}&why={reason}' });
    const heard = listen(el);
    let followed = '';
    el.shadowRoot?.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      if (!event.defaultPrevented) followed = link.href;
      event.preventDefault();
    });
    await open(el, 'Alder Counseling Center');
    await click(el, 'Report a problem');
    $$<HTMLInputElement>(el, '.panel input')[3]?.click();
    await click(el, 'Write to the people who keep this list');
    expect(heard.at(-1)?.detail).to.eql({ id: 'alder-counseling', reason: 'closed' });
    expect(followed).to.equal('https://list.example.org/fix?id=alder-counseling&why=closed');
  });
});
