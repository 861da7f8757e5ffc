import { expect } from '@open-wc/testing';
import { checkSeal } from '../../src/core/consent/seal.js';
import { PorchlightError } from '../../src/core/errors.js';
import { memoryStore } from '../../src/storage/vault/sealed-store.js';
import { agree, keptYes, refuse, shown, type } from '../../stories/states/consent-acts.js';
import { PASSPHRASE, someDevice, storesIn } from '../../stories/states/safety-plan-acts.js';
import { clearTab, fullStorage } from '../../stories/around.js';
import { $, press, until } from '../../stories/support.js';
import { device } from '../helpers/safety-plan.js';
import { clinic, heard, place, school, seen, troubles, type Consent } from '../helpers/consent-form.js';

const session = { storage: 'session' };
const onDevice = { storage: 'device' };
async function keep(el: Consent): Promise<void> {
  await press(el, '.keep');
  await until(el, 'the form', () => $(el, 'form.passphrase'));
  type(el, '.secret.first', PASSPHRASE);
  type(el, '.secret.second', PASSPHRASE);
  await press(el, 'form.passphrase .primary');
  await until(el, 'that it is kept', () => seen(el, '.kept').includes('locked'), 30_000);
}
async function unlock(el: Consent): Promise<void> {
  await until(el, 'the form', () => $(el, '.locked form'));
  type(el, '.secret', PASSPHRASE);
  await press(el, '.locked form .primary');
  await until(el, 'what is kept', () => !$(el, '.locked'), 30_000);
}
const leave = (persisted: boolean) => {
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
  if (persisted) dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
};

