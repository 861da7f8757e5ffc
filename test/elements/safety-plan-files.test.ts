import { expect } from '@open-wc/testing';
import '../../src/elements/safety-plan/define.js';
import { parsePlan, type SafetyPlan } from '../../src/core/safety-plan/schema.js';
import { FILE_AT_MOST, openSealed, readFile, sealedFile } from '../../src/elements/safety-plan/plan-file.js';
import { arabicPlan, give, PASSPHRASE, pick, planOf, somePlan, type } from '../../stories/states/safety-plan-acts.js';
import { $, press, until } from '../../stories/support.js';
import { click, has, listen, place, seen, types, type Plan } from '../helpers/safety-plan.js';

const words = (plan: SafetyPlan | null) =>
  Object.values(plan?.parts ?? {}).flatMap((part) => part.map(({ text }) => text));
const outcome = (el: Plan) => seen(el, '.outcome');
const view = { mode: 'view', share: 'content' };

/** What would have been downloaded. */
function downloads(): { readonly files: File[]; readonly undo: () => void } {
  const files: File[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click: real } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob as Blob);
    blobs.set(address, blob as Blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    files.push(new File([blobs.get(this.href) as Blob], this.download));
    expect(this.isConnected, 'no click that the page could hear').to.equal(false);
  };
  const undo = () => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = real;
  };
  return { files, undo };
}

describe('porchlight-safety-plan: saving a file', function () {
  this.timeout(60_000);
  let got: ReturnType<typeof downloads>;
  beforeEach(() => (got = downloads()));
  afterEach(() => got.undo());

  it('plain: told what it means; the file is the plan, and its name says nothing', async () => {
    const el = await place({ mode: 'view' });
    await give(el);
    expect(seen(el, '.tools')).to.contain('Anyone who has the file can read it.');
    await click(el, 'Save a plain file');
    await until(el, 'a file', () => got.files.length);
    const [file] = got.files as [File];
    expect(file.name).to.equal('my-plan.json');
    expect(parsePlan(JSON.parse(await file.text()))).to.eql(somePlan);
  });

  it('locked: asks for a passphrase; nothing of it can be read without', async () => {
    const el = await place({ mode: 'view' });
    await give(el);
    await click(el, 'Save a locked file');
    await until(el, 'the form', () => $(el, '.tools form.passphrase'));
    expect(seen(el, '.tools .panel')).to.contain('Nobody can bring it back.');
    type(el, '.secret.first', 'x');
    await press(el, 'form.passphrase .primary');
    expect(seen(el, '.error')).to.contain('at least 8');
    type(el, '.secret.first', PASSPHRASE);
    type(el, '.secret.second', PASSPHRASE);
    await press(el, 'form.passphrase .primary');
    await until(el, 'a file', () => got.files.length, 30_000);
    const [file] = got.files as [File];
    // No short word: in a text of random letters "Ana" comes up once in a hundred times.
    expect(await file.text())
      .to.contain('porchlight-sealed')
      .and.not.to.match(/holds on to|sister|messages|lamp over/);
    await until(el, 'no form', () => !$(el, 'form.passphrase'));
    const opened = await readFile(file);
    expect('sealed' in opened && (await openSealed(opened.sealed, PASSPHRASE))).to.eql(somePlan);
  });

  it('exportPlan: the page gets the file only with share="content", else the person does', async () => {
    const shared = await place(view);
    await give(shared);
    const file = (await shared.exportPlan()) as File;
    expect(parsePlan(JSON.parse(await file.text()))).to.eql(somePlan);
    expect(got.files).to.have.length(0);
    const el = await place();
    await give(el);
    expect(await el.exportPlan()).to.equal(null);
    expect(got.files).to.have.length(1);
    const code = await el.exportPlan({ sealed: 'short' }).catch((error: { code: string }) => error.code);
    expect(code).to.equal('weak-passphrase');
  });
});

