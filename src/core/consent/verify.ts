import { PorchlightError } from '../errors.js';
import { consentHash } from './hash.js';
import { grantedIn, signers } from './record.js';
import { parseConsentRecord, type ConsentRecord, type ConsentSeal } from './record/schema.js';
import type { ConsentStatus } from './parts.js';
import { checkSeal, type SealState } from './seal.js';
import type { ConsentDocument } from './schema.js';
import { addDuration, isBefore, isTime } from './time.js';

/** One thing in a record that does not fit. */
export interface RecordProblem {
  readonly code: RecordProblemCode;
  readonly message: string;
}

export type RecordProblemCode =
  | 'unreadable'
  | 'other-document'
  | 'other-version'
  | 'no-such-language'
  | 'hash'
  | 'role'
  | 'purposes'
  | 'required-refused'
  | 'history-order'
  | 'history-status'
  | 'history-purposes'
  | 'history-time'
  | 'signatures'
  | 'understanding'
  | 'expiry'
  | 'seal';

export interface Verified {
  /** The record fits the document and itself. It is not said that nobody changed it: see `seal`. */
  readonly ok: boolean;
  readonly problems: readonly RecordProblem[];
  readonly seal: SealState;
}

/** From which status to which a record can go. The first one has none before it. */
const STEPS: ReadonlyMap<ConsentStatus | null, readonly ConsentStatus[]> = new Map([
  [null, ['pending', 'declined']],
  ['pending', ['pending', 'granted', 'declined']],
  ['granted', ['granted', 'withdrawn']],
  ['declined', []],
  ['withdrawn', []],
] as const);

/**
 * Whether a record is one of this document, whole and in itself consistent: what is found out about one that was edited by
 * hand. What cannot be found out without a seal is a change that leaves all of this right.
 *
 * @param record as it was stored or handed in; JSON text is read too
 * @param document the version that the record names
 * @param trusted the public key that its seal must be of
 * @throws {PorchlightError} `crypto-unavailable`
 */
export async function verifyRecord(
  record: unknown,
  document: ConsentDocument,
  trusted?: ConsentSeal['key'],
): Promise<Verified> {
  let read: ConsentRecord;
  try {
    read = parseConsentRecord(record);
  } catch (error) {
    if (!(error instanceof PorchlightError)) throw error;
    return { ok: false, problems: [{ code: 'unreadable', message: error.message }], seal: 'none' };
  }
  const seal = await checkSeal(read, trusted);
  const problems = [
    ...(await documentProblems(read, document)),
    ...(sameVersion(read, document) ? contentProblems(read, document) : []),
    ...historyProblems(read),
    ...(seal === 'broken' || seal === 'other-key' || (seal === 'none' && trusted)
      ? [problem('seal', `The seal is ${seal === 'none' ? 'missing' : seal}.`)]
      : []),
  ];
  return { ok: problems.length === 0, problems, seal };
}

const problem = (code: RecordProblemCode, message: string): RecordProblem => ({ code, message });
const when = (wrong: boolean, code: RecordProblemCode, message: string): readonly RecordProblem[] =>
  wrong ? [problem(code, message)] : [];
const sameVersion = (record: ConsentRecord, document: ConsentDocument): boolean =>
  record.document === document.id && record.version === document.version;

async function documentProblems(record: ConsentRecord, document: ConsentDocument): Promise<readonly RecordProblem[]> {
  if (record.document !== document.id) return [problem('other-document', `It is a record of ${record.document}.`)];
  if (record.version !== document.version)
    return [problem('other-version', `It is a record of version ${record.version}: compare it with that one.`)];
  if (!Object.hasOwn(document.languages, record.lang))
    return [problem('no-such-language', `The document does not have the language ${record.lang}.`)];
  const isSame = record.sha256 === (await consentHash(document, record.lang));
  return when(!isSame, 'hash', 'The text of the document is not the one that was shown.');
}

