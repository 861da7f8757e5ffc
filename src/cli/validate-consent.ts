import { checkConsentDocument } from '../core/consent/check.js';
import type { ConsentProblem } from '../core/consent/problems.js';
import { readConsentDocument, type ConsentRead } from '../core/consent/read.js';
import { consentLanguages } from '../core/consent/view.js';
import type { Problem } from '../resources/service.js';
import { CommandError, text, type Terminal, type Values } from './command.js';
import { readInput } from './input.js';
import { countProblems, listProblems, summary, type Counts } from './problems.js';
import { readingGrade } from './reading-grade.js';
import { printable } from './printable.js';
import { counted, wrap } from './wrap.js';

const TITLES = {
  error: 'Errors: put right before you ask anybody',
  warning: 'Warnings: have a look',
  info: 'Notes: to be known',
};

/**
 * `porchlight validate consent FILE [--previous FILE]`
 * @returns the exit code: 0 in order, 1 with errors (`--strict`: or warnings)
 */
export async function validateConsent(path: string, values: Values, terminal: Terminal): Promise<number> {
  const before = text(values, 'previous');
  const previous = before === undefined ? undefined : await readPrevious(before);
  const read = readConsentDocument(await readText(path));
  const said = read.document
    ? checkConsentDocument(read.document, { readingGrade, ...(previous ? { previous } : {}) })
    : [];
  const problems = [...read.problems, ...said].map(asProblem);
  const counts = countProblems(problems);
  if (values.json === true)
    terminal.out(printable({ format: 'porchlight-consent-document', ...facts(read), counts, problems }));
  else say(path, read, problems, counts, values, terminal);
  return counts.error > 0 || (values.strict === true && counts.warning > 0) ? 1 : 0;
}

const facts = ({ document }: ConsentRead) =>
  document === null ? {} : { id: document.id, version: document.version, languages: consentLanguages(document) };

function say(
  path: string,
  { document }: ConsentRead,
  problems: readonly Problem[],
  counts: Counts,
  values: Values,
  terminal: Terminal,
): void {
  const title =
    document === null ? 'not a consent document that can be used' : `${document.id}, version ${document.version}`;
  terminal.out(wrap(`${path}: ${title}`));
  terminal.out(listProblems(problems, values.all === true, TITLES));
  const languages = document === null ? [] : consentLanguages(document);
  const whole = languages.length === 0 ? '' : `${counted(languages.length, 'language')}: ${languages.join(', ')}. `;
  terminal.out(`\n${wrap(`${whole}${summary(counts)}`)}`);
}

const asProblem = ({ severity, code, where, message, remedy }: ConsentProblem): Problem => ({
  severity,
  code,
  ...(where === '' ? {} : { field: where }),
  message,
  remedy,
});

async function readPrevious(path: string) {
  const { document } = readConsentDocument(await readText(path));
  if (document === null) throw new CommandError(`${path} cannot be used. See: porchlight validate consent ${path}`);
  return document;
}

async function readText(path: string): Promise<string> {
  const input = await readInput(path);
  if (!(input instanceof Uint8Array)) throw new CommandError(`${path} is a folder: name one JSON file.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    throw new CommandError(`${path} is not UTF-8 text.`);
  }
}