describe('porchlight-consent: what is kept', function () {
  this.timeout(60_000);
  afterEach(() => clearTab());

  it('nothing, where the page did not ask for it', async () => {
    const el = await place();
    await agree(el);
    expect(seen(el)).to.contain('Your answer is not kept on this device.');
    expect(
      Object.keys(sessionStorage)
        .concat(Object.keys(localStorage))
        .filter((key) => key.startsWith('porch')),
    ).to.eql([]);
    el.remove();
    expect(seen(await place())).to.contain('Please read this first.');
  });

  it('in the tab: remembered, taken back there too, and the gate is open at once', async () => {
    const el = await place(session);
    await agree(el);
    await until(el, 'that it is kept', () => seen(el, '.kept').includes('until this tab is closed'));
    el.remove();
    const part = document.createElement('section');
    part.id = 'kept-part';
    document.body.append(part);
    const told: unknown[] = [];
    const hear = ({ detail }: CustomEvent<{ record: { status: string }; restored?: true }>) =>
      told.push([detail.record.status, detail.restored]);
    document.addEventListener('porchlight-consent', hear);
    const again = await place({ ...session, for: 'kept-part' });
    document.removeEventListener('porchlight-consent', hear);
    expect(told, 'the page can go on from it').to.eql([['granted', true]]);
    expect(seen(again)).to.contain('You agreed on');
    expect(part.inert).to.equal(false);
    const records = heard(again);
    expect(again.withdraw()).to.equal(true);
    expect(part.inert || (await again.updateComplete, part.inert)).to.equal(true);
    expect(records.map(({ status }) => status)).to.eql(['withdrawn']);
    again.remove();
    expect(seen(await place(session))).to.contain('You took your consent back');
    part.remove();
  });

  for (const [why, change, words] of [
    ['another version', { version: '0' }, 'The words of this form have changed'],
    ['other words', { sha256: '0'.repeat(64) }, 'The words of this form have changed'],
    ['it ran out', { expiresAt: '2020-01-01T00:00:00Z' }, 'Your answer has run out'],
  ] as const)
    it(`asks again: ${why}; the old record stays, and the new one names it`, async () => {
      await keptYes(clinic, { change: (record) => ({ ...record, ...change }) });
      const el = await place(session);
      expect(seen(el)).to.contain(words);
      await agree(el);
      expect(el.record?.replaces).to.equal('kept-before');
      expect(el.records).to.have.length(2);
    });

  it('says what is new, where the document tells', async () => {
    await keptYes(clinic, { change: (record) => ({ ...record, version: '0' }) });
    const told = structuredClone(clinic) as { languages: { en: { changes?: string } } };
    told.languages.en.changes = 'We now ask about sleep too.';
    const el = await place(session, told);
    expect(seen(el))
      .to.contain('This form has changed since you answered it.')
      .and.contain('We now ask about sleep too.');
  });

  it('a kept no is not asked again', async () => {
    const el = await place(session);
    await refuse(el);
    el.remove();
    expect(seen(await place(session))).to.contain('You did not agree.');
  });

  it('a kept yes of the parent or guardian: the young person is next', async () => {
    await keptYes(school, { role: 'guardian' });
    const el = await place(session, school);
    expect(seen(el)).to.contain('Now it is the young person’s turn');
  });

  it('a record gets a seal of the device’s key: a change of it shows', async () => {
    const el = await place();
    expect(await el.sealedRecord()).to.equal(null);
    await agree(el);
    const sealed = await el.sealedRecord();
    if (!sealed) throw new Error('no record');
    expect(await checkSeal(sealed)).to.equal('intact');
    expect(await checkSeal({ ...sealed, expiresAt: null, lang: 'es' })).to.equal('broken');
    expect((await el.sealedRecord())?.seal?.key, 'the key stays').to.eql(sealed.seal?.key);
    expect(el.record?.seal).to.equal(undefined);
  });

  it('a record that was edited by hand is not believed', async () => {
    await keptYes(clinic, { change: (record) => ({ ...record, status: 'yes' }) as never });
    const el = document.createElement('porchlight-consent');
    const codes = troubles(el);
    el.remove();
    const box = document.body.appendChild(document.createElement('div'));
    const others = troubles(box);
    const placed = await place(session, clinic, box);
    expect(others.concat(codes)).to.eql(['damaged-record']);
    expect(seen(placed)).to.contain('Please read this first.');
    box.remove();
  });

  it('a full tab: the answer is on the page, and it is said that it is not kept', async () => {
    const undo = fullStorage();
    try {
      const el = await place(session);
      const codes = troubles(el);
      await agree(el);
      await until(el, 'that it is not kept', () => seen(el).includes('Your answer is not kept'));
      expect(el.record?.status).to.equal('granted');
      expect(codes).to.contain('storage-unavailable');
    } finally {
      undo();
    }
  });

  it('on the device: locked with a passphrase, opened with it, and taken back there', async () => {
    const undo = someDevice();
    try {
      const el = await place(onDevice);
      await agree(el);
      await keep(el);
      el.remove();
      const again = await place(onDevice);
      expect(seen(again)).to.contain('Open what you saved');
      expect(again.record).to.equal(null);
      expect(seen(again, '.help')).to.contain('988');
      await unlock(again);
      expect(again.record?.status).to.equal('granted');
      again.withdraw();
      await until(again, 'that it is kept', () => seen(again, '.kept').includes('locked'));
      again.remove();
      const third = await place(onDevice);
      await unlock(third);
      expect(third.record?.status).to.equal('withdrawn');
    } finally {
      undo();
    }
  });

  it('left and come back: locked, with nothing of the answer on the page, and the gate closed', async () => {
    const undo = someDevice();
    const part = document.body.appendChild(document.createElement('section'));
    part.id = 'locked-part';
    try {
      const el = await place({ ...onDevice, for: 'locked-part' });
      await agree(el, 'Robin Vega');
      await keep(el);
      expect(part.inert).to.equal(false);
      leave(true);
      expect(el.record).to.equal(null);
      expect($(el, '.sheet')?.textContent).not.to.contain('Robin Vega');
      await until(el, 'the passphrase', () => $(el, '.locked form'));
      expect(part.inert).to.equal(true);
      await unlock(el);
      expect(part.inert || (await el.updateComplete, part.inert)).to.equal(false);
    } finally {
      undo();
      part.remove();
    }
  });

  it('two tabs: what one takes back is taken back in the other, and nothing is lost', async () => {
    const both = device();
    try {
      const one = await place(onDevice);
      await agree(one);
      await keep(one);
      const two = await place(onDevice);
      await unlock(two);
      expect(one.withdraw()).to.equal(true);
      await until(two, 'the withdrawal', () => two.record?.status === 'withdrawn', 20_000);
      await press(two, '.anew');
      await agree(two);
      await until(one, 'the new yes', () => one.records.length === 2, 20_000);
      expect(one.record?.status).to.equal('granted');
    } finally {
      both.undo();
    }
  });

  it('a device that keeps nothing: said in words, and the form goes on', async () => {
    const refuseAll = () => Promise.reject(new PorchlightError('storage-unavailable', 'Blocked.'));
    const undo = storesIn(() => ({ ...memoryStore(), read: refuseAll, replace: refuseAll, clear: refuseAll }));
    try {
      const el = await place(onDevice);
      await agree(el);
      await until(el, 'what is wrong', () => seen(el).includes('This browser does not let us save'));
      expect(el.record?.status).to.equal('granted');
    } finally {
      undo();
    }
  });

  it('somebody leaves in a hurry: all is gone from the page at once', async () => {
    const el = await place();
    await agree(el, 'Robin Vega');
    dispatchEvent(new CustomEvent('porchlight-exit'));
    expect(el.record).to.equal(null);
    expect($(el, '.sheet')?.textContent).not.to.contain('Robin Vega');
  });

  it('with storage none, the back/forward cache brings nothing back', async () => {
    const el = await place();
    await agree(el, 'Robin Vega');
    leave(true);
    expect(el.record).to.equal(null);
    await shown(el);
    expect(seen(el)).to.contain('Please read this first.');
  });
});
