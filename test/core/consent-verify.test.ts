import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { fromBase64url, toBase64url } from '../../src/core/consent/base64url.js';
import { consentHashes, type ConsentHashes } from '../../src/core/consent/hash.js';
import { consentReceipt } from '../../src/core/consent/receipt.js';
import { withdraw } from '../../src/core/consent/record.js';
import { parseConsentRecord } from '../../src/core/consent/record/schema.js';
import { checkSeal, sealRecord, type ConsentSigner } from '../../src/core/consent/seal.js';
import { verifyRecord } from '../../src/core/consent/verify.js';
import { at, documentOf, grantedRecord, play, storyOf, type Json } from './consent.fixtures.js';

const clinic = documentOf('clinic-screening');
let hashes: ConsentHashes;
before(async () => {
  hashes = await consentHashes(clinic);
});
const granted = () => grantedRecord(clinic, hashes.en ?? '');
/** The same record as somebody with a text editor could leave it. */
const edited = (change: (record: Json) => void, from: object = granted()): Json => {
  const record = JSON.parse(JSON.stringify(from)) as Json;
  change(record);
  return record;
};
const found = async (record: unknown, document = clinic) =>
  (await verifyRecord(record, document)).problems.map(({ code }) => code);

async function newSigner(): Promise<ConsentSigner> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    key: { x, y },
    sign: (bytes) => crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new Uint8Array(bytes)),
  };
}

describe('a record edited by hand', () => {
  const withdrawn = () => withdraw(granted(), clinic, at(20));
  const edits: [string, (record: Json) => void, string, (() => object)?][] = [
    ['the hash', (record) => (record.sha256 = 'a'.repeat(64)), 'hash'],
    ['the language', (record) => (record.lang = 'es'), 'hash'],
    ['a language that there is not', (record) => (record.lang = 'tlh'), 'no-such-language'],
    ['the version', (record) => (record.version = '2'), 'other-version'],
    ['the document', (record) => (record.document = 'share-results'), 'other-document'],
    ['whose it is', (record) => (record.role = 'guardian'), 'role'],
    ['a purpose taken out', (record) => delete record.purposes['share-with-team'], 'purposes'],
    ['a purpose put in', (record) => (record.purposes.sell = 'granted'), 'purposes'],
    [
      'a no made a yes',
      (record) => (record.purposes['share-with-team'] = 'granted'),
      'history-purposes',
      () => grantedRecord(clinic, hashes.en ?? '', { granted: ['answer-questions'] }),
    ],
    [
      'a yes to what is required made a no',
      (record) => (record.purposes['answer-questions'] = 'refused'),
      'required-refused',
    ],
    ['a withdrawal undone', (record) => (record.status = 'granted'), 'history-status', withdrawn],
    ['a withdrawal taken out of the history', (record) => record.history.pop(), 'history-status', withdrawn],
    [
      'a refusal made a yes',
      (record) => (record.status = 'granted'),
      'history-status',
      () => grantedRecord(clinic, hashes.en ?? '', { granted: [] }),
    ],
    ['the grant taken out of the history', (record) => record.history.splice(1, 1), 'history-order', withdrawn],
    ['the history turned round', (record) => record.history.reverse(), 'history-order', withdrawn],
    ['a change dated back', (record) => (record.history[2].at = at(-500)), 'history-time', withdrawn],
    ['the time of the grant', (record) => (record.history[1].at = at(3)), 'history-time'],
    ['a note of a clock', (record) => (record.history[1].note = 'clock-set-back'), 'history-time'],
    ['the signature taken out', (record) => (record.acts = []), 'signatures'],
    ['the signature of somebody else', (record) => (record.acts[0].role = 'clinician'), 'signatures'],
    ['a signature doubled', (record) => record.acts.push(record.acts[0]), 'signatures'],
    ['the name taken out', (record) => delete record.acts[0].name, 'signatures'],
    ['the end put off', (record) => (record.expiresAt = '2030-01-01T09:00:00+01:00'), 'expiry'],
    ['the end taken out', (record) => (record.expiresAt = null), 'expiry'],
    ['more right answers than questions', (record) => (record.understanding.asked = 9), 'understanding'],
    [
      'answers that the document does not keep',
      (record) => (record.understanding.answers = { a: 'b' }),
      'understanding',
    ],
  ];
  for (const [what, change, code, from] of edits)
    test(`${what} is found`, async () => {
      const original = from?.() ?? granted();
      assert.deepEqual(await found(original), [], 'the record as it was');
      assert.ok(
        (await found(edited(change, original))).includes(code as never),
        String(await found(edited(change, original))),
      );
    });
  test('what is no record is unreadable, and nothing is thrown', async () => {
    for (const record of [
      null,
      'x',
      '{',
      7,
      [],
      {},
      edited((each) => (each.extra = 1)),
      edited((each) => delete each.acts),
    ])
      assert.deepEqual(await found(record), ['unreadable']);
    const big = edited((each) => (each.acts[0].name = 'x'.repeat(300_000)));
    assert.deepEqual(await found(JSON.stringify(big)), ['unreadable']);
    assert.throws(() => parseConsentRecord('{"__proto__":{}}'), { code: 'invalid-consent-record' });
  });
  test('a document whose text changed under the same version is found, by any one letter', async () => {
    const changed = edited((each) => (each.languages.en.retention += '.'), clinic);
    assert.deepEqual(await found(granted(), changed as typeof clinic), ['hash']);
  });
  test('and JSON text of a whole record is read', async () => {
    assert.deepEqual(await verifyRecord(JSON.stringify(granted()), clinic), { ok: true, problems: [], seal: 'none' });
  });
});

