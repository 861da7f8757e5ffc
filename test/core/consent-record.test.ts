import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { consentHash, consentHashes, type ConsentHashes } from '../../src/core/consent/hash.js';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import { awaiting, decide, decline, grantedIn, sign, withdraw } from '../../src/core/consent/record.js';
import { parseConsentRecord, type ConsentRecord } from '../../src/core/consent/record/schema.js';
import { consentGate, consentState } from '../../src/core/consent/state.js';
import { addDuration, isTime, timeWithOffset } from '../../src/core/consent/time.js';
import { verifyRecord } from '../../src/core/consent/verify.js';
import { at, documentOf, grantedRecord, play, smallDocument, storyOf } from './consent.fixtures.js';

const clinic = documentOf('clinic-screening');
const school = documentOf('school-screening');
const witnessed = parseConsentDocument({
  ...smallDocument(),
  signatures: [
    { role: 'guardian', required: true },
    { role: 'young-person', required: true },
    { role: 'witness', required: true },
    { role: 'clinician', required: false },
  ],
});
const hashes = new Map<object, ConsentHashes>();
before(async () => {
  for (const document of [clinic, school, witnessed]) hashes.set(document, await consentHashes(document));
});
const hashesOf = (document: object) => hashes.get(document) ?? assert.fail('no hashes');
const hash = (document: object, lang = 'en') => hashesOf(document)[lang] ?? assert.fail('no such language');
const invalid = (words: RegExp) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, 'invalid-consent-record');
  assert.match((error as Error).message, words);
  return true;
};
const typed = (role: 'self' | 'guardian' | 'young-person' | 'witness', name = 'Ana') =>
  ({ role, method: 'typed', name, intent: 'I agree.' }) as const;

describe('any sequence of acts', () => {
  for (const document of [clinic, school, witnessed])
    test(`${document.id}: keeps what a record promises, and verifies`, async () => {
      await fc.assert(
        fc.asyncProperty(storyOf(document), async (story) => {
          const record = play(document, hash(document, story.lang), story, (next, before) => {
            assert.deepEqual(parseConsentRecord(JSON.stringify(next)), next);
            assert.ok(Object.isFrozen(next) && Object.isFrozen(next.history), 'it is not frozen');
            assert.deepEqual(
              next.history.map(({ seq }) => seq),
              next.history.map((_, index) => index + 1),
            );
            assert.equal(next.history.at(-1)?.status, next.status);
            assert.deepEqual(next.history.at(-1)?.purposes, next.purposes);
            assert.deepEqual(
              Object.keys(next.purposes),
              document.purposes.map(({ id }) => id),
            );
            if (before) {
              // Nothing that was there is lost, and nobody gains a yes.
              assert.deepEqual(next.history.slice(0, before.history.length), before.history);
              assert.deepEqual(next.acts.slice(0, before.acts.length), before.acts);
              const gained = Object.keys(next.purposes).filter(
                (id) => next.purposes[id] === 'granted' && before.purposes[id] !== 'granted',
              );
              assert.deepEqual(gained, []);
              if (before.status === 'declined' || before.status === 'withdrawn') assert.deepEqual(next, before);
            }
            if (next.status === 'granted')
              for (const { id, required } of document.purposes)
                assert.ok(!required || next.purposes[id] === 'granted', `${id} is required and not granted`);
          });
          assert.deepEqual(await verifyRecord(record, document), { ok: true, problems: [], seal: 'none' });
        }),
        { numRuns: 150 },
      );
    });

  test('whatever was granted can be withdrawn, in one act, however the clock stands', () => {
    fc.assert(
      fc.property(storyOf(clinic), fc.integer({ min: -100_000, max: 100_000 }), (story, minute) => {
        const record = play(clinic, hash(clinic, story.lang), story);
        const after = withdraw(record, clinic, at(minute));
        assert.ok(after.status === 'withdrawn' || after.status === 'declined', after.status);
        assert.deepEqual(grantedIn(after), []);
        assert.equal(withdraw(after, clinic, at(minute + 1)), after);
      }),
    );
  });
});

