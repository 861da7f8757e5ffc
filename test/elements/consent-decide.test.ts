import { expect, fixture, html } from '@open-wc/testing';
import { consentHash } from '../../src/core/consent/hash.js';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import { verifyRecord } from '../../src/core/consent/verify.js';
import { agree, answer, handOver, next, refuse, tick, type, walkTo } from '../../stories/states/consent-acts.js';
import { $, $$, press, until } from '../../stories/support.js';
import { changed, clinic, heard, place, school, seen, values } from '../helpers/consent-form.js';

const clinicRead = parseConsentDocument(clinic, values);
const schoolRead = parseConsentDocument(school, values);

describe('porchlight-consent: deciding', () => {
  it('a yes is a record that verifies: document, version, language, hash, choices, who, how, when', async () => {
    const el = await place();
    const records = heard(el);
    await agree(el, '  Robin Vega ');
    const [record] = records;
    expect(records).to.have.length(1);
    expect(el.record).to.equal(record);
    expect(el.records).to.eql([record]);
    expect(record).to.deep.include({
      document: 'clinic-screening',
      version: '1',
      lang: 'en',
      role: 'self',
      status: 'granted',
    });
    expect(record?.sha256).to.equal(await consentHash(clinicRead, 'en'));
    expect(record?.acts[0]).to.deep.include({ role: 'self', method: 'typed', name: 'Robin Vega' });
    expect(record?.acts[0]?.intent).to.contain('By pressing the button');
    expect(record?.acts[0]?.signedAt).to.match(/[+-]\d\d:\d\d$/);
    expect(record?.understanding).to.eql({ asked: 2, rightFirst: 0, right: 0 });
    expect(await verifyRecord(record, clinicRead)).to.deep.include({ ok: true, problems: [] });
  });

  it('boxes are empty, and every screen can be passed with nothing in it', async () => {
    const el = await place();
    await walkTo(el, 'review', async (form) => {
      expect($<HTMLInputElement>(form, 'input[type=checkbox]')?.checked).to.equal(false);
      return Promise.resolve();
    });
    expect($$(el, '.chosen').map(({ innerText }) => innerText)).to.eql(['No', 'No', 'No']);
    expect($(el, '.on'), 'a yes is not offered to a no').to.equal(null);
    expect(seen(el)).to.contain('You said no to something that this form needs');
  });

  it('what is marked and typed changes no attribute, and no value can be read off a field', async () => {
    const el = await place({ layout: 'page' });
    const changes: string[] = [];
    const observer = new MutationObserver((all) =>
      changes.push(...all.map(({ attributeName }) => attributeName ?? '')),
    );
    observer.observe(el.shadowRoot as ShadowRoot, { subtree: true, attributes: true });
    observer.observe(el, { attributes: true });
    await tick(el, 'answer-questions');
    $$(el, '.check-question input')[1]?.click();
    type(el, '.name-field', 'Robin');
    await el.updateComplete;
    expect(observer.takeRecords().length + changes.length).to.equal(0);
    observer.disconnect();
    const values = $$<HTMLInputElement>(el, '.option input').map(({ value }) => value);
    expect(new Set(values).size).to.equal(1);
    expect(el.record).to.equal(null);
    expect(el.value).to.equal('');
  });

  it('the no stands on every screen in the same place with the same look, and takes one press', async () => {
    const el = await place();
    const looks = new Set<string>();
    for (let steps = 0; !$(el, '.screen.sign'); steps++) {
      const no = $(el, '.no') as HTMLElement;
      const { color, backgroundColor, borderTopWidth, fontSize } = getComputedStyle(no);
      const { width, height, left } = no.getBoundingClientRect();
      looks.add([color, backgroundColor, borderTopWidth, fontSize, width, height, left].join());
      if ($(el, '.screen.purpose') && steps < 9) await tick(el);
      await next(el);
    }
    const [yes, no] = ['.on', '.no'].map((each) => $(el, each) as HTMLElement) as [HTMLElement, HTMLElement];
    const look = (button: HTMLElement) => {
      const { color, backgroundColor, borderTopColor, borderTopWidth, fontSize, fontWeight } = getComputedStyle(button);
      const { width, height } = button.getBoundingClientRect();
      return [color, backgroundColor, borderTopColor, borderTopWidth, fontSize, fontWeight, width, height].join();
    };
    expect(looks.size).to.equal(1);
    expect(look(yes)).to.equal(look(no));
  });

  it('declined from each screen: one record of a no to everything, no signature asked, help and a way back', async function () {
    this.timeout(60_000);
    const steps = 15;
    for (let from = 0; from < steps; from++) {
      const el = await place();
      const records = heard(el);
      for (let step = 0; step < from; step++) {
        if ($(el, '.screen.purpose')) await tick(el);
        await next(el);
      }
      await refuse(el);
      expect(records.map(({ status, acts }) => [status, acts.length])).to.eql([['declined', 0]]);
      expect(Object.values(records[0]?.purposes ?? {})).to.eql(['refused', 'refused', 'refused']);
      expect(seen(el)).to.contain('You did not agree.').and.contain('You get help all the same.');
      expect(seen(el, '.help')).to.contain('988');
      expect((await verifyRecord(records[0], clinicRead)).ok).to.equal(true);
      await press(el, '.anew');
      expect($(el, '.screen.start')).not.to.equal(null);
      el.remove();
    }
  });

  it('pressed twice, a button decides once', async () => {
    const el = await place();
    const records = heard(el);
    await walkTo(el, 'sign');
    type(el, '.name-field', 'Robin');
    const [on, no] = [$(el, '.on'), $(el, '.no')];
    on?.click();
    on?.click();
    no?.click();
    await el.updateComplete;
    expect(records.map(({ status }) => status)).to.eql(['granted']);
  });

  it('answered anew: the new record names the one before, which stays', async () => {
    const el = await place();
    const records = heard(el);
    await refuse(el);
    await press(el, '.anew');
    await walkTo(el, 'purpose', async () => undefined);
    expect($<HTMLInputElement>(el, 'input[type=checkbox]')?.checked, 'empty once more').to.equal(false);
    await agree(el);
    expect(records.map(({ status }) => status)).to.eql(['declined', 'granted']);
    expect(records[1]?.replaces).to.equal(records[0]?.id);
    expect(el.records).to.have.length(2);
  });

  it('one optional purpose can be taken back, and the rest stays', async () => {
    const el = await place();
    const records = heard(el);
    await walkTo(el, 'sign', (form) => tick(form));
    type(el, '.name-field', 'Robin');
    await next(el);
    await press(el, '.choices .take-back');
    await press(el, '.confirm .yes');
    expect(records.map(({ status }) => status)).to.eql(['granted', 'granted']);
    expect(Object.values(el.record?.purposes ?? {})).to.eql(['granted', 'refused', 'granted']);
    expect(el.record?.history).to.have.length(3);
    expect((await verifyRecord(el.record, clinicRead)).ok).to.equal(true);
  });

  it('withdraw() and reset() of the page', async () => {
    const el = await place();
    const records = heard(el);
    expect(el.withdraw()).to.equal(false);
    await agree(el);
    expect(el.withdraw()).to.equal(true);
    expect(el.withdraw()).to.equal(false);
    await el.updateComplete;
    expect(el.record?.status).to.equal('withdrawn');
    expect(el.record?.history.map(({ status }) => status)).to.eql(['pending', 'granted', 'withdrawn']);
    expect(seen(el)).to.contain('You took your consent back');
    el.reset();
    await el.updateComplete;
    expect(el.record).to.equal(null);
    expect($(el, '.screen.start')).not.to.equal(null);
    expect(records).to.have.length(2);
  });

  it('a clock that is set back between yes and withdrawal is noted, and loses nothing', async () => {
    const el = await place();
    await agree(el);
    const Real = Date;
    class Earlier extends Real {
      constructor(...args: [] | [number | string]) {
        if (args.length) super(...(args as [number]));
        else super(Real.now() - 86_400_000);
      }
    }
    globalThis.Date = Earlier as DateConstructor;
    try {
      el.withdraw();
    } finally {
      globalThis.Date = Real;
    }
    expect(el.record?.history.at(-1)?.note).to.equal('clock-set-back');
    expect((await verifyRecord(el.record, clinicRead)).ok).to.equal(true);
  });

  it('understanding: explains either way, counts the first answer as the first, and never locks anybody out', async () => {
    const el = await place();
    await walkTo(el, 'understanding');
    await answer(el, 0);
    expect(seen(el, '.explained')).to.contain('Not quite.').and.contain('your care stays the same');
    await press(el, '.again');
    expect($$<HTMLInputElement>(el, '.check-question input').some(({ checked }) => checked)).to.equal(false);
    await answer(el, 1);
    expect(seen(el, '.explained')).to.contain('Yes, that is right.');
    await next(el);
    await answer(el, 1);
    await next(el);
    await next(el);
    type(el, '.name-field', 'Robin');
    await next(el);
    expect(el.record?.understanding).to.eql({ asked: 2, rightFirst: 1, right: 2 });
  });

  it('answers are in the record only where the document says so', async () => {
    const el = await place({}, { ...clinic, keepAnswers: true });
    await walkTo(el, 'understanding');
    await answer(el, 0);
    await walkTo(el, 'sign');
    type(el, '.name-field', 'Robin');
    await next(el);
    expect(el.record?.understanding.answers).to.eql({ 'if-no': 'care-ends' });
  });

  it('all on one page: what is missing is named with a way to each, and the answer is the same record', async () => {
    const el = await place({ layout: 'page' });
    const records = heard(el);
    await next(el);
    expect(el.shadowRoot?.activeElement?.matches('.summary')).to.equal(true);
    $$(el, '.summary a')[0]?.click();
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement?.id).to.equal('purpose-answer-questions');
    await tick(el, 'answer-questions');
    await next(el);
    expect(seen(el, '.summary')).to.contain('Type your name.');
    $$(el, '.summary a')[0]?.click();
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement?.matches('.name-field')).to.equal(true);
    type(el, '.name-field', 'Robin');
    await next(el);
    expect(records[0]?.status).to.equal('granted');
    expect((await verifyRecord(records[0], clinicRead)).ok).to.equal(true);
  });

  it('by the button alone, where no signature is wanted', async () => {
    const el = await place(
      { signature: 'none' },
      changed((document) => delete document['languages'].en.intent),
    );
    await walkTo(el, 'sign');
    expect($(el, '.name-field')).to.equal(null);
    expect(seen(el, '.intent')).to.equal('With “I agree” I say yes to this form, and I mean to.');
    await next(el);
    expect(el.record?.acts).to.have.length(1);
    expect(el.record?.acts[0]).to.deep.include({ method: 'button' });
  });
});

