import { folded, isBlank } from './text.js';
import { type Report } from './problems.js';

const yes = new Set('true yes y 1 x on t ja j si s oui o sim da tak evet 是 نعم'.split(' '));
const no = new Set('false no n 0 off f nein non nao nie hayir 否 لا'.split(' '));

/** Yes or no, in digits, English and a few more languages; `undefined` where nothing stands. */
export function yesOrNo(raw: unknown, field: string, report: Report): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  if (isBlank(raw)) return undefined;
  if (raw === '✓' || raw === '✔') return true;
  const word = folded(raw);
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  if (!['unknown', 'n a', 'na', 'not known'].includes(word)) {
    report({
      severity: 'warning',
      code: 'bad-boolean',
      field,
      value: raw,
      message: 'This is neither yes nor no.',
      remedy: 'Write yes or no, or leave it empty.',
    });
  }
  return undefined;
}
