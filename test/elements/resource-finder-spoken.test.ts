import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/resource-finder/define.js';
import {
  $,
  $$,
  announced,
  click,
  eventually,
  type Finder,
  focused,
  place,
  put,
  search,
  seen,
  tick,
} from '../helpers/finder.js';

const open = async (el: Finder, name: string): Promise<void> => {
  await click(el, name, '.list');
  await eventually(() => $(el, '.details .title'), 'details');
};

describe('porchlight-resource-finder: what is read out', () => {
  it('the number found is said inside of the open sheet: behind it nothing is read', async () => {
    const el = await place({}, 380);
    await click(el, 'Filters');
    const inside = $(el, 'dialog [role=status]') as HTMLElement;
    expect(inside.checkVisibility()).to.equal(true);
    expect(inside.textContent).to.equal('');
    await tick(el, 'Housing');
    await eventually(() => /^\d services found$/.test(inside.textContent ?? ''), 'the number in the sheet');
    await sendKeys({ press: 'Escape' });
    await eventually(() => !$(el, 'dialog[open]'), 'the sheet is closed');
    expect(inside.checkVisibility()).to.equal(false);
    expect(focused(el)?.classList.contains('filters-button')).to.equal(true);
  });

  it('keeping a service is said, and taking it out again', async () => {
    const el = await place();
    const keep = $$(el, '.list .keep')[0] as HTMLElement;
    keep.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => announced(el) === 'My list: 1 service', 'that it is kept');
    expect(focused(el)).to.equal(keep);
    await sendKeys({ press: 'Enter' });
    await eventually(() => announced(el) === 'Your list is empty.', 'that it is not');
  });

  it('what was said of the list is not there any more when details are open', async () => {
    const el = await place();
    await search(el, 'grief');
    await eventually(() => announced(el), 'the number');
    await open(el, 'Grief Garden');
    expect(announced(el)).to.equal('');
  });

  it('buttons that open something below them say whether it is open', async () => {
    const el = await place({ 'report-href': 'mailto:a@example.org' });
    await open(el, 'Alder Counseling Center');
    for (const name of ['Share', 'Report a problem']) {
      const button = await click(el, name, '.details');
      expect(button.getAttribute('aria-expanded'), name).to.equal('true');
      await click(el, name, '.details');
      expect(button.getAttribute('aria-expanded'), name).to.equal('false');
    }
  });

  it('after a report the focus is on the thanks, and a page that takes none is told of in a region that was there', async () => {
    const el = await place();
    await open(el, 'Alder Counseling Center');
    await click(el, 'Report a problem');
    const region = $(el, '.panel [role=status]') as HTMLElement;
    expect(region.textContent).to.equal('');
    expect(region.checkVisibility()).to.equal(true);
    await click(el, 'Tell this website', '.panel');
    await eventually(() => region.textContent?.includes('does not take reports'), 'the words');
    el.addEventListener('porchlight-report', (event) => event.preventDefault());
    await click(el, 'Tell this website', '.panel');
    await eventually(() => focused(el)?.innerText === 'Thank you. This website was told.', 'the focus on the thanks');
  });

  it('addresses, labels and names of offices have the language of their record', async () => {
    const el = await put(
      { lang: 'ar' },
      {
        resources: {
          format: 'porchlight-directory',
          version: 1,
          lang: 'en',
          attribution: 'The county',
          services: [
            {
              id: 'one',
              name: 'One Service',
              needs: ['social'],
              organization: { name: 'The Organization' },
              phones: [
                { dial: '555-0100', number: '5550100', kind: 'voice', label: 'Front desk', hoursText: 'Mornings' },
              ],
              places: [{ name: 'Pier House', address: ['1 Pier Road'], city: 'Alderton', transport: 'Bus 4' }],
              area: { names: ['Alder County'] },
              languages: [{ code: 'es', note: 'on Mondays' }],
              cost: { insurance: ['Most plans'], options: [{ amount: 5, currency: 'USD', text: 'A visit' }] },
            },
          ],
        },
      },
    );
    await eventually(() => $(el, '.service') && $(el, '.filter'), 'the list');
    await eventually(() => seen(el).includes('The county'), 'where it is from');
    const langOf = (words: string, within: string) =>
      $$(el, `${within} [lang]`).find((each) => each.textContent?.trim() === words)?.lang;
    expect(langOf('Alderton', '.list')).to.equal('en');
    expect(langOf('The county', '.list')).to.equal('en');
    $(el, '.list .name')?.click();
    await eventually(() => $(el, '.details .title'), 'details');
    for (const words of [
      'The Organization',
      'Front desk',
      'Mornings',
      'Pier House',
      '1 Pier Road',
      'Alderton',
      'Bus 4',
      'Alder County',
      'on Mondays',
      'Most plans',
      'A visit',
    ])
      expect(langOf(words, '.details'), words).to.equal('en');
    el.lang = 'en';
    await eventually(() => seen(el, '.details').includes('Contact'), 'English');
    expect(langOf('Front desk', '.details') ?? '').to.equal('');
  });

  it('a date has its month in words, and a line in Arabic its own comma', async () => {
    const el = await place({ lang: 'ar', category: 'school' });
    expect(seen(el, '.results'))
      .to.match(/\p{Nd}+ \p{Script=Arabic}+ \p{Nd}{4}/u)
      .and.not.match(/\p{Nd}\/\p{Nd}/u);
    await open(el, 'الإرشاد في مدارس ألدر');
    expect(seen(el, '.hours')).to.contain('، ').and.not.contain(', ');
  });
});
