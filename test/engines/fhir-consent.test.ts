import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { consentHashes, type ConsentHashes } from '../../src/core/consent/hash.js';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import type { ConsentDocument } from '../../src/core/consent/schema.js';
import { SHA256_EXTENSION, toConsent } from '../../src/fhir/index.js';
import { at, documentOf, grantedRecord, play, smallDocument, storyOf, type Json } from '../core/consent.fixtures.js';
import { fhirValidator } from './validators/fhir.js';

const patient = { reference: 'Patient/1' };
const documents: ConsentDocument[] = [
  documentOf('clinic-screening'),
  documentOf('school-screening'),
  documentOf('share-results'),
  parseConsentDocument({
    ...smallDocument(),
    purposes: ['care', 'share'].map((id) => ({
      id,
      required: id === 'care',
      use: id === 'care' ? 'research' : 'operations',
    })),
    signatures: [
      { role: 'self', required: true },
      { role: 'clinician', required: true },
    ],
  }),
];
const hashes = new Map<ConsentDocument, ConsentHashes>();
let complaints: (resource: unknown) => unknown[];

before(async () => {
  for (const document of documents) hashes.set(document, await consentHashes(document));
  complaints = fhirValidator('Consent');
});
const hash = (document: ConsentDocument, lang: string) => hashes.get(document)?.[lang] ?? '';

describe('a record as a Consent of FHIR R4', () => {
  for (const document of documents)
    test(`${document.id}, ${document.purposes[0]?.use}: valid after any story, with any options`, () => {
      const options = fc.record(
        {
          performer: fc.constant({ reference: 'RelatedPerson/2', display: 'Ana' }),
          organization: fc.constant({ reference: 'Organization/3' }),
          policy: fc.webUrl(),
          verified: fc.record({ with: fc.constant(patient), date: fc.constant('2026-01-02') }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(storyOf(document), options, (story, more) => {
          const record = play(document, hash(document, story.lang), story);
          const consent = toConsent(record, document, { patient, ...more });
          assert.deepEqual(complaints(consent), []);
          const { pending, granted, declined, withdrawn } = {
            pending: 'proposed',
            granted: 'active',
            declined: 'rejected',
            withdrawn: 'inactive',
          };
          assert.equal(consent.status, { pending, granted, declined, withdrawn }[record.status]);
          assert.deepEqual(
            consent.provision.provision?.map(({ type, purpose }) => [purpose?.at(-1)?.code, type]),
            Object.entries(record.purposes).map(([id, choice]) => [id, choice === 'granted' ? 'permit' : 'deny']),
          );
          assert.equal(consent.provision.type, 'deny');
        }),
        { numRuns: 60 },
      );
    });

  test('the attached text is the one whose SHA-256 stands beside it', () => {
    for (const document of documents)
      for (const [lang, sha256] of Object.entries(hashes.get(document) ?? {})) {
        const role = document.signatures[0]?.role === 'guardian' ? 'guardian' : 'self';
        const consent = toConsent(grantedRecord(document, sha256, { lang, role }), document, { patient });
        const { data, extension, language } = consent.sourceAttachment;
        const text = Buffer.from(data, 'base64');
        assert.equal(text.toString('base64'), data);
        assert.equal(createHash('sha256').update(text).digest('hex'), sha256);
        assert.deepEqual([extension[0]?.url, extension[0]?.valueString, language], [SHA256_EXTENSION, sha256, lang]);
      }
  });

  test('a time without seconds is given some; a consent in research is one', () => {
    const [clinic, , , research] = documents;
    assert.ok(clinic && research, 'the documents are there');
    const record = grantedRecord(clinic, hash(clinic, 'en'), { now: '2026-03-01T09:30+01:00' });
    const consent = toConsent(record, clinic, { patient });
    assert.equal(consent.dateTime, '2026-03-01T09:30:00+01:00');
    assert.deepEqual(complaints(consent), []);
    const study = toConsent(grantedRecord(research, hash(research, 'en')), research, { patient });
    assert.deepEqual(
      study.scope.coding?.map(({ code }) => code),
      ['research'],
    );
  });

  test('a guardian is not the patient, and nobody is said to be verified', () => {
    const school = documents[1] as ConsentDocument;
    const record = grantedRecord(school, hash(school, 'en'), { role: 'guardian' });
    assert.equal(toConsent(record, school, { patient }).performer, undefined);
    assert.deepEqual(toConsent(record, school, { patient }).verification, [{ verified: false }]);
    assert.deepEqual(toConsent(record, school, { patient, performer: { display: 'Ana' } }).performer, [
      { display: 'Ana' },
    ]);
  });

  test('of another version is refused', () => {
    const clinic = documents[0] as ConsentDocument;
    const record = grantedRecord(clinic, hash(clinic, 'en'), { now: at(0) });
    assert.throws(() => toConsent(record, { ...clinic, version: '2' }, { patient }), {
      code: 'invalid-consent-record',
    });
  });

  test('and the validators do find what is wrong', () => {
    const clinic = documents[0] as ConsentDocument;
    const right = toConsent(grantedRecord(clinic, hash(clinic, 'en')), clinic, { patient });
    const fails = (change: Json) => {
      try {
        return complaints({ ...right, ...change }).length > 0;
      } catch {
        return true;
      }
    };
    assert.equal(fails({}), false);
    for (const change of [
      { status: 'granted' },
      { category: undefined },
      { policyRule: undefined },
      { dateTime: '2026-03-01T09:30+01:00' },
      { extra: 1 },
      { provision: { type: 'maybe' } },
    ])
      assert.equal(fails(change), true, JSON.stringify(change));
  });
});
