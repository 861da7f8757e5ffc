import { expect } from '@open-wc/testing';
import '../../src/elements/crisis/define.js';
import { $, $$, eventually, listen, place, seen } from '../helpers/screener.js';
import { allowRequests, failRequests } from '../helpers/commands.js';
import { can } from '../helpers/engine.js';

const help = async (attributes: Record<string, string>) => {
  const el = await place('porchlight-crisis', attributes);
  await eventually(() => $$(el, '.line').length === 0 || $(el, '.line .facts:nth-of-type(2), a.web, .chooser'));
  return el;
};

describe('porchlight-crisis', () => {
  it('shows call, text and chat beside each other, hours, languages, and when it was checked', async () => {
    const el = await help({ country: 'US' });
    await eventually(() => seen(el, '.help').includes('Checked:'));
    const first = $$(el, '.line')[0] as HTMLElement;
    expect(first.innerText).to.contain('988 Suicide & Crisis Lifeline');
    expect([...first.querySelectorAll('a.button')].map((link) => link.getAttribute('href'))).to.eql([
      'tel:988',
      'sms:988',
      'https://988lifeline.org/',
    ]);
    expect(first.innerText).to.contain('Open day and night').and.contain('Languages:').and.contain('Spanish');
    expect(first.innerText).to.match(/Checked: \w+ 20\d\d/);
  });

  it('keeps pairs together: the text line stands right behind its call line', async () => {
    const el = await help({ country: 'GB' });
    await eventually(() => $$(el, '.line').length > 4);
    expect(
      $$(el, '.line-name')
        .slice(0, 2)
        .map((name) => name.innerText),
    ).to.eql(['Samaritans', 'Shout']);
  });

  it('says the emergency number of the country', async () => {
    for (const [country, number] of [
      ['US', '911'],
      ['GB', '999'],
      ['DE', '112'],
      ['EG', '112'],
    ] as const) {
      const el = await help({ country });
      const link = $(el, '.emergency a') as HTMLAnchorElement;
      expect(seen(el, '.emergency')).to.contain('If you cannot keep yourself safe, call');
      expect(link.getAttribute('href')).to.equal(`tel:${link.innerText.trim()}`);
      if (country !== 'EG') expect(link.innerText.trim()).to.equal(number);
    }
  });

  it('a country without a checked line: its emergency number and the international directory, and no line of another country', async () => {
    const el = await help({ country: 'EG' });
    expect(seen(el, '.help'))
      .to.contain('We have no checked help line for this country.')
      .and.contain('findahelpline.com');
    expect($$(el, '.line')).to.have.length(0);
    expect($(el, '.emergency a')).to.exist;
  });

  it('an unknown country is asked for, never guessed', async () => {
    const el = await place('porchlight-crisis', { country: '', lang: 'en' });
    await eventually(() => $(el, 'select'));
    expect(seen(el, '.help'))
      .to.contain('Choose your country')
      .and.contain('the emergency number where you are')
      .and.contain('findahelpline.com');
    expect($$(el, 'a[href^="tel:"]')).to.have.length(0);
    const select = $<HTMLSelectElement>(el, 'select') as HTMLSelectElement;
    expect(select.selectedOptions[0]?.value).to.equal('');
    expect(select.options.length).to.be.above(200);
    select.value = 'IE';
    select.dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(seen(el, '.help')).to.contain('Samaritans').and.contain('116123');
  });

  it('names countries and languages in the language of the person, sorted as it sorts', async () => {
    const el = await place('porchlight-crisis', { country: '', lang: 'sv' });
    await eventually(() => $(el, 'select'));
    const names = [...($<HTMLSelectElement>(el, 'select')?.options ?? [])].slice(1, -1).map((option) => option.text);
    expect(names).to.contain('Tyskland').and.contain('Österrike');
    expect(names).to.eql([...names].sort(new Intl.Collator('sv').compare));
  });

  it('needs no network: without its files the numbers stand there all the same', async function () {
    if (!can.failRequests) this.skip();
    await failRequests('/crisis/details');
    await failRequests('/locales/it/');
    try {
      const el = document.createElement('porchlight-crisis');
      el.lang = 'it';
      el.setAttribute('country', 'IT');
      const heard = listen(el);
      document.body.append(el);
      await eventually(() => heard.length);
      await eventually(() => $$(el, 'a[href^="tel:"]').length > 1);
      expect($$(el, 'a[href^="tel:"]').map((link) => link.getAttribute('href'))).to.contain('tel:112');
      expect(seen(el, '.help')).to.contain('Ricevere aiuto ora');
      el.remove();
    } finally {
      await allowRequests();
    }
  });
});
