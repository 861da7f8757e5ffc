import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/resource-finder/define.js';
import {
  $,
  $$,
  announced,
  chips,
  click,
  eventually,
  focused,
  found,
  listen,
  names,
  place,
  search,
  seen,
  tick,
  type,
} from '../helpers/finder.js';

describe('porchlight-resource-finder: the list', () => {
  it('help stands above everything, and stays the same node on every screen', async () => {
    const el = await place();
    const help = $(el, '.help') as HTMLElement;
    expect(help.innerText).to.contain('988');
    const first = $(el, '.finder')?.firstElementChild;
    expect(first).to.equal(help);
    const { height } = help.getBoundingClientRect();
    await click(el, 'Alder Counseling Center', '.list');
    await eventually(() => $(el, '.details'));
    expect($(el, '.help')).to.equal(help);
    expect(help.getBoundingClientRect().height).to.equal(height);
  });

  it('says how many services there are and how many were checked this year', async () => {
    const el = await place();
    expect(seen(el, '.header-line')).to.match(/^43 services in this list\. \d+ (was|were) checked this year\.$|^43/);
  });

  it('shows of each service what it offers, for whom, what it costs, when, where, how, in which languages, and when it was checked', async () => {
    const el = await place({ near: '37.952,-86.761', category: 'school' });
    const item = $$(el, '.service').find((each) => each.innerText.includes('Harbor Youth')) as HTMLElement;
    const words = item.innerText.replace(/\s+/g, ' ');
    for (const part of [
      'Counseling · School and learning · Meeting people and activities',
      'For: Young people',
      'Ages 12 to 19',
      'Free',
      'English, Spanish, Vietnamese',
      'In person · By text message',
      'Harbor Bend',
    ])
      expect(words).to.contain(part);
    expect(words).to.match(/\d+(\.\d)? mi away/);
    expect(words).to.match(/Checked: \w+ \d+, 20\d\d/);
    expect(words).to.match(/Open now|Closed now/);
    const call = item.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
    expect(call?.getAttribute('href')).to.equal('tel:+18125550104');
    expect(call?.innerText).to.contain('(812) 555-0104');
    expect(item.querySelector('a[href^="sms:"]')?.getAttribute('href')).to.equal('sms:+18125550105');
  });

  it('is a list with headings: groups, then services, one level below each other', async () => {
    const el = await place({ 'heading-level': '3' });
    expect($$(el, '.list ol.services').length).to.be.at.least(1);
    const level = (selector: string) => $(el, selector)?.getAttribute('aria-level');
    expect(level('.list .title')).to.equal('3');
    expect(level('.group-title')).to.equal('4');
    expect($(el, '.service .heading')?.getAttribute('aria-level')).to.equal('5');
  });

  it('a service by phone has its group of its own and no distance', async () => {
    const el = await place({ near: '37.952,-86.761', 'page-size': '50' });
    await eventually(() => $$(el, '.group-title').some((title) => title.innerText === 'Phone and online'));
    const group = $$(el, '.group').find((each) => each.innerText.startsWith('Phone and online')) as HTMLElement;
    expect(group.innerText).to.contain('Teen Text').and.not.contain('away');
  });

  it('kilometres where the page or the country says so', async () => {
    const el = await place({ near: '37.952,-86.761', units: 'km' });
    expect(seen(el, '.results')).to.match(/\d km away/);
    expect(seen(el, '.results')).not.to.contain(' mi away');
  });

  it('shows more on demand, and the focus goes to the first new one', async () => {
    const el = await place({ 'page-size': '5' });
    expect(names(el)).to.have.length(5);
    expect(seen(el, '.show-more')).to.contain('5 of 43 are shown');
    const before = names(el);
    await click(el, 'Show more');
    await eventually(() => names(el).length === 10);
    await eventually(() => focused(el)?.classList.contains('name'));
    expect(before).not.to.contain(focused(el)?.innerText.trim());
    expect(names(el)).to.contain(focused(el)?.innerText.trim());
  });
});

