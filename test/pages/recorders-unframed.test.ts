import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { usePages } from './browser.js';
import type { HostFile } from './host-page.js';
import { addEntry, PASSPHRASE, saved } from './plan-acts.js';
import { foundIn, Lines, shapeOf, VERDICTS } from './recorded.js';
import { CONTROL, openRecorded, type Recorded, type Recording } from './recorders.js';

const pages = usePages();
/** In each frame too: printing is done as soon as it is asked for. */
const PRINT = `window.print = () => setTimeout(() => {
  top.printed = true;
  dispatchEvent(new Event('afterprint'));
});`;
const printed = (page: Page) => page.waitForFunction('window.printed');
const open = (recording: Recording) =>
  openRecorded(pages, {
    ...recording,
    prepare: async (page) => {
      await page.addInitScript(PRINT);
      await recording.prepare?.(page);
    },
  });

/** That both did record, and that neither has any of it. */
function assertHidden(recorded: Recorded, secrets: Iterable<string>): void {
  for (const [name, part] of Object.entries(recorded)) {
    const own = name === 'captured' ? ['The end of it'] : [CONTROL.words, CONTROL.typed];
    assert.deepEqual(foundIn(part, own), own, `${name} has what is the page's own`);
    assert.deepEqual(foundIn(part, secrets), [], `in ${name}`);
  }
}

/** Answers a sheet, reads each screen, goes back once, opens help, and looks at the result. */
async function runScreener(element: Locator, count: number, option: (item: number) => number): Promise<Lines> {
  const lines = new Lines(element);
  const next = element.locator('.nav .primary');
  await element.locator('.primary').first().click();
  for (let item = 0; item < count; item++) {
    await lines.read();
    await element.locator('input[type=radio]').nth(option(item)).check();
    await next.click();
  }
  if (await element.locator('input[type=radio]').count()) {
    await element.locator('input[type=radio]').nth(option(count)).check();
    await lines.read();
    await next.click();
  }
  await lines.read();
  await next.click();
  await element.locator('[part=meaning]').waitFor();
  await lines.read();
  await element.locator('.help summary').first().click();
  await lines.read();
  await element.locator('.nav button').first().click();
  await printed(element.page());
  await element.page().evaluate('delete window.printed');
  return lines;
}

const SHEETS = { phq9: 9, phq8: 8, phq2: 2, phq4: 4, gad7: 7, gad2: 2 } as const;
/** Some answers above 0 in both, so that the question on daily life is asked in both. */
const MILD = (item: number) => (item === 0 ? 1 : 0);
const HARD = () => 3;