describe('a seal', () => {
  test('holds for the record as it was, whatever its story', async () => {
    const signer = await newSigner();
    await fc.assert(
      fc.asyncProperty(storyOf(clinic), async (story) => {
        const sealed = await sealRecord(play(clinic, hashes[story.lang] ?? '', story), signer);
        assert.deepEqual(await verifyRecord(JSON.stringify(sealed), clinic, signer.key), {
          ok: true,
          problems: [],
          seal: 'intact',
        });
      }),
      { numRuns: 30 },
    );
  });
  test('shows what nothing else can: another name, everything dated back alike', async () => {
    const signer = await newSigner();
    const sealed = await sealRecord(granted(), signer);
    for (const change of [
      (record: Json) => (record.acts[0].name = 'Eve'),
      (record: Json) => (record.acts[0].intent = 'I agree to more.'),
      (record: Json) => (record.id = 'another'),
      (record: Json) => {
        for (const act of record.acts) act.signedAt = at(-60);
        for (const entry of record.history) entry.at = at(-60);
        record.expiresAt = '2027-01-01T08:00:00+01:00';
      },
    ]) {
      const unsealed = edited((record) => {
        change(record);
        delete record.seal;
      }, sealed);
      assert.deepEqual(await found(unsealed), [], 'without a seal it cannot be found');
      assert.deepEqual(await found(edited(change, sealed)), ['seal']);
      // Nor does it help to take the seal away, where it is known that there was one.
      assert.equal((await verifyRecord(unsealed, clinic, signer.key)).ok, false);
    }
  });
  test('of another key is told apart from the one that was noted, and only then', async () => {
    const [mine, other] = [await newSigner(), await newSigner()];
    const sealed = await sealRecord(granted(), other);
    assert.equal(await checkSeal(sealed), 'intact');
    assert.equal(await checkSeal(sealed, mine.key), 'other-key');
    assert.equal((await verifyRecord(sealed, clinic, mine.key)).ok, false);
  });
  test('that is no signature, or of no key, is broken', async () => {
    const sealed = await sealRecord(granted(), await newSigner());
    for (const change of [
      (record: Json) => (record.seal.value = 'AAAA'),
      (record: Json) => (record.seal.key.x = 'A'.repeat(43)),
      (record: Json) => (record.seal.key = { x: 'A', y: 'A' }),
    ])
      assert.deepEqual(await found(edited(change, sealed)), ['seal']);
  });
  test('goes with the next change', async () => {
    const sealed = await sealRecord(granted(), await newSigner());
    assert.equal(withdraw(sealed, clinic, at(9)).seal, undefined);
  });
});

test('base64url is the one of Node, there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      assert.equal(toBase64url(bytes), Buffer.from(bytes).toString('base64url'));
      assert.deepEqual(fromBase64url(toBase64url(bytes)), bytes);
    }),
  );
  for (const text of ['a', 'ab+c', 'ab==', 'ä']) assert.equal(fromBase64url(text), null);
});

describe('the receipt', () => {
  test('has the fields that the standard names, each purpose with its answer, each change with its time', () => {
    const record = withdraw(granted(), clinic, at(20), ['share-with-team']);
    const receipt = consentReceipt(record, clinic, {
      id: 'receipt-1',
      principal: 'p-17',
      controllers: ['Alder Clinic'],
    });
    assert.deepEqual(Object.keys(receipt), [
      'schema_version',
      'receipt_id',
      'record_id',
      'pii_principal_id',
      'privacy_notice',
      'language',
      'purposes',
      'pii_controllers',
      'parties',
      'events',
      'porchlight',
    ]);
    assert.deepEqual(
      receipt.purposes.map(({ purpose_id, consent_state, lawful_basis }) => [purpose_id, consent_state, lawful_basis]),
      [
        ['answer-questions', 'given', 'consent'],
        ['share-with-team', 'withdrawn', 'consent'],
        ['keep-for-next-time', 'given', 'consent'],
      ],
    );
    assert.deepEqual(
      receipt.events.map(({ event_state, event_time }) => [event_state, event_time]),
      [
        ['consent requested', at(0)],
        ['consent given', at(0)],
        ['consent given', at(20)],
      ],
    );
    assert.equal(receipt.privacy_notice.sha256, hashes.en);
    assert.equal(receipt.parties[0]?.party_phone, '(206) 555-0142');
    assert.deepEqual(JSON.parse(JSON.stringify(receipt)), receipt);
  });
  test('of any story names every purpose and every change, and no drawing', () => {
    fc.assert(
      fc.property(storyOf(clinic), (story) => {
        const record = play(clinic, hashes[story.lang] ?? '', story);
        const receipt = consentReceipt(record, clinic, { id: 'r' });
        assert.equal(receipt.purposes.length, clinic.purposes.length);
        assert.equal(receipt.events.length, record.history.length);
        assert.doesNotMatch(JSON.stringify(receipt), /strokes/);
        const isOpen = receipt.purposes.some(({ consent_state }) => consent_state === 'given');
        assert.equal(isOpen, record.status === 'granted');
      }),
    );
  });
  test('of another version is refused', () => {
    assert.throws(() => consentReceipt(granted(), { ...clinic, version: '2' }, { id: 'r' }), {
      code: 'invalid-consent-record',
    });
  });
});
