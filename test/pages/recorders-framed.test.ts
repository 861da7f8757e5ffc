import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { usePages } from './browser.js';
import { framed, inPage } from './host-page.js';
import { addEntry, PASSPHRASE, saved, savePlan, showPlan, startPlan, unlockPlan } from './plan-acts.js';
import { foundIn, Lines, shapeOf, VERDICTS } from './recorded.js';
import { CONTROL, openRecorded, type Recorded } from './recorders.js';

const pages = usePages();

/** What the page's own logger on `window` heard, and what its hooks saw: [kind, what] in order. */
type Logged = readonly (readonly [kind: string, what: Record<string, unknown>])[];
interface Got extends Recorded {
  readonly logged: Logged;
}

/** A page that records everything: rrweb, PostHog with its own recorder, and a logger of all events, keys and messages. */
async function openFramed(body: string, frames: boolean) {
  const opened = await openRecorded(pages, {
    frames,
    head: '<script src="/record.js"></script>',
    files: { '/record.js': inPage('record-everything.js') },
    body,
  });
  const recorded = async (): Promise<Got> => ({
    ...(await opened.recorded()),
    logged: (await opened.page.evaluate('record')) as Logged,
  });
  return { ...opened, recorded };
}

const logged = ({ logged }: Got, ...kinds: string[]) => logged.filter(([kind]) => kinds.includes(kind));
const keysIn = (got: Got) => logged(got, 'keydown').map(([, { key }]) => key);
const typedIn = (got: Got) => logged(got, 'beforeinput').map(([, { data }]) => data);
const clicksIn = (got: Got) => logged(got, 'click', 'pointerdown', 'pointerup').map(([kind]) => kind);
const mapped = ({ captured }: Recorded) =>
  captured
    .filter(({ event }) => event === '$$heatmap')
    .flatMap(({ properties }) => Object.values(properties['$heatmap_data'] as Record<string, unknown[]>).flat())
    .filter((each) => (each as { type: string }).type === 'click');

/** Each of them did record: what is typed, pressed and written in the page itself is there. And nothing else. */
function assertHidden(got: Got, secrets: Iterable<string>): void {
  const own = [CONTROL.words, CONTROL.typed];
  for (const part of ['rrweb', 'replay'] as const) assert.deepEqual(foundIn(got[part], own), own, part);
  assert.deepEqual(foundIn(got.captured, ['The end of it']), ['The end of it']);
  assert.equal(keysIn(got).join(''), CONTROL.typed, 'keys');
  assert.equal(typedIn(got).join(''), CONTROL.typed, 'letters');
  assert.deepEqual(clicksIn(got), ['pointerdown', 'pointerup', 'click']);
  assert.equal(mapped(got).length, 1, 'the click outside');
  // Of what is fetched: the frame itself, and nothing that it fetches.
  assert.deepEqual(foundIn(got.replay, ['/cdn/frame.html', '/cdn/frame-guest.js', 'en-phq-9.js', '/safety-plan-']), [
    '/cdn/frame.html',
  ]);
  for (const [name, part] of Object.entries(got)) assert.deepEqual(foundIn(part, secrets), [], `in ${name}`);
}

/**
 * What was logged from the moment the element was put into the page until somebody typed in the page itself, without times,
 * places, and what the tools keep and send. Before that the page is read in pieces, and how many they are is chance.
 */
function ownLog({ logged }: Got): unknown[] {
  const isControl = ({ path }: Record<string, unknown>) =>
    (path as { id: string }[] | undefined)?.[0]?.id === 'control';
  const isElement = ({ added }: Record<string, unknown>) =>
    (added as string[] | undefined)?.some((each) => each.startsWith('<porchlight-frame')) ?? false;
  const begin = logged.findIndex(([, what]) => isElement(what));
  const end = logged.findIndex(([, what]) => isControl(what));
  assert.ok(begin > 0 && end > begin, `${begin} to ${end} of ${logged.length}`);
  return logged
    .slice(begin, end)
    .filter(([kind]) => !/^(storage|fetch|xhr|beacon|page|pointermove|scroll|console)/.test(kind))
    .map(timeless);
}
const timeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each: unknown) => (/^(x|y|completedAt|timestamp)$/.test(key) ? undefined : each)),
  ) as unknown;

