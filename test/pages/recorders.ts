import type { Page } from 'playwright-core';
import type { Opened, Pages } from './browser.js';
import { inPage, openHost, packageFile, type HostPage } from './host-page.js';

/*
 * A page that runs a session recorder and an autocapture tool, as they come from npm, and what they got: rrweb, and PostHog
 * with its own recorder, which sends to the test's server.
 */

/** An event of rrweb; PostHog's recorder makes the same. */
export interface Replayed {
  readonly type: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly timestamp: number;
}
/** What PostHog sends beside its recording. */
export interface Captured {
  readonly event: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface Recorded {
  readonly rrweb: readonly Replayed[];
  readonly replay: readonly Replayed[];
  readonly captured: readonly Captured[];
}
export interface RecordedPage extends Opened {
  /** All that was got, once the tools have sent what they had. */
  recorded(): Promise<Recorded>;
}
export interface Recording extends HostPage {
  /** They ask for what is in frames of other origins too. */
  readonly frames?: boolean;
  /** Recording begins with `startReplay()`, not with the page. */
  readonly late?: boolean;
}

/** What the tools do record on these pages, so that a test that finds nothing cannot be one that looked nowhere. */
export const CONTROL = {
  words: 'Words that stand in the page',
  typed: 'quokkawhistle',
  html: `<p id="control-words">Words that stand in the page</p><label>Yours <input id="control"></label>
    <button id="end" type="button">The end of it</button><p id="over"></p>`,
} as const;

/** What PostHog asks its server for: everything is to be on. */
const CONFIG = {
  autocapture_opt_out: false,
  captureDeadClicks: true,
  capturePerformance: { network_timing: true, web_vitals: true },
  featureFlags: {},
  heatmaps: true,
  sessionRecording: {
    endpoint: '/s/',
    consoleLogRecordingEnabled: true,
    networkPayloadCapture: { recordBody: true, recordHeaders: true },
  },
  supportedCompression: [],
};

interface Sent extends Captured {
  readonly properties: { readonly $snapshot_data?: readonly Replayed[] };
}

export async function openRecorded(pages: Pages, recording: Recording): Promise<RecordedPage> {
  const { frames = false, late = false, head = '', body, files = {}, prepare, ...host } = recording;
  const sent: Sent[] = [];
  const opened = await openHost(pages, {
    ...host,
    head: `<script src="/rrweb.js"></script><script src="/posthog.js"></script><script src="/posthog-recorder.js"></script>
      <script src="/recorders.js"></script><script>startRecorders(${JSON.stringify({ frames, late })});</script>${head}`,
    body: `${CONTROL.html}<template id="later">${body}</template>`,
    files: {
      '/rrweb.js': packageFile('rrweb', 'umd/rrweb.js'),
      '/posthog.js': packageFile('posthog-js', 'dist/array.full.no-external.js'),
      '/posthog-recorder.js': packageFile('posthog-js', 'dist/posthog-recorder.js'),
      '/recorders.js': inPage('recorders.js'),
      ...files,
    },
    prepare: async (page) => {
      await page.route(
        (url) => url.pathname.startsWith('/collect/'),
        async (route) => {
          sent.push(...eventsIn(route.request().postData()));
          await route.fulfill({ json: CONFIG });
        },
      );
      await prepare?.(page);
    },
  });
  const { page } = opened;
  // PostHog asks its server first. What is looked at comes when both record, so that each run begins alike.
  if (!late) await page.waitForFunction(`posthog.sessionRecording.status === 'active' && replay.length > 1`);
  await page.evaluate(`document.body.append(document.querySelector('#later').content)`);
  return {
    ...opened,
    recorded: async () => {
      await finish(page, sent);
      return {
        rrweb: (await page.evaluate('replay')) as Replayed[],
        replay: sent.flatMap(({ properties }) => properties.$snapshot_data ?? []),
        captured: sent.filter(({ properties }) => !properties.$snapshot_data),
      };
    },
  };
}

function eventsIn(body: string | null): Sent[] {
  if (!body || !/^[[{]/.test(body)) return [];
  const json = JSON.parse(body) as Sent | Sent[] | { readonly batch: Sent[] };
  return ('batch' in json ? json.batch : [json].flat()).filter(({ event }) => event !== undefined);
}

/** The same in the page itself, and then waits until all of it has arrived. */
async function finish(page: Page, sent: readonly Sent[]): Promise<void> {
  const until = async (what: string, test: (each: Sent) => boolean) => {
    for (let tries = 0; !sent.some(test); tries++) {
      if (tries > 200) throw new Error(`PostHog never sent ${what}.`);
      await page.waitForTimeout(50);
    }
  };
  const holds = (value: unknown, words: string) => JSON.stringify(value ?? null).includes(words);
  await page.locator('#control').pressSequentially(CONTROL.typed);
  await page.evaluate(`document.querySelector('#over').textContent = 'It is over'`);
  // PostHog calls a click dead after a second and a bit.
  await page.waitForTimeout(1500);
  await until('its recording', ({ properties }) => holds(properties.$snapshot_data, 'It is over'));
  const before = sent.length;
  await page.locator('#end').click();
  await until('a click', ({ event, properties }) => event === '$autocapture' && holds(properties, 'The end of it'));
  await until('its map of clicks', (each) => each.event === '$$heatmap' && sent.indexOf(each) >= before);
}