describe('what rrweb and PostHog get of an element in the page', () => {
  test('without our marks the same tests find all of it', async () => {
    const { page, recorded } = await open({
      prepare: (page) =>
        page.addInitScript(`{
          const real = DOMTokenList.prototype.add;
          DOMTokenList.prototype.add = function (...names) {
            real.apply(this, names.filter((name) => name !== 'rr-block' && name !== 'ph-no-capture'));
          };
        }`),
      body: '<porchlight-phq9 country="US"></porchlight-phq9>',
    });
    const lines = await runScreener(page.locator('porchlight-phq9'), SHEETS.phq9, HARD);
    const { rrweb, replay, captured } = await recorded();
    for (const part of [rrweb, replay]) {
      const found = foundIn(part, [...lines.all, ...VERDICTS]);
      assert.ok(found.length > 40 && found.includes('27 of 27'), found.join('\n'));
      assert.ok(
        part.some(({ data }) => data['source'] === 5 && data['isChecked'] === true),
        'choices',
      );
    }
    const clicked = foundIn(captured, [...lines.all]);
    assert.ok(clicked.length > 0, clicked.join('\n'));
  });

  for (const names of [['phq9'], ['phq8', 'phq2', 'phq4', 'gad7', 'gad2']] as const)
    test(`${names.join(', ')}: no question, answer, score or severity, and the same whatever is answered`, async () => {
      const run = async (option: (item: number) => number) => {
        const { page, recorded, problems } = await open({ body: '' });
        const secrets = new Set<string>(VERDICTS);
        for (const name of names) {
          // One after the other: whose code comes first is a matter of time.
          await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<porchlight-${name} country="US">')`);
          const lines = await runScreener(page.locator(`porchlight-${name}`), SHEETS[name], option);
          assert.ok(lines.all.size > 15, [...lines.all].join('\n'));
          for (const line of lines.all) secrets.add(line);
        }
        const got = await recorded();
        assertHidden(got, secrets);
        assert.deepEqual(problems, []);
        await page.context().close();
        return shapeOf(got);
      };
      assert.deepEqual(await run(MILD), await run(HARD));
    });

  test('porchlight-screener, all questions on one page, and a recorder that starts when the result is on show', async () => {
    for (const option of [MILD, HARD]) {
      const { page, recorded } = await open({
        late: true,
        body: '<porchlight-screener instrument="phq-9" layout="page" review="off" country="US"></porchlight-screener>',
      });
      const element = page.locator('porchlight-screener');
      const lines = new Lines(element);
      await element.locator('.primary').first().click();
      for (let item = 0; item < 9; item++)
        await element.locator('fieldset').nth(item).locator('input').nth(option(item)).check();
      await lines.read();
      await element.locator('.nav .primary').click();
      if (!(await element.locator('[part=meaning]').count())) {
        await element.locator('input[type=radio]').first().check();
        await element.locator('.nav .primary').click();
      }
      await element.locator('[part=meaning]').waitFor();
      await lines.read();
      await page.evaluate('startReplay(false)');
      assertHidden(await recorded(), [...lines.all, ...VERDICTS]);
      await page.context().close();
    }
  });

  test('porchlight-crisis: no line, and not which country was chosen', async () => {
    const run = async (country: string) => {
      const { page, recorded } = await open({ body: '<porchlight-crisis></porchlight-crisis>' });
      const element = page.locator('porchlight-crisis');
      const lines = new Lines(element);
      await element.locator('select').first().selectOption(country);
      await element.locator('a[href^="tel:"]').first().waitFor();
      await lines.read();
      const got = await recorded();
      assert.ok(lines.all.size > 5, [...lines.all].join('\n'));
      assertHidden(got, [...lines.all]);
      return shapeOf(got);
    };
    assert.deepEqual(await run('DE'), await run('CA'));
  });

  test('porchlight-exit: no press of Shift that is counted', async () => {
    const run = async (presses: number) => {
      const { page, recorded } = await open({ body: '<porchlight-exit href="/neutral.html"></porchlight-exit>' });
      const element = page.locator('porchlight-exit');
      await element.locator('button').waitFor();
      const lines = new Lines(element);
      for (let press = 0; press < presses; press++) await page.keyboard.press('Shift');
      if (presses)
        await element
          .locator('.dot.on')
          .nth(presses - 1)
          .waitFor();
      await lines.read();
      const got = await recorded();
      assertHidden(got, [...lines.all]);
      return shapeOf(got);
    };
    assert.deepEqual(await run(0), await run(2));
  });
});

