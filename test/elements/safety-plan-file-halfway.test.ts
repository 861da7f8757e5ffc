import { expect } from '@open-wc/testing';
import '../../src/elements/safety-plan/define.js';
import type { SafetyPlan } from '../../src/core/safety-plan/schema.js';
import { openSealed, readFile, sealedFile } from '../../src/elements/safety-plan/plan-file.js';
import { arabicPlan, give, PASSPHRASE, pick, planOf, somePlan, type } from '../../stories/states/safety-plan-acts.js';
import { $, press, until } from '../../stories/support.js';
import { click, focused, has, listen, nameOf, place, said, seen, type Plan } from '../helpers/safety-plan.js';

const view = { mode: 'view', share: 'content' };
const theirs = JSON.stringify(arabicPlan).replaceAll('"id":"', '"id":"ar-');
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

/** A file on a slow disk: it is read when `arrive` is called. */
function slowFile(text: string): { readonly file: File; readonly arrive: () => Promise<unknown> } {
  const file = new File([text], 'plan.json');
  let arrive: (text: string) => void = () => undefined;
  file.text = () => new Promise((resolve) => (arrive = resolve));
  return {
    file,
    arrive: () =>
      settled()
        .then(() => arrive(text), undefined)
        .then(settled),
  };
}
/** Holds back what is being unlocked until it is let go. */
function heldDecryption(): {
  readonly begun: Promise<void>;
  readonly letGo: () => Promise<unknown>;
  readonly undo: () => void;
} {
  const { subtle } = crypto;
  const real = subtle.decrypt.bind(subtle);
  let start: () => void = () => undefined;
  let release: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (start = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  Object.defineProperty(subtle, 'decrypt', {
    configurable: true,
    value: async (...args: Parameters<SubtleCrypto['decrypt']>) => {
      start();
      await held;
      return real(...args);
    },
  });
  return {
    begun,
    letGo: () => {
      release();
      return settled();
    },
    undo: () => void Reflect.deleteProperty(subtle, 'decrypt'),
  };
}

describe('porchlight-safety-plan: a file that is put away half way', function () {
  this.timeout(60_000);

  it('while it is read: the person went on, and nothing comes in later', async () => {
    const el = await place(view);
    const heard = listen(el);
    const { file, arrive } = slowFile(theirs);
    void el.importPlan(file);
    await settled();
    await click(el, 'Start my plan');
    await arrive();
    expect(el.plan?.parts.reasons).to.eql([]);
    await click(el, 'Open my plan');
    expect([has(el, '.beside'), has(el, '.outcome')]).to.eql([false, false]);
    expect(heard.map(({ type }) => type)).to.eql(['porchlight-complete']);
  });

  it('another file was chosen meanwhile: that one counts, whichever comes first', async () => {
    const el = await place(view);
    const slow = slowFile(theirs);
    void el.importPlan(slow.file);
    await settled();
    await el.importPlan(new Blob([JSON.stringify(planOf({ reasons: ['Milo'] }))]));
    await until(el, 'the second', () => $(el, '.outcome'));
    await slow.arrive();
    expect(has(el, '.beside'), 'nothing is asked for the first').to.equal(false);
    expect(el.plan?.parts.reasons.map(({ text }) => text)).to.eql(['Milo']);
  });

  for (const [what, plan, goOn] of [
    ['to a part', planOf({}), (el: Plan) => click(el, 'Start my plan')],
    ['to another file', somePlan, (el: Plan) => pick(el, '<html>')],
  ] as const)
    it(`while it is unlocked: the person went on ${what}, and nothing comes in later`, async () => {
      const el = await place(view);
      await give(el, plan);
      const sealed = await sealedFile(arabicPlan as SafetyPlan, PASSPHRASE);
      await pick(el, sealed);
      const held = heldDecryption();
      try {
        type(el, '.tools .secret', PASSPHRASE);
        await press(el, 'form.passphrase .primary');
        await held.begun;
        await goOn(el);
        await held.letGo();
        await el.updateComplete;
        expect([has(el, '.beside'), has(el, '.tools form')]).to.eql([false, false]);
        expect(el.plan?.parts).to.eql((plan as SafetyPlan).parts);
      } finally {
        held.undo();
      }
    });

  it('the plan was locked, deleted or left meanwhile: nothing of the file is on the page', async () => {
    const el = await place(view);
    await give(el);
    await pick(el, theirs);
    expect(has(el, '.beside')).to.equal(true);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(el, 'an empty plan', () => seen(el, '.screen').includes('empty'));
    expect(has(el, '.beside')).to.equal(false);
    expect(el.plan?.parts.reasons).to.eql([]);
  });

  it('Cancel gives the focus back to the button that it was begun with', async () => {
    const el = await place(view);
    await give(el);
    await pick(el, theirs);
    expect(nameOf(focused(el))).to.equal('Add what is new');
    await click(el, 'Cancel');
    expect(nameOf(focused(el))).to.equal('Open a plan from a file');
    await pick(el, await sealedFile(arabicPlan as SafetyPlan, PASSPHRASE));
    await click(el, 'Cancel');
    expect(nameOf(focused(el))).to.equal('Open a plan from a file');
    await click(el, 'Save a locked file');
    await until(el, 'the form', () => $(el, '.tools form.passphrase'));
    await click(el, 'Cancel');
    expect(nameOf(focused(el))).to.equal('Save a locked file');
  });
});

describe('porchlight-safety-plan: the passphrase of a file', function () {
  this.timeout(60_000);
  const plan = somePlan as SafetyPlan;
  const opens = async (file: File, passphrase: string): Promise<boolean> => {
    const opened = await readFile(file);
    if (!('sealed' in opened)) throw new Error('It is not locked.');
    return openSealed(opened.sealed, passphrase).then(
      (found) => JSON.stringify(found) === JSON.stringify(plan),
      (error: { code: string }) => {
        expect(error.code).to.equal('wrong-passphrase');
        return false;
      },
    );
  };

  it('in any script; letters put together or apart open it alike', async () => {
    const chosen = 'Ångström café 한글 مِصباح';
    const file = await sealedFile(plan, chosen.normalize('NFD'));
    expect(chosen.normalize('NFD')).not.to.equal(chosen.normalize('NFC'));
    expect(await opens(file, chosen.normalize('NFC'))).to.equal(true);
    expect(await opens(file, chosen.normalize('NFD'))).to.equal(true);
    expect(await opens(file, chosen.replace('Å', 'A'))).to.equal(false);
  });

  it('of 10,000 characters, all of which count; one more is refused', async () => {
    const long = '🏮'.repeat(10_000);
    const file = await sealedFile(plan, long);
    expect(await opens(file, long)).to.equal(true);
    expect(await opens(file, '🏮'.repeat(9_999))).to.equal(false);
    expect(await opens(file, `${long}x`)).to.equal(false);
  });

  it('eight are counted as people count them, not as bytes or halves of letters', async () => {
    const code = (passphrase: string) =>
      sealedFile(plan, passphrase).then(
        () => 'taken',
        (error: { code: string }) => error.code,
      );
    expect(await code('x')).to.equal('weak-passphrase');
    expect(await code('🏮'.repeat(7))).to.equal('weak-passphrase');
    expect(await code('é'.normalize('NFD').repeat(7))).to.equal('weak-passphrase');
    expect(await code('🏮'.repeat(8))).to.equal('taken');
  });

  it('one character, typed to open a file: it does not open, and the field is there to try again', async () => {
    const el = await place(view);
    await give(el);
    await pick(el, await sealedFile(arabicPlan as SafetyPlan, PASSPHRASE));
    type(el, '.tools .secret', '門');
    await press(el, 'form.passphrase .primary');
    await until(el, 'that it is wrong', () => $(el, '.tools .error'), 30_000);
    expect(said(el), 'nothing is said to be going on').to.equal('');
    expect(focused(el)?.matches('.tools .secret')).to.equal(true);
    expect(el.plan).to.eql(somePlan);
  });
});