describe('deciding', () => {
  test('a required purpose refused is a refusal, at once and without a signature', () => {
    const decision = { id: 'r', lang: 'en', sha256: hash(clinic), role: 'self', now: at(0) } as const;
    for (const record of [
      decide(clinic, { ...decision, granted: ['share-with-team'] }),
      decide(clinic, { ...decision, granted: [] }),
      decline(clinic, decision),
    ]) {
      assert.equal(record.status, 'declined');
      assert.deepEqual(awaiting(record, clinic), []);
      assert.throws(() => sign(record, clinic, typed('self'), at(1)), invalid(/declined/));
    }
  });
  test('holds every purpose with its answer, and the hash of the text', async () => {
    const record = grantedRecord(clinic, hash(clinic, 'es'), { lang: 'es', granted: ['answer-questions'] });
    assert.deepEqual(record.purposes, {
      'answer-questions': 'granted',
      'share-with-team': 'refused',
      'keep-for-next-time': 'refused',
    });
    assert.equal(record.sha256, await consentHash(clinic, 'es'));
    assert.deepEqual(
      [record.document, record.version, record.lang, record.role, record.status],
      ['clinic-screening', '1', 'es', 'self', 'granted'],
    );
    assert.equal(record.acts[0]?.signedAt, at(0));
    assert.match(record.acts[0]?.signedAt ?? '', /\+01:00$/);
    assert.equal(record.expiresAt, '2027-01-01T09:00:00+01:00');
  });
  test('refuses a role, a language, a purpose and a time that there are not', () => {
    const decision = { id: 'r', lang: 'en', sha256: hash(clinic), role: 'self', granted: [], now: at(0) } as const;
    assert.throws(() => decide(clinic, { ...decision, role: 'guardian' }), invalid(/guardian/));
    assert.throws(() => decide(clinic, { ...decision, lang: 'constructor' }), invalid(/language/));
    assert.throws(() => decide(clinic, { ...decision, granted: ['toString'] }), invalid(/purpose/));
    assert.throws(() => decide(clinic, { ...decision, now: '2026-01-01 08:00' }), invalid(/offset/));
  });
});

describe('signing', () => {
  const pending = () =>
    decide(witnessed, {
      id: 'r',
      lang: 'en',
      sha256: hash(witnessed),
      role: 'guardian',
      granted: ['care'],
      now: at(0),
    });
  test('grants with the last signature that is required', () => {
    let record = pending();
    assert.deepEqual(awaiting(record, witnessed), ['guardian', 'witness']);
    record = sign(record, witnessed, typed('guardian'), at(1));
    assert.equal(record.status, 'pending');
    record = sign(record, witnessed, typed('witness', 'Bo'), at(2));
    assert.deepEqual([record.status, record.acts.length, record.history.length], ['granted', 2, 2]);
  });
  test('twice is as good as once; another name is refused and changes nothing', () => {
    const once = sign(pending(), witnessed, typed('guardian', ' Ana '), at(1));
    assert.equal(sign(once, witnessed, typed('guardian'), at(5)), once);
    assert.throws(() => sign(once, witnessed, typed('guardian', 'Eve'), at(6)), invalid(/already/));
    assert.equal(once.acts[0]?.name, 'Ana');
  });
  test('is for those who sign this record: not for the other who decides', () => {
    assert.throws(() => sign(pending(), witnessed, typed('young-person'), at(1)), invalid(/does not sign/));
  });
  test('needs what its method is: a name, a stroke', () => {
    const drawn = (strokes: number[][]) =>
      ({
        role: 'guardian',
        method: 'drawn',
        intent: 'I agree.',
        drawing: { width: 300, height: 90, strokes },
      }) as const;
    assert.throws(() => sign(pending(), witnessed, typed('guardian', '  '), at(1)), invalid(/name/));
    for (const strokes of [[], [[]], [[5, 5]]])
      assert.throws(() => sign(pending(), witnessed, drawn(strokes), at(1)), invalid(/stroke/));
    assert.equal(sign(pending(), witnessed, drawn([[1, 1, 9, 9]]), at(1)).acts.length, 1);
  });
  test('of another version is refused', () => {
    const next = { ...witnessed, version: '2' };
    assert.throws(() => sign(pending(), next, typed('guardian'), at(1)), invalid(/1, the document is small 2/));
  });
});