describe('porchlight-resource-finder: search', () => {
  it('finds while one types, with a slip of the finger too', async () => {
    const el = await place();
    await search(el, 'veterns');
    expect(names(el)[0]).to.equal('Veterans Corner');
  });

  it('finds by the words of a need that stand in the interface only', async () => {
    const el = await place();
    await search(el, 'Eating and body image');
    expect(names(el)).to.contain('Balanced Plate');
  });

  it('says the number once, after a pause, and tells the page the number alone', async () => {
    const el = await place();
    const heard = listen(el);
    expect(announced(el)).to.equal('');
    for (const text of ['h', 'ho', 'hou', 'housing']) await type(el, '#text', text);
    await eventually(() => announced(el));
    const count = Number(/\d+/.exec(found(el))?.[0]);
    expect(announced(el)).to.equal(found(el));
    await eventually(() => heard.length);
    expect(heard).to.eql([{ type: 'porchlight-search', detail: { count } }]);
  });

  it('Enter asks at once, and the page is not left', async () => {
    const el = await place();
    const field = await type(el, '#text', 'grief');
    field.focus();
    const here = location.href;
    await sendKeys({ press: 'Enter' });
    await eventually(() => names(el).includes('Grief Garden') && names(el).length < 5);
    expect(location.href).to.equal(here);
  });

  it('the field can be cleared, and keeps the focus', async () => {
    const el = await place();
    await search(el, 'grief');
    await click(el, 'Clear the search');
    await eventually(() => found(el) === '43 services found');
    expect(focused(el)?.id).to.equal('text');
  });

  it('makes no entry in the history and writes nothing into the address', async () => {
    const before = history.length;
    const here = location.href;
    const el = await place();
    await search(el, 'housing');
    await tick(el, 'Free');
    await eventually(() => chips(el).length === 1);
    expect(history.length).to.equal(before);
    expect(location.href).to.equal(here);
  });

  it('nothing found: says what to take away, and that there is a person to talk with', async () => {
    const el = await place({ category: 'eating' });
    await search(el, 'veterans');
    expect(seen(el, '.nothing'))
      .to.contain('Nothing matches all of this')
      .and.contain('You can talk with a person now');
    await click(el, /^Without “Eating and body image”/);
    await eventually(() => names(el).includes('Veterans Corner'));
    await search(el, 'zzzzzz');
    await click(el, /^Without “zzzzzz”/);
    await eventually(() => found(el) === '43 services found');
    expect($<HTMLInputElement>(el, '#text')?.value).to.equal('');
    await search(el, 'zzzzzz');
    await click(el, 'Get help now', '.nothing');
    await eventually(() => focused(el)?.closest('.help'));
  });
});