describe('porchlight-safety-plan: opening a file', function () {
  this.timeout(60_000);

  it('into an empty plan: it is there, and says how much came in', async () => {
    const el = await place(view);
    const heard = listen(el);
    await pick(el, JSON.stringify(somePlan));
    expect(outcome(el)).to.equal('17 entries were added.');
    expect(words(el.plan)).to.eql(words(somePlan as SafetyPlan));
    expect(types(heard)).to.eql(['change']);
  });

  it('beside a plan: asks first, adds what is new, loses nothing; the same file once more adds nothing', async () => {
    const el = await place(view);
    await give(el);
    await pick(el, '\ufeff', JSON.stringify(arabicPlan).replaceAll('"id":"', '"id":"ar-'));
    expect(seen(el, '.beside')).to.contain('You have a plan here.');
    expect(el.plan).to.eql(somePlan);
    await click(el, 'Add what is new');
    expect(outcome(el)).to.equal('7 entries were added.');
    expect(words(el.plan)).to.include.members([...words(somePlan as SafetyPlan), ...words(arabicPlan as SafetyPlan)]);
    const { plan } = el;
    await pick(el, JSON.stringify(arabicPlan).replaceAll('"id":"', '"id":"ar-'));
    await click(el, 'Add what is new');
    expect(outcome(el)).to.equal('There was nothing new in the file.');
    expect(el.plan).to.eql(plan);
  });

  it('cancelled half way: nothing is changed', async () => {
    const el = await place(view);
    await give(el);
    await pick(el, JSON.stringify(arabicPlan));
    await click(el, 'Cancel');
    expect([has(el, '.beside'), has(el, '.outcome')]).to.eql([false, false]);
    expect(el.plan).to.eql(somePlan);
    await pick(el, JSON.stringify(arabicPlan));
    await click(el, 'Change my plan');
    await click(el, 'Open my plan');
    expect(has(el, '.beside')).to.equal(false);
    expect(el.plan).to.eql(somePlan);
  });

  it('locked: asks for the passphrase; a wrong one changes nothing, cancelling neither', async () => {
    const file = await sealedFile(arabicPlan as SafetyPlan, 'مصباح فوق الباب');
    const el = await place(view);
    await give(el);
    await pick(el, file);
    type(el, '.tools .secret', 'something else');
    await press(el, 'form.passphrase .primary');
    await until(el, 'that it is wrong', () => $(el, '.tools .error'), 30_000);
    expect(seen(el, '.error')).to.contain('Nothing was lost.');
    await click(el, 'Cancel');
    expect(el.plan).to.eql(somePlan);
    await pick(el, file);
    type(el, '.tools .secret', 'مصباح فوق الباب');
    await press(el, 'form.passphrase .primary');
    await until(el, 'the question', () => $(el, '.beside'), 30_000);
    await click(el, 'Add what is new');
    expect(words(el.plan)).to.include.members(words(arabicPlan as SafetyPlan));
  });

  const bad = 'This file is not a safety plan that can be read here. Your plan was not changed.';
  const newer = 'This file was made by a newer version. Your plan was not changed.';
  const changed = (replace: (text: string) => string) => replace(JSON.stringify(somePlan));
  for (const [what, text, message] of [
    ['nothing', '', bad],
    ['HTML', '<html><script>alert(1)</script>', bad],
    ['null', 'null', bad],
    ['cut in the middle', changed((json) => json.slice(0, 400)), bad],
    ['a part is missing', changed((json) => json.replace('"reasons"', '"other"')), bad],
    ['a key of prototypes', changed((json) => json.replace('{"format"', '{"__proto__":{"x":1},"format"')), bad],
    ['a constructor', changed((json) => json.replace('"removed"', '"constructor":{},"removed"')), bad],
    ['a text of 1 MB', JSON.stringify(planOf({ signs: ['x'.repeat(1_000_000)] })), bad],
    ['10,000 entries', JSON.stringify(planOf({ signs: Array.from({ length: 10_000 }, () => 'x') })), bad],
    ['an entry twice', changed((json) => json.replace('signs-1', 'signs-0')), bad],
    ['nested 20,000 deep', '['.repeat(20_000) + ']'.repeat(20_000), bad],
    ['a newer version', changed((json) => json.replace('"version":1', '"version":2')), newer],
    ['a version far ahead', changed((json) => json.replace('"version":1', '"version":1e300')), newer],
    ['a version that is no number', changed((json) => json.replace('"version":1', '"version":"1"')), bad],
    ['no version', changed((json) => json.replace('"version":1,', '')), bad],
    ['a version below all', changed((json) => json.replace('"version":1', '"version":-1e9')), bad],
    ['version 0', changed((json) => json.replace('"version":1', '"version":0')), bad],
    ['a newer lock', '{"format":"porchlight-sealed","version":2}', newer],
    ['a damaged lock', '{"format":"porchlight-sealed","version":1}', bad],
    ['more than 2 MB', ' '.repeat(FILE_AT_MOST + 1), 'This file is too large. Your plan was not changed.'],
  ] as const)
    it(`${what}: said, and the plan is as it was`, async () => {
      const el = await place(view);
      await give(el);
      const heard = listen(el);
      await pick(el, text);
      expect(outcome(el)).to.equal(message);
      expect(el.plan).to.eql(somePlan);
      expect(heard).to.eql([]);
      expect(document.title + ({} as { x?: string }).x).not.to.contain('1');
    });

  it('HTML in words is text', async () => {
    const el = await place(view);
    const markup = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
    await pick(el, JSON.stringify(planOf({ signs: [markup], ask: [[markup, markup, 'javascript:1']] })));
    expect(seen(el, '.signs')).to.contain(markup);
    expect([has(el, '.sheet img'), has(el, '.sheet script'), has(el, '[href^=javascript]')]).to.eql([
      false,
      false,
      false,
    ]);
    expect((window as { hurt?: number }).hurt).to.equal(undefined);
  });

  it('what has no room is left in the file, and that is said', async () => {
    const el = await place(view);
    await give(el, planOf({ reasons: Array.from({ length: 99 }, (_, at) => `mine ${at}`) }));
    const theirs = planOf({ reasons: ['a', 'b'] });
    await pick(el, JSON.stringify(theirs).replaceAll('"reasons-', '"theirs-'));
    await click(el, 'Add what is new');
    expect(outcome(el)).to.equal('1 entry was added. This part is full. Delete something first.');
  });

  it('importPlan: as if the person had chosen it', async () => {
    const el = await place(view);
    await el.importPlan(new Blob([JSON.stringify(somePlan)]));
    await until(el, 'what came of it', () => $(el, '.outcome'));
    expect(words(el.plan)).to.eql(words(somePlan as SafetyPlan));
    await el.importPlan(new Blob([JSON.stringify(arabicPlan)]));
    await until(el, 'the question', () => $(el, '.beside'));
  });
});

