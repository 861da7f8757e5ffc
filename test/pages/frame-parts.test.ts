import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Budget } from '../../src/embed/frame/budget.js';
import { allowedDetail, eventNames } from '../../src/embed/frame/details/schema.js';
import { GuestStores } from '../../src/embed/frame/guest-stores.js';
import { HostStores } from '../../src/embed/frame/host-stores.js';
import { MESSAGES, RECORDS } from '../../src/embed/frame/limits.js';
import {
  readGuestMessage,
  readHostMessage,
  type GuestMessage,
  type HostMessage,
} from '../../src/embed/frame/schema.js';
import { LEVELS, Steps } from '../../src/embed/frame/steps.js';
import { PorchlightError } from '../../src/core/errors.js';
import type { Sealed } from '../../src/storage/vault/schema.js';
import { memoryStore, type SealedStore } from '../../src/storage/vault/sealed-store.js';

const SEALED: Sealed = {
  format: 'porchlight-sealed',
  version: 1,
  purpose: 'safety-plan',
  kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations: 600_000, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
  check: { iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA' },
  iv: 'AAAAAAAAAAAAAAAA',
  data: 'AAAA',
};
const CONFIG = {
  type: 'config',
  element: 'phq9',
  attributes: [['lang', 'en']],
  theme: { properties: [], fontFamily: 'serif', fontSize: 16, colorScheme: 'normal', dir: 'ltr' },
  page: { address: 'https://example.org/help', fragment: '' },
  presses: false,
};

describe('messages of the isolated frame', () => {
  const good: readonly unknown[] = [
    { type: 'ready' },
    { type: 'unknown' },
    { type: 'height', px: 1024 },
    { type: 'event', name: 'porchlight-start', detail: { instrument: 'phq-9' } },
    { type: 'presses', left: 2 },
    { type: 'presses', left: null },
    { type: 'exit' },
    { type: 'store', id: 1, purpose: 'safety-plan', act: 'read' },
    { type: 'store', id: 2, purpose: 'safety-plan', act: 'replace', sealed: SEALED, expected: 0 },
    { type: 'store', id: 3, purpose: 'safety-plan', act: 'clear' },
  ];
  test('what the guest may say is read', () => {
    for (const message of good) assert.deepEqual(readGuestMessage(message), message);
  });
  test('what the page may say is read', () => {
    for (const message of [
      CONFIG,
      { type: 'answer', id: 1, ok: true, value: null },
      { type: 'answer', id: 1, ok: true, value: 3 },
      { type: 'answer', id: 1, ok: true, value: { revision: 3, sealed: SEALED } },
      { type: 'answer', id: 1, ok: false, code: 'storage-full' },
      { type: 'changed', purpose: 'safety-plan' },
      { type: 'lock' },
    ])
      assert.deepEqual(readHostMessage(message), message);
  });

  const bad: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    'a text': 'ready',
    'a list': [{ type: 'ready' }],
    'another type': { type: 'run', code: 'alert(1)' },
    'one key more': { type: 'ready', answers: [3, 3, 3] },
    'an exact height': { type: 'height', px: 883 },
    'a height out of range': { type: 'height', px: 2 ** 40 },
    'no number': { type: 'height', px: NaN },
    'presses that tell more': { type: 'presses', left: 2, key: 'a' },
    'plain text to keep': {
      type: 'store',
      id: 1,
      purpose: 'safety-plan',
      act: 'replace',
      sealed: 'my plan',
      expected: 0,
    },
    'plain text beside what is sealed': {
      type: 'store',
      id: 1,
      purpose: 'safety-plan',
      act: 'replace',
      sealed: { ...SEALED, note: 'my plan' },
      expected: 0,
    },
    'a weak key': {
      type: 'store',
      id: 1,
      purpose: 'x',
      act: 'replace',
      sealed: { ...SEALED, kdf: { ...SEALED.kdf, iterations: 1 } },
      expected: 0,
    },
    'a name that leaves its place': { type: 'store', id: 1, purpose: '../page', act: 'read' },
    'a name of the prototype': { type: 'store', id: 1, purpose: '__proto__', act: 'read' },
    '10 MB': { type: 'event', name: 'x'.repeat(10_000_000), detail: null },
    '10 MB of what is sealed': {
      type: 'store',
      id: 1,
      purpose: 'x',
      act: 'replace',
      sealed: { ...SEALED, data: 'A'.repeat(10_000_000) },
      expected: 0,
    },
    'keys of the prototype': JSON.parse('{"type":"ready","__proto__":{"type":"exit"}}'),
  };
  for (const [what, message] of Object.entries(bad))
    test(`dropped: ${what}`, () => assert.equal(readGuestMessage(message), null));

  const badConfig: Readonly<Record<string, object>> = {
    'a tag that is none': { element: 'phq9 onload=x' },
    'a handler': { attributes: [['onclick', 'alert(1)']] },
    'an attribute with a colon': { attributes: [['xlink:href', 'x']] },
    'a property that is not ours': {
      theme: { ...CONFIG.theme, properties: [['background', 'url(https://example.com)']] },
    },
    'a very long value': { attributes: [['lang', 'x'.repeat(5000)]] },
    'a thousand attributes': { attributes: Array.from({ length: 1000 }, (_, at) => [`a${at}`, '']) },
    'a fragment that is not ours': { page: { ...CONFIG.page, fragment: '#token=1' } },
    'an address that runs script': { page: { ...CONFIG.page, address: 'javascript:alert(1)' } },
    'no size': { theme: { ...CONFIG.theme, fontSize: Infinity } },
  };
  for (const [what, change] of Object.entries(badConfig))
    test(`dropped by the guest: ${what}`, () => assert.equal(readHostMessage({ ...CONFIG, ...change }), null));

  test('a message as deep as the stack is dropped, and nothing is thrown', () => {
    let deep: unknown = {};
    for (let level = 0; level < 50_000; level++) deep = { deep };
    assert.equal(
      readGuestMessage({ type: 'store', id: 1, purpose: 'x', act: 'replace', sealed: deep, expected: 0 }),
      null,
    );
    assert.equal(allowedDetail('porchlight-complete', { instrument: deep }, 'answers')?.constructor, Object);
    assert.equal(allowedDetail('porchlight-start', deep, 'answers'), undefined);
  });
  test('whatever is said, it is read or dropped', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }), (data) => {
        const read = readGuestMessage(data);
        assert.ok(read === null || good.some((message) => (message as GuestMessage).type === read.type));
        assert.ok(readHostMessage(data) === null);
      }),
    );
  });
});