function contentProblems(record: ConsentRecord, document: ConsentDocument): readonly RecordProblem[] {
  const { acts, role, status, purposes, understanding } = record;
  const allowed = signers(role, document);
  const ids = document.purposes.map(({ id }) => id);
  const hasAll = Object.keys(purposes).length === ids.length && ids.every((id) => Object.hasOwn(purposes, id));
  const lacks = document.purposes.some(({ id, required }) => required && purposes[id] !== 'granted');
  const wasGranted = record.history.some((change) => change.status === 'granted');
  const signed = allowed.every((each) => !each.required || acts.some((act) => act.role === each.role));
  const { asked, rightFirst, right, answers } = understanding;
  return [
    ...when(!document.signatures.some((each) => each.role === role), 'role', `${role} does not decide here.`),
    ...when(!hasAll, 'purposes', 'Its purposes are not those of the document.'),
    ...when(
      status === 'granted' && (lacks || grantedIn(record).length === 0),
      'required-refused',
      'It is granted without all that the document requires.',
    ),
    ...when(wasGranted && !signed, 'signatures', 'A signature that is required is missing.'),
    ...when(
      acts.some((act, at) => !known(act.role, allowed) || acts.findIndex((each) => each.role === act.role) !== at),
      'signatures',
      'Somebody signed who does not sign here, or twice.',
    ),
    ...when(
      acts.some((act) => (act.method === 'typed' && !act.name) || (act.method === 'drawn' && !act.drawing)),
      'signatures',
      'A signature lacks its name or its drawing.',
    ),
    ...when(
      asked > (document.questions ?? []).length || right > asked || rightFirst > right,
      'understanding',
      'The counts of answers do not fit the questions.',
    ),
    ...when(
      answers !== undefined && document.keepAnswers !== true,
      'understanding',
      'It holds answers, which the document does not allow.',
    ),
    ...when(
      record.expiresAt !== expiryOf(record, document),
      'expiry',
      'It ends at another time than the document says.',
    ),
  ];
}

const known = (role: string, allowed: ReturnType<typeof signers>): boolean =>
  allowed.some((each) => each.role === role);

function expiryOf({ history }: ConsentRecord, { expires }: ConsentDocument): string | null {
  const granted = history.find(({ status }) => status === 'granted');
  return granted && expires !== undefined && isTime(granted.at) ? addDuration(granted.at, expires) : null;
}

function historyProblems({ history, status, purposes, acts }: ConsentRecord): readonly RecordProblem[] {
  const last = history.at(-1);
  const order = history.some(({ seq }, at) => seq !== at + 1);
  const steps = history.some((change, at) => {
    const before = history[at - 1]?.status ?? null;
    return !STEPS.get(before)?.includes(change.status);
  });
  // Nothing is ever granted by a change: it takes a new record.
  const grows = history.some((change, at) =>
    Object.entries(change.purposes).some(([id, choice]) => {
      const before = history[at - 1]?.purposes;
      return before !== undefined && choice === 'granted' && before[id] !== 'granted';
    }),
  );
  const notes = history.some((change, at) => {
    const before = history[at - 1];
    return (change.note === 'clock-set-back') !== (before !== undefined && isBefore(change.at, before.at));
  });
  const granted = history.find((change) => change.status === 'granted');
  return [
    ...when(order, 'history-order', 'Its history is not in order, or something was taken out.'),
    ...when(steps || last?.status !== status, 'history-status', 'Its status does not follow from its history.'),
    ...when(
      grows || (last !== undefined && !same(last.purposes, purposes)),
      'history-purposes',
      'Its choices do not follow from its history.',
    ),
    ...when(notes, 'history-time', 'Times of its history were changed.'),
    ...when(
      granted !== undefined && !acts.some(({ signedAt }) => signedAt === granted.at),
      'history-time',
      'It was granted at a time at which nobody signed.',
    ),
  ];
}

const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);