describe('porchlight-consent: a parent or guardian, and the young person', () => {
  it('two acts, two records; nothing of the first is on the screen of the second', async () => {
    const el = await place({}, school);
    const records = heard(el);
    await agree(el, 'Sam Ortiz');
    expect(seen(el)).not.to.contain('Sam Ortiz').and.not.to.contain('May see');
    expect($(el, '.choices')).to.equal(null);
    await press(el, '.hand .primary');
    expect(seen(el)).to.contain('your choice').and.contain('You answer as: young person');
    await agree(el, 'Alex Ortiz');
    expect(records.map(({ role, status }) => [role, status])).to.eql([
      ['guardian', 'granted'],
      ['young-person', 'granted'],
    ]);
    expect(seen(el)).not.to.contain('Sam Ortiz');
    for (const record of records) expect((await verifyRecord(record, schoolRead)).ok).to.equal(true);
    expect(el.record).to.equal(records[1]);
    expect(el.records).to.eql(records);
  });

  it('a no of the parent or guardian ends it: the young person is not asked', async () => {
    const el = await place({}, school);
    await refuse(el);
    expect(seen(el)).to.contain('You did not agree.');
    expect($(el, '.screen.hand, .next-role')).to.equal(null);
  });

  it('the parent or guardian can take their yes back after the young person said yes', async () => {
    const el = await place({}, school);
    const records = heard(el);
    await handOver(el);
    await agree(el, 'Alex');
    await press(el, '.other-record .take-back');
    await press(el, '.confirm .yes');
    expect(records.at(-1)).to.deep.include({ role: 'guardian', status: 'withdrawn' });
    expect(el.records).to.have.length(2);
  });

  it('the page decides who is first; who comes next can go on here', async () => {
    const el = await place({ signer: 'young-person' }, school);
    expect(seen(el)).to.contain('You answer as: young person');
    await agree(el, 'Alex');
    expect(seen(el)).to.contain('This form still waits for: parent or guardian');
    await press(el, '.next-role .primary');
    expect(seen(el)).to.contain('You answer as: parent or guardian');
  });

  it('a witness signs beside the one who decided, and only then it is a yes', async () => {
    const witnessed = {
      ...clinic,
      signatures: [
        { role: 'self', required: true },
        { role: 'witness', required: true },
      ],
    };
    const el = await place({}, witnessed);
    const records = heard(el);
    await agree(el, 'Robin');
    expect(records, 'nobody has agreed yet').to.eql([]);
    expect(seen(el)).to.contain('This form still waits for: witness');
    await press(el, '.beside button');
    type(el, '.name-field', 'Kim Lee');
    await next(el);
    expect(records.map(({ status }) => status)).to.eql(['granted']);
    expect(records[0]?.acts.map(({ role, name }) => [role, name])).to.eql([
      ['self', 'Robin'],
      ['witness', 'Kim Lee'],
    ]);
    expect((await verifyRecord(records[0], parseConsentDocument(witnessed, values))).ok).to.equal(true);
  });
});