describe('porchlight-resource-finder: filters', () => {
  it('stand in the order in which people use them, with what is there and how many', async () => {
    const el = await place();
    expect($$(el, '.filter > summary').map((each) => each.innerText.trim())).to.eql([
      'What you need',
      'Cost',
      'Where',
      'Age',
      'Language',
      'How you get help',
      'Opening hours',
      'Access',
      'Who it is for',
    ]);
    expect($$(el, '.filter[open]')).to.have.length(3);
    const crisis = $$(el, '.check').find((each) => each.innerText.trim().startsWith('Help in a crisis'));
    expect(crisis?.innerText.replace(/\s+/g, ' ').trim()).to.equal('Help in a crisis 6');
  });

  it('at most five groups are open', async () => {
    const el = await place();
    for (const details of $$<HTMLDetailsElement>(el, '.filter')) {
      details.open = true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await eventually(() => $$(el, '.filter[open]').length === 5);
  });

  it('languages have their own names, and only those that are spoken there', async () => {
    const el = await place();
    const group = $$<HTMLDetailsElement>(el, '.filter')[4] as HTMLDetailsElement;
    group.open = true;
    await el.updateComplete;
    expect(group.innerText.toLowerCase()).to.contain('español');
    expect(group.innerText).to.contain('العربية').and.contain('Tiếng Việt');
    expect(group.innerText).not.to.contain('Français');
    expect(group.querySelector('bdi[lang=ar]')).to.exist;
  });

  it('combine; each can be taken away, and the focus goes to the next one', async () => {
    const el = await place();
    await tick(el, 'Counseling');
    await tick(el, 'Free');
    await tick(el, 'Help in a crisis');
    await eventually(() => chips(el).length === 3);
    expect(chips(el)).to.have.members(['Counseling', 'Free', 'Help in a crisis']);
    const before = found(el);
    await click(el, 'Remove filter: Free');
    await eventually(() => found(el) !== before);
    expect(chips(el)).to.have.length(2);
    expect(focused(el)?.classList.contains('chip')).to.equal(true);
    const boxes = $$<HTMLInputElement>(el, '.check input').filter((box) => box.checked);
    expect(boxes).to.have.length(2);
    await click(el, /^Remove filter/);
    await click(el, /^Remove filter/);
    await eventually(() => found(el) === '43 services found');
    expect(focused(el)?.className).to.equal('found');
  });

  it('a chosen value that leaves nothing stays, so that it can be taken away', async () => {
    const el = await place();
    await tick(el, 'Grief and loss');
    await search(el, 'zzzzzz');
    const box = $$(el, '.check').find((each) => each.innerText.trim().startsWith('Grief and loss'));
    expect(box?.querySelector('input')?.checked).to.equal(true);
  });

  it('the page can choose needs at the start; the person can take them away', async () => {
    const el = await place({ category: 'housing  no-such-need food-money' });
    expect(chips(el)).to.eql(['Housing', 'Food and money']);
    await click(el, 'Clear all filters');
    await eventually(() => found(el) === '43 services found');
  });

  it('an age leaves in what does not say its ages, marked', async () => {
    const el = await place({ 'page-size': '50' });
    await type(el, '#age', '15');
    await eventually(() => chips(el).includes('Age 15'));
    await eventually(() => found(el) !== '43 services found');
    const words = (name: string) =>
      $$(el, '.list .service')
        .find((each) => each.innerText.includes(name))
        ?.innerText.replace(/\s+/g, ' ') ?? '';
    expect(words('Harbor Youth')).to.contain('Ages 12 to 19').and.not.contain('Ages not listed');
    expect(words('Alder Food Pantry')).to.contain('Ages not listed');
    expect(names(el)).not.to.contain('Silver Visits');
    await click(el, 'Remove filter: Age 15');
    expect($<HTMLInputElement>(el, '#age')?.value).to.equal('');
  });

  it('a place is looked up in the directory itself; an unknown one is said', async () => {
    const el = await place();
    await type(el, '#where', 'Cold Spring');
    await eventually(() => names(el)[0] === 'Cold Spring Health Post' || $(el, '.group-title'));
    await eventually(() => chips(el).includes('Cold Spring'));
    await eventually(() => /mi away|Cold Spring/.test(seen(el, '.results')));
    await type(el, '#where', 'Atlantis');
    await eventually(() => seen(el, '#where-hint').includes('not in the list'));
    await eventually(() => announced(el).includes('not in the list'));
  });

  it('on a narrow screen they are a dialog; Escape closes it and the focus goes back to its button', async () => {
    const el = await place({}, 380);
    const dialog = $<HTMLDialogElement>(el, 'dialog') as HTMLDialogElement;
    expect(dialog.open).to.equal(false);
    await click(el, 'Filters');
    expect(dialog.matches(':modal')).to.equal(true);
    await tick(el, 'Housing');
    await eventually(() => /^Show \d service/.test(seen(el, '.sheet-foot .primary')));
    expect(seen(el, '.sheet-foot .primary').replace(/\D/g, '')).to.equal(found(el).replace(/\D/g, ''));
    await sendKeys({ press: 'Escape' });
    await eventually(() => !dialog.open);
    expect(focused(el)?.innerText.trim()).to.equal('Filters, 1 chosen');
    await click(el, 'Filters, 1 chosen');
    await click(el, 'Clear all filters', 'dialog');
    await eventually(() => seen(el, '.sheet-foot .primary') === 'Show 43 services');
    await click(el, 'Show 43 services');
    expect(dialog.open).to.equal(false);
  });

  it('what was typed and ticked stays when the screen turns from wide to narrow', async () => {
    const el = await place();
    await tick(el, 'Housing');
    await type(el, '#where', 'Millbrook');
    (el.parentElement as HTMLElement).style.inlineSize = '380px';
    await eventually(() => $(el, 'dialog'));
    expect($<HTMLInputElement>(el, '#where')?.value).to.equal('Millbrook');
    expect($$<HTMLInputElement>(el, '.check input').filter((box) => box.checked)).to.have.length(1);
  });
});