describe('porchlight-safety-plan: sharing and printing', () => {
  const withShare = async (share: (data: ShareData) => Promise<void>, act: () => Promise<void>) => {
    Object.defineProperty(navigator, 'share', { configurable: true, value: share });
    try {
      await act();
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  };

  it('the whole plan as text, by the share sheet of the system, where there is one', async () => {
    const shared: ShareData[] = [];
    await withShare(
      async (data) => void shared.push(data),
      async () => {
        const el = await place(view);
        await give(el);
        expect(seen(el, '.tools')).to.contain('The whole plan goes to the app that you choose.');
        await click(el, 'Share');
        expect(shared[0]?.title).to.equal('My safety plan');
        expect(shared[0]?.text)
          .to.contain('Signs that a hard time is coming\n– I stop answering messages')
          .and.to.contain('– My sister. She knows about the plan · Ana · +1 555 010 0199');
      },
    );
    if ('share' in navigator) return;
    const el = await place(view);
    await give(el);
    expect(seen(el, '.tools')).not.to.contain('Share');
  });

  for (const [name, message] of [
    ['NotAllowedError', 'Sharing does not work in this browser.'],
    ['AbortError', ''],
  ] as const)
    it(`${name}: ${message || 'nothing is said'}`, () =>
      withShare(
        () => Promise.reject(new DOMException('', name)),
        async () => {
          const el = await place(view);
          await give(el);
          await click(el, 'Share');
          await new Promise((resolve) => setTimeout(resolve));
          await el.updateComplete;
          expect(seen(el, '.afterwards')).to.equal(message);
        },
      ));

  it('prints from a frame that is there only while it is printed', async () => {
    const el = await place(view);
    await give(el);
    const wrapper = $(el, '.wrapper') as HTMLElement;
    for (const what of ['card', 'plan'] as const) {
      let text = '';
      wrapper.append = (...nodes) => {
        Reflect.deleteProperty(wrapper, 'append');
        wrapper.append(...nodes);
        const page = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
        page.print = () => {
          text = page.document.body.innerText;
          page.dispatchEvent(new Event('afterprint'));
        };
      };
      await el.print(what);
      for (const part of ['My safety plan', 'Ana', '988', 'Milo, who waits at the door']) expect(text).to.contain(part);
      expect(has(el, 'iframe')).to.equal(false);
    }
  });
});