describe('porchlight-consent in a form', () => {
  const inForm = async (document: unknown = clinic, attributes = {}) => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const el = await place({ name: 'consent', ...attributes }, document, form);
    return { form, el, data: () => new FormData(form).getAll('consent') };
  };

  it('sends the record as JSON once somebody decided, yes or no', async () => {
    const { el, data } = await inForm();
    expect(data()).to.eql([]);
    await refuse(el);
    expect(JSON.parse(data()[0] as string)).to.eql(JSON.parse(JSON.stringify(el.record)));
    await press(el, '.anew');
    await agree(el);
    expect(JSON.parse(data()[0] as string).status).to.equal('granted');
    expect(el.value).to.equal(data()[0]);
  });

  it('sends a list where two decide', async () => {
    const { el, data } = await inForm(school);
    await handOver(el);
    await agree(el, 'Alex');
    const sent = JSON.parse(data()[0] as string) as { role: string }[];
    expect(sent.map(({ role }) => role)).to.eql(['guardian', 'young-person']);
  });

  it('required: the form waits for everybody, and a no is an answer', async () => {
    const { el, form } = await inForm(school, { required: '' });
    expect(form.checkValidity()).to.equal(false);
    await handOver(el);
    expect(form.checkValidity(), 'the young person has not answered').to.equal(false);
    await refuse(el);
    expect(form.checkValidity()).to.equal(true);
    form.reset();
    await el.updateComplete;
    expect(el.record).to.equal(null);
    expect(form.checkValidity()).to.equal(false);
  });

  it('disabled by the form: nothing can be pressed but help', async () => {
    const { el, form } = await inForm();
    form.innerHTML = '';
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    fieldset.append(el);
    form.append(fieldset);
    await until(el, 'that it is disabled', () => $<HTMLButtonElement>(el, '.on')?.disabled);
    expect($<HTMLButtonElement>(el, '.no')?.disabled).to.equal(true);
    expect($(el, '.help a[href="tel:988"]')).not.to.equal(null);
  });
});