describe('what rrweb and PostHog get of what is typed', () => {
  interface Plan {
    readonly signs: readonly [string, string];
    readonly changed: string;
    readonly person: readonly [string, string];
  }
  const PLANS: readonly Plan[] = [
    { signs: ['narwhalsong', 'ptarmiganfeather'], changed: 'axolotlpond', person: ['Wilhelmina', '+1 555 010 0199'] },
    { signs: ['okapi', 'a much longer tapirmorning that goes on'], changed: 'x', person: ['Bo', '555 0142 0777'] },
  ];

  /** All that a person does with a plan, by real keys. */
  async function makePlan(page: Page, element: Locator, plan: Plan): Promise<Lines> {
    const lines = new Lines(element);
    const [first, second] = plan.signs;
    await element.locator('.start .primary').click();
    await addEntry(element, first);
    await addEntry(element, second);
    await lines.read();
    await element.locator('.entry .up').nth(1).press('Enter');
    await element.locator('.entry .change').first().click();
    await element.locator('form.edit .field-text').pressSequentially(plan.changed);
    await page.keyboard.press('Enter');
    await element.locator('.entry .delete').first().click();
    await lines.read();
    await element.locator('.undo button').click();
    await element.locator('.examples .chip').first().click();
    await element.locator('.parts .part').nth(3).click();
    await element.locator('form.new .with-contact').click();
    await element.locator('.field-name').pressSequentially(plan.person[0]);
    await element.locator('.field-phone').pressSequentially(plan.person[1]);
    await element.locator('form.new .take').click();
    await lines.read();
    await element.locator('.bar .save').click();
    await element.locator('form.passphrase .first').pressSequentially(PASSPHRASE);
    await element.locator('form.passphrase .second').pressSequentially(PASSPHRASE);
    await element.locator('form.passphrase .primary').click();
    await saved(element);
    await element.locator('.ways button').last().click();
    await element.locator('.person .sign').first().click();
    await element.locator('.code svg').waitFor();
    await lines.read();
    // What is copied is marked first.
    await element.locator('.signs .own').first().click({ clickCount: 3 });
    await page.keyboard.press('ControlOrMeta+c');
    await element.locator('.print-plan').click();
    await printed(page);
    await Promise.all([page.waitForEvent('download'), element.locator('.save-plain').click()]);
    await element.locator('.bar .lock').click();
    await element.locator('form.passphrase .first').pressSequentially(PASSPHRASE);
    await page.keyboard.press('Enter');
    await element.locator('.bar .lock').waitFor();
    return lines;
  }

  test('porchlight-safety-plan: no word of it, no passphrase, no number, and the same whatever is typed', async () => {
    const shapes = [];
    for (const plan of PLANS) {
      const { page, recorded, problems } = await open({
        viewport: { width: 1200, height: 900 },
        body: '<porchlight-safety-plan storage="device" country="US"></porchlight-safety-plan>',
      });
      const lines = await makePlan(page, page.locator('porchlight-safety-plan'), plan);
      const got = await recorded();
      const typed = [...plan.signs, ...plan.person, PASSPHRASE].filter((words) => words.length > 4);
      assertHidden(got, [...typed, ...lines.all]);
      assert.deepEqual(problems, []);
      shapes.push(shapeOf(got));
      await page.context().close();
    }
    assert.deepEqual(shapes[0], shapes[1]);
  });

  for (const signature of ['typed', 'drawn'])
    test(`porchlight-consent, ${signature}: no name, no stroke, no choice, and the same whatever is decided`, async () => {
      const run = async (name: string, optional: boolean) => {
        const { page, recorded, problems } = await open({
          body: `<porchlight-consent src="/form.json" signature="${signature}" country="US"></porchlight-consent>`,
          files: { '/form.json': consentForm },
        });
        const element = page.locator('porchlight-consent');
        const lines = new Lines(element);
        const next = element.locator('.ways .on');
        await next.waitFor();
        for (let purposes = 0; !(await element.locator('.screen.sign').count());) {
          await lines.read();
          const box = element.locator('.option.box input');
          if ((await box.count()) && (purposes++ === 0 || optional)) await box.check();
          await next.click();
        }
        await (signature === 'typed' ? element.locator('.name-field').pressSequentially(name) : draw(element, name));
        await lines.read();
        await next.click();
        await element.locator('.screen.done').waitFor();
        await lines.read();
        const got = await recorded();
        assert.ok(lines.all.size > 20, [...lines.all].join('\n'));
        // The form itself is a file of the page, which everybody gets.
        assertHidden(withoutFile(got), [name, 'granted', 'strokes', ...lines.all]);
        assert.deepEqual(problems, []);
        await page.context().close();
        return shapeOf(got);
      };
      assert.deepEqual(await run('Robin Vega-Narwhal', true), await run('Ptarmigan Smith', false));
    });

  test('porchlight-resource-finder: no search word, filter, or service, and the same whatever is looked for', async () => {
    const run = async (words: string, filter: number) => {
      const { page, recorded, problems } = await open({
        viewport: { width: 1200, height: 900 },
        body: '<porchlight-resource-finder src="/directory/alder-county.json" country="US"></porchlight-resource-finder>',
      });
      const element = page.locator('porchlight-resource-finder');
      const lines = new Lines(element);
      await element.locator('.list .service').first().waitFor();
      const before = await element.locator('.found').innerText();
      await element.locator('#text').pressSequentially(words);
      while ((await element.locator('.found').innerText()) === before) await page.waitForTimeout(20);
      await lines.read();
      await element.locator('.filter .check:visible').nth(filter).click();
      await element.locator('.chips .chip').first().waitFor();
      await lines.read();
      await element.locator('.chips .chip').first().click();
      await element.locator('.list .keep').first().click();
      await element.locator('.list .name').first().click();
      await element.locator('.details').waitFor();
      await lines.read();
      const got = await recorded();
      assert.ok(lines.all.size > 30, [...lines.all].join('\n'));
      // The directory itself is a file of the page, which everybody gets; so is the name of its place.
      assertHidden(withoutFile(got), [words, ...lines.all]);
      assert.deepEqual(problems, []);
      await page.context().close();
      return shapeOf(got);
    };
    assert.deepEqual(await run('counseling', 0), await run('food', 2));
  });
});