for (const frames of [false, true]) {
  const title = `rrweb with recordCrossOriginIframes: ${frames}`;

  describe(`an element in the isolated frame, ${title}`, () => {
    test('a PHQ-9 with item 9 above 0, by keyboard: no answer, item, score, severity, key or click; the same for all answers', async () => {
      const run = async (option: (item: number) => number) => {
        const { page, recorded, problems } = await openFramed(
          '<porchlight-frame element="phq9" country="US"></porchlight-frame>',
          frames,
        );
        const element = await framed(page, 'porchlight-phq9');
        const lines = await answerByKeys(page, element, option);
        const got = await recorded();
        assert.ok(lines.all.size > 30, [...lines.all].join('\n'));
        assertHidden(got, [...lines.all, ...VERDICTS]);
        assert.deepEqual(problems, []);
        await page.context().close();
        return { shape: shapeOf(got), log: ownLog(got), lines: lines.all };
      };
      const mild = await run((item) => (item === 0 || item === 8 ? 1 : 0));
      const hard = await run(() => 3);
      assert.notDeepEqual(mild.lines, hard.lines);
      assert.deepEqual(mild.shape, hard.shape);
      assert.deepEqual(mild.log, hard.log);
      const kinds = new Set(hard.log.map((each) => (each as string[])[0]));
      assert.ok(kinds.has('event') && kinds.has('height') && kinds.has('port in'), [...kinds].join());
    });

    test('a safety plan, typed by real keys, saved, locked, opened, copied and taken along: no word, key, name or passphrase', async () => {
      const { page, recorded, problems } = await openFramed(
        '<porchlight-frame element="safety-plan" storage="device" country="US"></porchlight-frame>',
        frames,
      );
      const plan = await framed(page, 'porchlight-safety-plan');
      const lines = new Lines(plan);
      await startPlan(plan, 'narwhalsong at night');
      await addEntry(plan, 'ptarmiganfeather');
      await plan.locator('.entry .change').first().click();
      await page.keyboard.type(' axolotlpond');
      await page.keyboard.press('Enter');
      await lines.read();
      await plan.locator('.entry .said').first().click({ clickCount: 3 });
      await page.keyboard.press('ControlOrMeta+c');
      await savePlan(plan);
      await plan.locator('.bar .lock').click();
      await plan.locator('form.passphrase').waitFor();
      await lines.read();
      await unlockPlan(plan);
      await saved(plan);
      await showPlan(plan);
      await plan.getByText('narwhalsong at night').first().waitFor();
      await Promise.all([page.waitForEvent('download'), plan.locator('.save-plain').click()]);
      await lines.read();
      const got = await recorded();
      const typed = ['narwhalsong', 'ptarmiganfeather', 'axolotlpond', PASSPHRASE, 'lamp over'];
      assertHidden(got, [...typed, ...lines.all]);
      // What the page keeps for the frame went over the port, sealed.
      assert.ok(logged(got, 'port in').some(([, { act }]) => act === 'replace'));
      assert.ok(logged(got, 'database').length > 0);
      assert.deepEqual(problems, []);
    });
  });
}

/** Starts, answers, and goes on to the result with keys alone. */
async function answerByKeys(
  page: Page,
  element: Awaited<ReturnType<typeof framed>>,
  option: (item: number) => number,
): Promise<Lines> {
  const lines = new Lines(element);
  const next = async () => {
    await element.locator('.nav .primary').focus();
    await page.keyboard.press('Enter');
  };
  await element.locator('.primary').first().focus();
  await page.keyboard.press('Enter');
  for (let item = 0; item < 10; item++) {
    await element.locator('input[type=radio]').first().waitFor();
    await lines.read();
    await element.locator('input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    for (let down = 0; down < option(item); down++) await page.keyboard.press('ArrowDown');
    await next();
  }
  await lines.read();
  await next();
  await element.locator('[part=meaning]').waitFor();
  await lines.read();
  return lines;
}
