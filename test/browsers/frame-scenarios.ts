import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startSite, type Site } from './site.js';
import { until, type Tab } from './tab.js';

const FRAME = `document.querySelector('porchlight-frame')`;
const IFRAME = `${FRAME}.shadowRoot.querySelector('iframe')`;
const READY = `${FRAME}?.shadowRoot?.querySelector('.ready > iframe') != null`;
type Heard = readonly (readonly [type: string, detail: Record<string, unknown> | null])[];

/**
 * `porchlight-frame` in a tab, used as a person does: by keys alone, since no script of the page gets in.
 * @param open starts the browser
 */
export function frameScenarios(open: () => Promise<Tab>): void {
  let site: Site;
  let tab: Tab;
  before(async () => {
    [site, tab] = await Promise.all([startSite(), open()]);
    console.log(`Browser: ${tab.browser}`);
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  const heard = () => tab.run<Heard>('heard');
  const names = async () => (await heard()).map(([type]) => type);

  let times = 0;
  /** The page with an element in a frame, and the focus on what comes first in it. */
  async function show(element: string): Promise<void> {
    // Each time another address: a page that was there before cannot be taken for it.
    const search = `?element=${element}&time=${++times}`;
    await tab.go(`${site.origin}/framed.html${search}`);
    await until('the page', async () => (await tab.run('location.search')) === search);
    await until('the element', () => tab.run(READY));
    // What is ready may still be drawing: Tab then finds nothing in it to go to.
    await until('the focus', async () => {
      await tab.run(`document.querySelector('#before').focus()`);
      await tab.press('Tab');
      return tab.run(`document.activeElement === ${FRAME}`);
    });
    await tab.run(`void (keys = '')`);
  }

  describe('porchlight-frame in a tab', () => {
    test('shows the element in place of the text in the tag, in a height of its own, and nobody looks in', async () => {
      await show('phq9');
      const [height, isStep, isShut, help] = await tab.run<[number, boolean, boolean, number]>(
        `[${IFRAME}.offsetHeight, ${IFRAME}.offsetHeight % 64 === 0, ${IFRAME}.contentDocument === null, document.querySelector('#help').offsetHeight]`,
      );
      assert.ok(height >= 256 && isStep, `${height} px`);
      assert.equal(isShut, true);
      assert.equal(help, 0);
      assert.deepEqual(await heard(), []);
    });

    test('questions are answered by keyboard: the events come out, and no key', async () => {
      await show('phq9');
      await tab.press('Enter');
      await until('the start', async () => (await names()).includes('porchlight-start'));
      await tab.press('Tab', 'ArrowDown', 'Tab', 'Tab', 'Enter');
      await until('an answer', async () => (await names()).includes('porchlight-progress'));
      assert.deepEqual(await heard(), [
        ['porchlight-start', { instrument: 'phq-9' }],
        ['porchlight-progress', { answered: 1, total: 9 }],
      ]);
      assert.equal(await tab.run('keys'), '');
    });

    test('a plan is typed: that it changed comes out, and no letter', async () => {
      await show('safety-plan');
      await tab.press('Enter');
      // From the heading of the first part to its field.
      for (let tabs = 0; tabs < 30 && !(await names()).includes('porchlight-change'); tabs++)
        await tab.press('Tab', 'o', 'w', 'l', 'Enter');
      await until('the change', async () => (await names()).includes('porchlight-change'));
      assert.deepEqual((await heard()).find(([type]) => type === 'porchlight-change')?.[1], {});
      assert.equal(await tab.run('keys'), '');
    });

    test('three presses of Shift in the frame leave the page', async () => {
      await show('phq9');
      await tab.press('Shift', 'Shift', 'Shift');
      await until('the neutral page', async () => new URL(await tab.url()).pathname === '/neutral.html');
    });
  });
}