/** The clinic's form of the package, with a name and a number in it. */
const consentForm: HostFile = {
  body: readFileSync('consent/clinic-screening.json', 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    name === 'phone' ? '+1 555 010 0177' : name === 'email' ? 'consent@example.org' : 'Alder Clinic',
  ),
  type: 'application/json',
};
/** A line with as many turns as the name has letters. */
async function draw(element: Locator, name: string): Promise<void> {
  const canvas = element.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const { mouse } = element.page();
  const box = await canvas.boundingBox();
  assert.ok(box, 'a place to draw');
  await mouse.move(box.x + 20, box.y + 20);
  await mouse.down();
  for (let at = 0; at < name.length; at++) await mouse.move(box.x + 20 + at * 8, box.y + 20 + (at % 3) * 9);
  await mouse.up();
}
/** Without what was answered to requests: the directory is in there. */
const withoutFile = (recorded: Recorded): Recorded => ({
  ...recorded,
  replay: recorded.replay.filter(({ data }) => data['plugin'] !== 'rrweb/network@1'),
});

/* docs/privacy.md says so too: who changes one changes the other. */
describe('what one page cannot hide', () => {
  const PHQ9 = '<porchlight-phq9 country="US"></porchlight-phq9>';
  /** Where PostHog's map has clicks in the element, from its top. */
  const clicks = ({ captured }: Recorded) =>
    captured
      .filter(({ event }) => event === '$$heatmap')
      .flatMap(({ properties }) => Object.values(properties['$heatmap_data'] as Record<string, unknown[]>).flat())
      .map((each) => each as { readonly type: string; readonly y: number })
      .filter(({ type }) => type === 'click')
      .map(({ y }) => y);
  /** How high the element was at the last look, as rrweb has it. */
  const height = ({ rrweb }: Recorded) =>
    /"rr_height":"([\d.]+)px"/.exec(JSON.stringify(rrweb.findLast(({ type }) => type === 2)))?.[1];

  test('where was clicked, which tells the option, and how high the result is', async () => {
    const run = async (option: (item: number) => number) => {
      const { page, recorded } = await open({ body: PHQ9 });
      await runScreener(page.locator('porchlight-phq9'), SHEETS.phq9, option);
      await page.evaluate('rrweb.record.takeFullSnapshot()');
      const got = await recorded();
      await page.context().close();
      return { clicks: clicks(got), height: height(got) };
    };
    const [mild, hard] = [await run(MILD), await run(HARD)];
    assert.equal(mild.clicks.length, hard.clicks.length);
    // Start, then an option and "Next" for each.
    const option = ({ clicks }: typeof mild, item: number) => clicks[1 + item * 2] as number;
    assert.ok(option(hard, 3) - option(mild, 3) > 100, 'the fourth option is below the first');
    assert.notEqual(mild.height, undefined);
    assert.notEqual(mild.height, hard.height);
  });

  test('a key, for whoever listens on the window', async () => {
    const { page } = await open({
      head: `<script>window.keys = ''; addEventListener('keydown', ({ key }) => { window.keys += key; }, true);</script>`,
      body: '<porchlight-safety-plan country="US"></porchlight-safety-plan>',
    });
    const element = page.locator('porchlight-safety-plan');
    await element.locator('.start .primary').click();
    await addEntry(element, 'narwhalsong');
    assert.match((await page.evaluate('window.keys')) as string, /narwhalsong/);
  });

  test('search words in the address of a server that the page names with api', async () => {
    const { page, recorded, requests } = await open({
      body: '<porchlight-resource-finder api="/hsds" country="US"></porchlight-resource-finder>',
      prepare: (page) =>
        page.route(
          (url) => url.pathname.startsWith('/hsds'),
          (route) => route.fulfill({ json: { contents: [], total_items: 0, total_pages: 0, page_number: 1, size: 0 } }),
        ),
    });
    const element = page.locator('porchlight-resource-finder');
    const asked = page.waitForRequest((request) => request.url().includes('narwhalsong'));
    await element.locator('#text').pressSequentially('narwhalsong');
    await asked;
    const { rrweb, replay } = await recorded();
    assert.ok(requests.length > 0);
    assert.deepEqual(foundIn(rrweb, ['narwhalsong']), []);
    assert.deepEqual(foundIn(replay, ['narwhalsong']), ['narwhalsong']);
  });
});
