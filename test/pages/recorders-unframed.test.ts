import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { usePages } from './browser.js';
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
  openRecorded(pages, { ...recording, prepare: (page) => page.addInitScript(PRINT) });

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
  return lines;
}

const SHEETS = { phq9: 9, phq8: 8, phq2: 2, phq4: 4, gad7: 7, gad2: 2 } as const;
/** Some answers above 0 in both, so that the question on daily life is asked in both. */
const MILD = (item: number) => (item === 0 ? 1 : 0);
const HARD = () => 3;

describe('what rrweb and PostHog get of an element in the page', () => {
  test('the same tests do find what stands in an element without our markers', async () => {
    const { page, recorded } = await open({
      head: `<script>addEventListener('DOMContentLoaded', () => customElements.define('control-card', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<div class="wrapper"><p>Thoughts that come at night</p>' +
            '<label><input type="radio" name="a" value="x"> Nearly every day</label><label>Words <input id="words"></label>' +
            '<button>Next question</button></div>';
          this.shadowRoot.querySelector('button').onclick = () => this.shadowRoot.querySelector('p').textContent = 'Moderately severe';
        }
      }));</script>`,
      body: '<control-card></control-card>',
    });
    const card = page.locator('control-card');
    await card.locator('input[type=radio]').check();
    await card.locator('#words').pressSequentially('zebrafinch');
    await card.locator('button').click();
    const { rrweb, replay, captured } = await recorded();
    const secrets = ['Thoughts that come at night', 'Nearly every day', 'zebrafinch', 'Moderately severe'];
    for (const part of [rrweb, replay]) {
      assert.deepEqual(foundIn(part, secrets), secrets);
      assert.ok(part.some(({ data }) => data['source'] === 5 && data['isChecked'] === true), 'the choice');
    }
    assert.deepEqual(foundIn(captured, ['Next question']), ['Next question']);
  });

  for (const [name, count] of Object.entries(SHEETS))
    test(`porchlight-${name}: no question, answer, score or severity, and the same whatever is answered`, async () => {
      const run = async (option: (item: number) => number) => {
        const body = `<porchlight-${name} country="US"></porchlight-${name}>`;
        const { page, recorded, problems } = await open({ body });
        const lines = await runScreener(page.locator(`porchlight-${name}`), count, option);
        const got = await recorded();
        assert.ok(lines.all.size > 15, [...lines.all].join('\n'));
        assertHidden(got, [...lines.all, ...VERDICTS]);
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
      if (presses) await element.locator('.dot.on').nth(presses - 1).waitFor();
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

  /** Without what was answered to the request for the directory. */
  const withoutFile = (recorded: Recorded): Recorded => ({
    ...recorded,
    replay: recorded.replay.filter(({ type, data }) => !(type === 6 && data['plugin'] === 'rrweb/network@1')),
  });
});
