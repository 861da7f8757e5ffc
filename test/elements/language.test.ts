import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/phq9/define.js';
import '../../src/elements/gad7/define.js';
import '../../src/elements/crisis/define.js';
import { addLocale } from '../../src/i18n/index.js';
import arabic from '../../locales/ar/phq-9.json';
import english from '../../locales/en/phq-9.json';
import spanish from '../../locales/es/phq-9.json';
import { $, $$, choose, go, listen, loaded, place, seen, type Screener, eventually } from '../helpers/screener.js';

const shows = (el: Screener, text: string) => eventually(() => seen(el).includes(text), `shows "${text}"`);

describe('language', () => {
  it('switches at run time, both ways, and keeps answers and place', async () => {
    const el = await place('porchlight-phq9', { share: 'answers' });
    await go(el);
    await choose(el, 2);
    await go(el);
    await choose(el, 1);
    for (const [lang, wording, dir] of [
      ['ar', arabic, 'rtl'],
      ['es', spanish, 'ltr'],
      ['en', english, 'ltr'],
    ] as const) {
      el.lang = lang;
      await shows(el, wording.items['phq-9.2']);
      expect($(el, '.wrapper')?.dir).to.equal(dir);
      expect($(el, '.wrapper')?.lang).to.equal(lang);
      expect(getComputedStyle($(el, '.card') as HTMLElement).direction).to.equal(dir);
      expect(
        $$<HTMLInputElement>(el, 'input').map((input) => input.checked),
        lang,
      ).to.eql([false, true, false, false]);
      expect($$(el, '.option').map((option) => option.innerText.trim())).to.eql(Object.values(wording.options));
      expect(el.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 1 });
    }
  });

  it('marks the words of the sheet with their language and keeps page translators off them', async () => {
    const el = await place('porchlight-phq9', { lang: 'fr' });
    await go(el);
    for (const part of ['.stem', '.item', '.option span'])
      for (const node of $$(el, part)) {
        expect(node.lang).to.equal('fr');
        expect(node.translate).to.equal(false);
      }
  });

  it('follows the nearest ancestor, also when that changes', async () => {
    const box = await fixture(
      html`<div lang="it">
        <section><porchlight-phq9 country="IT"></porchlight-phq9></section>
      </div>`,
    );
    const el = box.querySelector('porchlight-phq9') as unknown as Screener;
    await loaded(el);
    expect($(el, '.wrapper')?.lang).to.equal('it');
    box.setAttribute('lang', 'pl');
    await eventually(() => $(el, '.wrapper')?.lang === 'pl');
  });

  it('stays with the language of the page that it met first, because page translators rewrite html[lang]', async () => {
    const before = document.documentElement.lang;
    document.documentElement.lang = 'sv';
    try {
      const box = await fixture(html`<div><porchlight-phq9></porchlight-phq9></div>`);
      const el = box.querySelector('porchlight-phq9') as unknown as Screener;
      await loaded(el);
      expect($(el, '.wrapper')?.lang).to.equal('sv');
      document.documentElement.lang = 'zh-CN';
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect($(el, '.wrapper')?.lang).to.equal('sv');
    } finally {
      document.documentElement.lang = before;
    }
  });

  it('says in the person’s language that a sheet is missing there, offers those that exist, and mixes none', async () => {
    const el = await place('porchlight-phq9', { lang: 'uk', country: '' });
    expect(seen(el)).to.contain('PHQ-9');
    expect($(el, '.wrapper')?.lang).to.equal('uk');
    expect($(el, 'input')).to.equal(null);
    const offered = $$(el, '.languages button');
    expect(offered).to.have.length(23);
    expect(offered.every((button) => button.lang && button.translate === false)).to.equal(true);
    expect(seen(el, '.help').length).to.be.above(40);
    offered.find((button) => button.lang === 'pl')?.click();
    await eventually(() => $(el, '.wrapper')?.lang === 'pl');
    await loaded(el);
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.title'));
    await go(el);
    expect(seen(el)).to.contain('Pytanie 1 z 9');
  });

  it('pt-PT is not answered with the sheet of Brazil', async () => {
    const el = await place('porchlight-gad7', { lang: 'pt-PT' });
    expect($(el, 'button.primary')).to.equal(null);
    expect($$(el, '.languages button').map((button) => button.lang)).to.contain('pt-BR');
  });

  it('an unknown language is answered in English, and the page is told', async () => {
    const box = await fixture(html`<div></div>`);
    const heard = listen(box);
    box.innerHTML = '<porchlight-phq9 lang="xx"></porchlight-phq9>';
    const el = box.firstElementChild as Screener;
    await loaded(el);
    expect(seen(el)).to.contain('Questions about your mood');
    expect(heard.map(({ detail }) => (detail as { code: string }).code)).to.eql(['unknown-lang']);
  });

  it('the page’s change wins over what the person chose before', async () => {
    const el = await place('porchlight-phq9', { lang: 'uk' });
    $$(el, '.languages button')
      .find((button) => button.lang === 'ru')
      ?.click();
    await eventually(() => $(el, '.wrapper')?.lang === 'ru');
    el.lang = 'en';
    await eventually(() => $(el, '.wrapper')?.lang === 'en');
  });

  it('es-MX reads es; numbers of the country of the tag are shown', async () => {
    const box = await fixture(html`<div><porchlight-phq9 lang="es-MX"></porchlight-phq9></div>`);
    const el = box.firstElementChild as unknown as Screener;
    await loaded(el);
    expect($(el, '.wrapper')?.lang).to.equal('es');
    expect($$(el, '.help a[href^="tel:"]').map((link) => link.getAttribute('href')))
      .to.contain('tel:911')
      .and.contain('tel:8009112000');
  });

  it('takes a host’s own wording at once, for an element that waited for it', async () => {
    const el = await place('porchlight-gad7', { lang: 'vi', country: 'VN' });
    expect($(el, '.primary')).to.equal(null);
    addLocale('vi', {
      wordings: {
        'gad-7': {
          stem: 'S',
          items: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`gad-7.${n}`, `Câu ${n}`])),
          options: { 0: 'a', 1: 'b', 2: 'c', 3: 'd' },
        },
      },
    });
    await eventually(() => $(el, '.primary'));
    await go(el);
    expect(seen(el)).to.contain('Câu 1');
  });
});