describe('what an event may carry', () => {
  const RESULT = {
    instrument: 'phq-9',
    version: '1.0.0',
    lang: 'en',
    answers: { 'phq-9.1': 3, 'phq-9.9': null },
    score: { total: 3, min: 0, max: 27, prorated: false, missing: 1 },
    severity: 'minimal',
    flags: [{ code: 'self-harm', item: 'phq-9.9', value: 1 }],
    startedAt: '2026-01-01T10:00:00.000Z',
    completedAt: '2026-01-01T10:05:00.000Z',
  };
  const { instrument, completedAt, score, severity, flags } = RESULT;
  test('the end of a screener carries what share allows, whatever the guest says', () => {
    assert.deepEqual(allowedDetail('porchlight-complete', RESULT, 'answers'), RESULT);
    assert.deepEqual(allowedDetail('porchlight-complete', RESULT, 'score'), {
      instrument,
      completedAt,
      score,
      severity,
      flags,
    });
    for (const share of [null, '', 'none', 'everything', 'constructor', '__proto__'])
      assert.deepEqual(allowedDetail('porchlight-complete', RESULT, share), { instrument, completedAt });
  });
  test('a flag is told with score and answers only', () => {
    assert.deepEqual(allowedDetail('porchlight-risk', { flags }, 'score'), { flags });
    for (const share of [null, 'none', 'content', 'x'])
      assert.equal(allowedDetail('porchlight-risk', { flags }, share), undefined);
  });
  test('a plan is told with content only', () => {
    const plan = {
      format: 'porchlight-safety-plan',
      version: 1,
      updatedAt: '2026-01-01T10:00:00.000Z',
      parts: { signs: [], alone: [], company: [], ask: [], professionals: [], surroundings: [], reasons: [] },
      removed: [],
    };
    assert.deepEqual(allowedDetail('porchlight-change', { plan }, 'content'), { plan });
    for (const share of [null, 'none', 'score', 'answers'])
      assert.deepEqual(allowedDetail('porchlight-change', { plan }, share), {});
  });
  test('nothing is told beside the documented keys', () => {
    const more = { answers: { 'phq-9.9': 3 }, text: 'what I typed' };
    assert.deepEqual(allowedDetail('porchlight-start', { instrument: 'phq-9', ...more }, null), {
      instrument: 'phq-9',
    });
    assert.deepEqual(allowedDetail('porchlight-progress', { answered: 1, total: 9, ...more }, null), {
      answered: 1,
      total: 9,
    });
    assert.deepEqual(allowedDetail('porchlight-search', { count: 2, ...more }, null), { count: 2 });
    assert.equal(allowedDetail('porchlight-lock', more, null), null);
  });
  test('a consent is told with its record, whatever share says, and with nothing beside it', () => {
    const record = {
      format: 'porchlight-consent-record',
      formatVersion: 1,
      id: '2f1c',
      document: 'clinic-screening',
      version: '1',
      lang: 'en',
      sha256: 'a'.repeat(64),
      role: 'self',
      status: 'granted',
      purposes: { care: 'granted' },
      understanding: { asked: 0, rightFirst: 0, right: 0 },
      acts: [],
      history: [{ seq: 1, status: 'granted', purposes: { care: 'granted' }, at: '2026-01-01T10:00:00Z' }],
      expiresAt: null,
    };
    for (const share of [null, 'none', 'answers'])
      assert.deepEqual(allowedDetail('porchlight-consent', { record, typed: 'my words' }, share), { record });
    for (const mark of [{ restored: true }, { expired: true }])
      assert.deepEqual(allowedDetail('porchlight-consent', { record, ...mark }, null), { record, ...mark });
    assert.equal(allowedDetail('porchlight-consent', { record: { ...record, typed: 'my words' } }, null), undefined);
    assert.equal(allowedDetail('porchlight-consent', { record: 'my words' }, null), undefined);
  });
  test('each event of each element passes in some form; to leave is asked for otherwise', () => {
    const types = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(`src/elements/${file}`, 'utf8').matchAll(/static readonly type = '([\w-]+)'/g),
      ])
      .map(([, type]) => type as string);
    assert.ok(types.length > 10, types.join());
    assert.deepEqual(new Set(types), new Set([...eventNames, 'porchlight-exit']));
  });
  test('an event that nobody knows does not pass', () => {
    for (const name of ['click', 'porchlight-typed', 'porchlight-exit', '__proto__', 'toString', ''])
      assert.equal(allowedDetail(name, { instrument: 'phq-9' }, 'answers'), undefined);
    assert.ok(eventNames.includes('porchlight-complete') && !eventNames.includes('porchlight-exit'));
  });
  test('keys of the prototype are not passed on', () => {
    const hostile = JSON.parse(
      '{"instrument":"phq-9","completedAt":"2026-01-01T10:05:00.000Z","__proto__":{"score":1},"constructor":1}',
    );
    const got = allowedDetail('porchlight-complete', hostile, 'none') as object;
    assert.deepEqual(Object.keys(got), ['instrument', 'completedAt']);
    assert.equal(Object.getPrototypeOf(got), Object.prototype);
  });
});