describe('withdrawing', () => {
  test('keeps that it was granted, with both times', () => {
    const record = withdraw(grantedRecord(clinic, hash(clinic)), clinic, at(30));
    assert.deepEqual(
      record.history.map(({ seq, status, at: time }) => [seq, status, time]),
      [
        [1, 'pending', at(0)],
        [2, 'granted', at(0)],
        [3, 'withdrawn', at(30)],
      ],
    );
  });
  test('an optional purpose alone leaves the rest; a required one ends the whole', () => {
    const granted = grantedRecord(clinic, hash(clinic));
    const less = withdraw(granted, clinic, at(1), ['share-with-team']);
    assert.deepEqual([less.status, grantedIn(less)], ['granted', ['answer-questions', 'keep-for-next-time']]);
    assert.equal(withdraw(less, clinic, at(2), ['share-with-team']), less);
    const none = withdraw(less, clinic, at(3), ['answer-questions']);
    assert.deepEqual([none.status, grantedIn(none), none.history.length], ['withdrawn', [], 4]);
    assert.throws(() => withdraw(granted, clinic, at(1), ['__proto__']), invalid(/purpose/));
  });
  test('works after the document has changed: what was given to an older version is taken back just as well', async () => {
    const next = {
      ...clinic,
      version: '2',
      purposes: [...clinic.purposes, { id: 'new', required: true, use: 'care' }],
    } as const;
    const granted = grantedRecord(clinic, hash(clinic));
    assert.deepEqual(grantedIn(withdraw(granted, next, at(1), ['share-with-team'])).length, 2);
    const record = withdraw(granted, next, at(1));
    assert.equal(record.status, 'withdrawn');
    assert.deepEqual((await verifyRecord(record, clinic)).problems, []);
  });
  test('with the clock set back is taken, in order, and noted', async () => {
    const record = withdraw(grantedRecord(clinic, hash(clinic), { now: at(100) }), clinic, at(-900));
    assert.equal(record.status, 'withdrawn');
    assert.deepEqual(
      record.history.map(({ note }) => note),
      [undefined, undefined, 'clock-set-back'],
    );
    assert.deepEqual((await verifyRecord(record, clinic)).problems, []);
    assert.equal(consentGate([record], clinic, hashesOf(clinic), at(-950)).open, false);
  });
});

describe('what a record is worth now', () => {
  const state = (record: ConsentRecord | null, now = at(10), document = clinic) =>
    Object.values(consentState(record, document, hashesOf(clinic), now));
  test('asks the first time, after a change, and when it ran out; a no is not asked again', () => {
    const granted = grantedRecord(clinic, hash(clinic));
    const declined = grantedRecord(clinic, hash(clinic), { granted: [] });
    assert.deepEqual(state(null), [true, false, 'new']);
    assert.deepEqual(state(granted), [false, true, 'granted']);
    assert.deepEqual(state(declined), [false, false, 'declined']);
    assert.deepEqual(state(withdraw(granted, clinic, at(1))), [false, false, 'withdrawn']);
    assert.deepEqual(state(granted, '2027-01-01T08:59:59+01:00'), [false, true, 'granted']);
    assert.deepEqual(state(granted, '2027-01-01T08:00:00Z'), [true, false, 'expired']);
    assert.deepEqual(state(granted, at(1), { ...clinic, version: '2' }), [true, false, 'version']);
    assert.deepEqual(state(declined, at(1), { ...clinic, version: '2' }), [true, false, 'version']);
    assert.deepEqual(state({ ...granted, sha256: 'f'.repeat(64) }), [true, false, 'text']);
    assert.deepEqual(state({ ...granted, lang: 'toString' }), [true, false, 'text']);
    assert.deepEqual(state({ ...granted, document: 'other' }), [true, false, 'new']);
  });
});

