import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { principalRoles, type PrincipalRole } from '../../src/core/consent/parts.js';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import { awaiting, decide, sign, withdraw } from '../../src/core/consent/record.js';
import type { ConsentRecord } from '../../src/core/consent/record/schema.js';
import type { ConsentDocument } from '../../src/core/consent/schema.js';
import { timeWithOffset } from '../../src/core/consent/time.js';

/** The documents of the package, as they are in their files. */
export const shipped = ['clinic-screening', 'school-screening', 'share-results'] as const;
export const fileOf = (name: (typeof shipped)[number]): string =>
  readFileSync(new URL(`../../consent/${name}.json`, import.meta.url), 'utf8');

export const values = {
  organization: 'Alder Clinic',
  service: 'Lantern Trust',
  phone: '(206) 555-0142',
  email: 'hello@alder.example',
  url: 'https://lantern.example/',
};
/** One of them as a host uses it. */
export const documentOf = (name: (typeof shipped)[number]): ConsentDocument =>
  parseConsentDocument(fileOf(name), values);

/** What stands in the docs behind a mark: the JSON of an example, the text of a script. */
export const inDocs = (name: string, mark: string): string => {
  const page = readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');
  const found = new RegExp(`<!-- ${mark} -->[^\`]*\`\`\`\\w+\\n([^]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`There is no ${mark} in docs/${name}.md.`);
  return found;
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test breaks it in every way there is
export type Json = Record<string, any>;

/** A small document whose parts a test changes: two languages, a required and an optional purpose. Not frozen. */
export function smallDocument(): Json {
  const words = (lang: string) => ({
    title: `Title in ${lang}`,
    audience: `For whom in ${lang}`,
    sections: { about: { statement: `About this in ${lang}`, more: `First.\n\nSecond in ${lang}.` } },
    purposes: {
      care: { text: `Care in ${lang}`, decline: `Leave it empty in ${lang}` },
      share: { text: `Share in ${lang}`, decline: `Leave this empty in ${lang}` },
    },
    questions: { no: { text: `What if no, ${lang}?`, choices: { a: 'A', b: 'B' }, explanation: `Because, ${lang}` } },
    retention: `Kept in ${lang}`,
    after: { granted: `Next in ${lang}`, declined: `Stopped in ${lang}`, withdrawn: `Taken back in ${lang}` },
    contacts: { office: `The office in ${lang}` },
  });
  return {
    format: 'porchlight-consent-document',
    formatVersion: 1,
    id: 'small',
    version: '1',
    date: '2026-01-15',
    sections: [{ id: 'about', icon: 'info' }],
    purposes: [
      { id: 'care', required: true, use: 'care' },
      { id: 'share', required: false, use: 'sharing' },
    ],
    questions: [{ id: 'no', about: 'about', choices: ['a', 'b'], right: 'a' }],
    signatures: [{ role: 'self', required: true }],
    contacts: [{ id: 'office', phone: '(206) 555-0142' }],
    expires: 'P1Y',
    review: { en: 'original', es: 'reviewed' },
    languages: { en: words('en'), es: words('es') },
  };
}

/** Minutes after a fixed moment; on a clock an hour ahead of UTC. */
export const at = (minute: number): string => timeWithOffset(Date.UTC(2026, 0, 1, 8, minute), 60);

/** What people can do with a record, as data, so that any order of it can be tried. */
type ConsentAction =
  | { do: 'sign'; role: ConsentDocument['signatures'][number]['role']; method: 'typed' | 'drawn' | 'button' }
  | { do: 'withdraw'; only?: string[] };
interface Story {
  role: PrincipalRole;
  lang: string;
  granted: string[];
  minutes: number[];
  actions: ConsentAction[];
}

/** Any answer to a document, and any acts after it, on a clock that is set back now and then. */
export function storyOf(document: ConsentDocument): fc.Arbitrary<Story> {
  const purposes = document.purposes.map(({ id }) => id);
  const deciders = principalRoles.filter((role) => document.signatures.some((each) => each.role === role));
  const signing = fc.record({
    do: fc.constant('sign' as const),
    role: fc.constantFrom(...document.signatures.map(({ role }) => role)),
    method: fc.constantFrom('typed' as const, 'drawn' as const, 'button' as const),
  });
  const action: fc.Arbitrary<ConsentAction> = fc.oneof(
    { weight: 3, arbitrary: signing },
    fc.record({ do: fc.constant('withdraw' as const) }),
    fc.record({ do: fc.constant('withdraw' as const), only: fc.subarray(purposes) }),
  );
  return fc.record({
    role: fc.constantFrom(...deciders),
    lang: fc.constantFrom(...Object.keys(document.languages)),
    granted: fc.oneof(fc.constant(purposes), fc.subarray(purposes)),
    minutes: fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 9, maxLength: 9 }),
    actions: fc.array(action, { maxLength: 8 }),
  });
}

/** Plays a story; `each` sees every record that comes out of it. Acts that are refused leave the record as it is. */
export function play(
  document: ConsentDocument,
  sha256: string,
  story: Story,
  each: (next: ConsentRecord, before: ConsentRecord | null) => void = () => undefined,
): ConsentRecord {
  const now = (step: number) => at(story.minutes[step] ?? 0);
  const { role, lang, granted } = story;
  let record = decide(document, { id: 'record-1', lang, sha256, role, granted, now: now(0) });
  each(record, null);
  for (const [step, action] of story.actions.entries()) {
    const before = record;
    try {
      record = perform(before, document, action, now(step + 1));
    } catch (error) {
      if ((error as { code?: string }).code !== 'invalid-consent-record') throw error;
    }
    each(record, before);
  }
  return record;
}

function perform(record: ConsentRecord, document: ConsentDocument, action: ConsentAction, now: string): ConsentRecord {
  if (action.do === 'withdraw') return withdraw(record, document, now, action.only);
  const { role, method } = action;
  const signature = {
    role,
    method,
    intent: 'By pressing the button I agree.',
    ...(method === 'typed' ? { name: 'Ana Pérez' } : {}),
    ...(method === 'drawn' ? { drawing: { width: 300, height: 100, strokes: [[1, 2, 30, 40]] } } : {}),
  };
  return sign(record, document, signature, now);
}

/** A record that everybody who has to has signed. */
export function grantedRecord(
  document: ConsentDocument,
  sha256: string,
  options: { id?: string; role?: PrincipalRole; lang?: string; granted?: readonly string[]; now?: string } = {},
): ConsentRecord {
  const { id = 'record-1', role = 'self', lang = 'en', now = at(0) } = options;
  const granted = options.granted ?? document.purposes.map((purpose) => purpose.id);
  const decided = decide(document, { id, lang, sha256, role, granted, now });
  return awaiting(decided, document).reduce(
    (record, waiting) => perform(record, document, { do: 'sign', role: waiting, method: 'typed' }, now),
    decided,
  );
}