describe('heights', () => {
  const some = fc.double({ min: 1, max: 20_000, noNaN: true });
  test('there is room enough, half of it is used, and there are few of them', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (heights) => {
        const steps = new Steps();
        for (const height of heights) {
          const px = steps.need(height);
          assert.ok(LEVELS.includes(px) && px >= height && (px === 64 || height * 2 > px), `${height} in ${px}`);
        }
      }),
    );
  });
  test('stays where it is while more than half is used', () => {
    const steps = new Steps();
    assert.deepEqual(
      [1024, 1383, 1536, 1400, 1100, 769, 768].map((height) => steps.need(height)),
      [1024, 1536, 1536, 1536, 1536, 1536, 768],
    );
  });
  test('once questions are asked it depends on the first one only, up to two and a quarter times of it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 200, max: 1400, noNaN: true }),
        fc.array(fc.double({ min: 0.2, max: 2.27, noNaN: true })),
        (first, more) => {
          const steps = new Steps();
          steps.need(500);
          const [asked, done] = [steps.begin(first, 16), steps.finish()];
          assert.ok(asked >= first && asked % 64 === 0 && done % 64 === 0);
          for (const factor of more) assert.equal(steps.need(first * factor), done);
          // And the next time as the first time.
          assert.deepEqual([steps.begin(first, 16), steps.finish()], [asked, done]);
        },
      ),
    );
  });
  test('who left questions out gets the same room when it is needed', () => {
    const steps = new Steps();
    steps.begin(900, 16);
    assert.equal(steps.need(1180), 1216);
    assert.equal(steps.need(1400), 2304);
    assert.equal(steps.finish(), 2304);
  });
  test('where all questions stand on one page there is not twice the room', () => {
    const steps = new Steps();
    assert.equal(steps.begin(5000, 16), 6528);
    assert.equal(steps.finish(), 6528);
  });
});