describe('the gate', () => {
  const gate = (records: ConsentRecord[], policy = {}) =>
    consentGate(records, school, hashesOf(school), at(50), policy);
  const record = (role: 'guardian' | 'young-person', granted?: string[]) =>
    grantedRecord(school, hash(school), { id: `r-${role}`, role, ...(granted ? { granted } : {}) });
  test('needs guardian and young person, each with a record of their own', () => {
    assert.deepEqual(gate([]), { open: false, waiting: ['guardian', 'young-person'], refused: [] });
    assert.deepEqual(gate([record('guardian')]), { open: false, waiting: ['young-person'], refused: [] });
    assert.deepEqual(gate([record('young-person')]), { open: false, waiting: ['guardian'], refused: [] });
    assert.deepEqual(gate([record('young-person'), record('guardian')]), { open: true, waiting: [], refused: [] });
  });
  test("a young person's no stands, whatever the guardian says, and after", () => {
    const no = record('young-person', []);
    for (const records of [
      [record('guardian'), no],
      [no, record('guardian')],
      [record('guardian'), withdraw(record('young-person'), school, at(5))],
    ])
      assert.deepEqual(gate(records), { open: false, waiting: [], refused: ['young-person'] });
    // A host that asks the guardian only does not get around it.
    assert.equal(gate([record('guardian'), no], { roles: ['guardian'] }).open, false);
    // Their own later yes is theirs to give.
    assert.equal(gate([record('guardian'), no, record('young-person')]).open, true);
  });
  test('an optional purpose is open only where both said yes to it', () => {
    const policy = { purposes: ['share-with-counselor'] };
    const some = ['answer-questions'];
    assert.equal(gate([record('guardian'), record('young-person')], policy).open, true);
    assert.deepEqual(gate([record('guardian'), record('young-person', some)], policy).refused, ['young-person']);
    assert.deepEqual(gate([record('guardian', some), record('young-person')], policy).refused, ['guardian']);
    assert.equal(gate([record('guardian', some), record('young-person', some)]).open, true);
  });
  test('with no role at all never opens, and records of other documents do not count', () => {
    assert.equal(gate([record('guardian'), record('young-person')], { roles: [] }).open, false);
    const other = { ...record('young-person', []), document: 'another' };
    assert.equal(gate([record('guardian'), record('young-person'), other]).open, true);
  });
  test('opens only while the newest of every role is a yes (any records, any order)', () => {
    const yesOrNo = fc.record({
      role: fc.constantFrom('guardian' as const, 'young-person' as const),
      yes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(yesOrNo, { maxLength: 8 }), (list) => {
        const records = list.map(({ role, yes }) => record(role, yes ? undefined : []));
        const newest = (role: string) => list.findLast((each) => each.role === role)?.yes ?? false;
        assert.equal(gate(records).open, newest('guardian') && newest('young-person'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('times', () => {
  test('carry the offset of the clock', () => {
    assert.equal(timeWithOffset(Date.UTC(2026, 2, 1, 8, 30), 60), '2026-03-01T09:30:00+01:00');
    assert.equal(timeWithOffset(Date.UTC(2026, 2, 1, 2, 0), -210), '2026-02-28T22:30:00-03:30');
    assert.equal(timeWithOffset(0, 0), '1970-01-01T00:00:00+00:00');
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
        fc.integer({ min: -840, max: 840 }),
        (date, offset) => {
          const written = timeWithOffset(date.getTime(), offset);
          assert.ok(isTime(written), written);
          assert.equal(Date.parse(written), Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    );
  });
  test('a duration later is a date of the calendar', () => {
    assert.equal(addDuration('2026-01-31T09:00:00+01:00', 'P1M'), '2026-02-28T09:00:00+01:00');
    assert.equal(addDuration('2024-02-29T23:59:59-05:00', 'P1Y'), '2025-02-28T23:59:59-05:00');
    assert.equal(addDuration('2026-12-31T09:00:00Z', 'P2W1D'), '2027-01-15T09:00:00Z');
    assert.equal(addDuration('2026-12-31T09:00:00Z', 'P1Y2M3D'), '2028-03-03T09:00:00Z');
    assert.equal(addDuration('9999-12-31T09:00:00Z', 'P1Y'), null);
  });
});