describe('a flood of messages', () => {
  test('is let through up to the burst, then as fast as it refills', () => {
    let now = 0;
    const budget = new Budget(() => now);
    const taken = () => Array.from({ length: 10_000 }, () => budget.take()).filter(Boolean).length;
    assert.equal(taken(), MESSAGES.burst);
    assert.equal(taken(), 0);
    now += 1000;
    assert.equal(taken(), MESSAGES.perSecond);
    now += 3_600_000;
    assert.equal(taken(), MESSAGES.burst);
  });
});

describe('records that the page keeps for the frame', () => {
  /** Both sides, joined as the port joins them. */
  function joined(make: (purpose: string) => SealedStore) {
    const names: string[] = [];
    const host: HostStores = new HostStores(
      (message) => hear(structuredClone(message)),
      async (purpose) => {
        names.push(purpose);
        return make(purpose);
      },
    );
    const guest = new GuestStores((message) => {
      const read = readGuestMessage(structuredClone(message));
      if (read?.type === 'store') void host.serve(read);
    });
    const hear = (message: HostMessage) => {
      const read = readHostMessage(message);
      if (read?.type === 'answer') guest.answered(read);
      if (read?.type === 'changed') guest.changed(read.purpose);
    };
    return { host, guest, names };
  }

  test('are written, read, changed and deleted as on a device, under a name of their own', async () => {
    const kept = new Map<string, SealedStore>();
    const { guest, names } = joined((purpose) => {
      const store = memoryStore();
      kept.set(purpose, store);
      return store;
    });
    const store = guest.store('safety-plan');
    assert.equal(await store.read(), null);
    assert.equal(await store.replace(SEALED, 0), 1);
    assert.deepEqual(await store.read(), { revision: 1, sealed: SEALED });
    assert.equal(await store.replace(SEALED, 0), null, 'somebody else was first');
    assert.equal(await store.replace(SEALED, 1), 2);
    await store.clear();
    assert.equal(await store.read(), null);
    assert.deepEqual(names, ['frame:safety-plan']);
    assert.ok(kept.has('frame:safety-plan'));
  });
  test('errors keep their code; one that we do not know is no reason to tell more', async () => {
    const failing = (error: unknown): SealedStore => ({
      ...memoryStore(),
      replace: () => Promise.reject(error as Error),
    });
    for (const [error, code] of [
      [new PorchlightError('storage-full', 'x'), 'storage-full'],
      [new PorchlightError('vault-locked', 'x'), 'storage-unavailable'],
      [new Error('secret'), 'storage-unavailable'],
    ] as const)
      await assert.rejects(
        joined(() => failing(error))
          .guest.store('a')
          .replace(SEALED, 0),
        (got: PorchlightError) => {
          assert.equal(got.code, code);
          assert.ok(!got.message.includes('secret'));
          return true;
        },
      );
  });
  test('what is damaged on the device is told as damaged', async () => {
    const damaged: SealedStore = {
      ...memoryStore(),
      read: () => Promise.resolve({ revision: 1, sealed: { data: 'x' } }),
    };
    await assert.rejects(
      joined(() => damaged)
        .guest.store('a')
        .read(),
      { code: 'damaged-record' },
    );
  });
  test('a change by somebody else is told to those who watch that record, until they stop', async () => {
    let callback: (() => void) | undefined;
    const { guest, host } = joined(() => ({
      ...memoryStore(),
      watch: (changed) => {
        callback = changed;
        return () => (callback = undefined);
      },
    }));
    const heard: string[] = [];
    const stop = guest.store('a').watch?.(() => heard.push('a'));
    guest.store('b').watch?.(() => heard.push('b'));
    await guest.store('a').read();
    callback?.();
    assert.deepEqual(heard, ['a']);
    stop?.();
    callback?.();
    assert.deepEqual(heard, ['a']);
    host.close();
    assert.equal(callback, undefined);
  });
  test('a frame may keep a few records, not thousands', async () => {
    const { guest, names } = joined(() => memoryStore());
    for (let at = 0; at < RECORDS.purposes; at++) await guest.store(`r${at}`).read();
    await assert.rejects(guest.store('one-more').read(), { code: 'storage-unavailable' });
    assert.equal(names.length, RECORDS.purposes);
  });
  test('an answer that nobody waits for is dropped', () => {
    const guest = new GuestStores(() => undefined);
    guest.answered({ type: 'answer', id: 7, ok: true, value: null });
  });
});
