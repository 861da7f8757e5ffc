import { lasts } from '../prices.js';
import { LIMITS, type Cost } from '../schema.js';
import { FREE_TERMS, NEGATIONS, PAYMENT_CODES, SLIDING_TERMS } from './cost-words.js';
import { isoDate } from './date.js';
import { type Report } from './problems.js';
import { folded, isBlank, line, lines, plainText, rawText, shortList } from './text.js';

/** What a source says of cost, in its own fields. */
export interface CostFacts {
  /** Free text: `fees_description`, `fees`, a column. */
  readonly text?: unknown;
  readonly options?: readonly CostOptionFacts[];
  /** Names of plans and payers: a list, or a text with commas or semicolons. */
  readonly insurance?: unknown;
  /** Where the source has a field for it. */
  readonly free?: boolean | undefined;
  readonly sliding?: boolean | undefined;
}
export interface CostOptionFacts {
  readonly amount?: unknown;
  readonly currency?: unknown;
  readonly text?: unknown;
  readonly validFrom?: unknown;
  readonly validTo?: unknown;
}

/**
 * Cost as the model has it. `free` only from an amount of 0 in every option that has one, or from a text that says
 * nothing but that it is free (en, es, fr, de): "feel free to call" and "free for residents" are no such texts. Never from
 * silence (FINDINGS, HSDS pitfalls: cost). `today` (ISO date): options that ended before it do not count for that.
 */
export function cost(facts: CostFacts, field: string, report: Report, today?: string): Cost | undefined {
  const text = isBlank(facts.text) ? undefined : plainText(facts.text, field, report);
  const all = (facts.options ?? []).flatMap((option, at) => costOption(option, `${field}[${at}]`, report) ?? []);
  const current = all.filter((option) => !today || lasts(option, today));
  const free = facts.free ?? isFree(text, current);
  const said = [text ?? '', ...all.map((option) => option.text ?? '')].some(saysSliding);
  const sliding = facts.sliding ?? (said ? true : undefined);
  const insurance = isBlank(facts.insurance)
    ? undefined
    : insuranceNames(facts.insurance, `${field} insurance`, report);
  const options = shortList(all, field, report);
  const made: Cost = {
    ...(free === undefined ? {} : { free }),
    ...(sliding === undefined ? {} : { sliding }),
    ...(insurance ? { insurance } : {}),
    ...(options ? { options } : {}),
    ...(text ? { text } : {}),
  };
  return Object.keys(made).length === 0 ? undefined : made;
}

type CostOption = NonNullable<Cost['options']>[number];

function isFree(text: string | undefined, options: readonly CostOption[]): true | undefined {
  const amounts = options.flatMap((option) => option.amount ?? []);
  if (amounts.some((amount) => amount > 0)) return undefined;
  if (amounts.length > 0 && amounts.length === options.length) return true;
  const said =
    text !== undefined ? saysFree(text) : options.length > 0 && options.every((one) => saysFree(one.text ?? ''));
  return said ? true : undefined;
}

const freeTerms = new Set(FREE_TERMS);

/** Whether a text says that it is free, and nothing that could take it back. */
export function saysFree(text: string): boolean {
  const sentences = text
    .slice(0, LIMITS.text)
    .split(/[.!;\n]+(?=\s|$)/)
    .map(folded)
    .filter((one) => one !== '');
  // More than two sentences explain something: who, when, how often.
  return sentences.length > 0 && sentences.length <= 2 && sentences.every((sentence) => freeTerms.has(sentence));
}

/** Whether a text says that what one pays depends on income. */
export function saysSliding(text: string): boolean {
  const words = ` ${folded(text)} `;
  return SLIDING_TERMS.some((term) => {
    const at = words.indexOf(` ${term}`);
    return at >= 0 && !NEGATIONS.some((negation) => words.slice(0, at).endsWith(` ${negation}`));
  });
}

/** Names of plans and payers, as the source has them. */
export function insuranceNames(raw: unknown, field: string, report: Report): string[] | undefined {
  return lines(raw, field, report, /[,;\n|]/)?.filter((name) => !/^(no|none|n\/?a|not accepted)$/i.test(name));
}

/** What SAMHSA's payment code says of cost; `undefined` for another code. */
export function costOfCode(code: string): (typeof PAYMENT_CODES)[number][1] | undefined {
  return PAYMENT_CODES.find(([known]) => known === code)?.[1];
}

function costOption(facts: CostOptionFacts, field: string, report: Report): CostOption | undefined {
  const amount = money(facts.amount, `${field}.amount`, report);
  const code = rawText(facts.currency).trim().toUpperCase();
  const currency = /^[A-Z]{3}$/.test(code) ? code : signs.get(code);
  if (code !== '' && !currency) {
    report({
      severity: 'warning',
      code: 'unknown-currency',
      field: `${field}.currency`,
      value: facts.currency,
      message: 'This is no currency code.',
      remedy: 'Write three letters, such as USD, GBP or EUR.',
    });
  }
  const text = line(facts.text, `${field}.text`, report);
  const validFrom = isoDate(facts.validFrom, `${field}.valid_from`, report);
  const validTo = isoDate(facts.validTo, `${field}.valid_to`, report);
  const option: CostOption = {
    ...(amount === undefined ? {} : { amount }),
    ...(currency && amount !== undefined ? { currency } : {}),
    ...(text ? { text } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
  };
  return amount === undefined && !text ? undefined : option;
}

const signs = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['US$', 'USD'],
]);

/** An amount of money, 0 or more. `1,250.00`, `1.250,00` and `$35` are understood. */
export function money(raw: unknown, field: string, report: Report): number | undefined {
  if (isBlank(raw)) return undefined;
  const text = rawText(raw)
    .slice(0, 40)
    .trim()
    .replace(/^(?:[$£€¥]|[A-Z]{3})\s*|\s*(?:[$£€¥]|[A-Z]{3})$/gi, '');
  const plain = /[.,]\d{3}[.,]/.test(text) ? text.replace(/[.,](?=\d{3})/g, '') : text.replace(/,(?=\d{3}$)/, '');
  const amount = /^\d{1,9}(?:[.,]\d{1,4})?$/.test(plain) ? Number(plain.replace(',', '.')) : NaN;
  if (Number.isFinite(amount)) return amount;
  report({
    severity: 'warning',
    code: 'bad-amount',
    field,
    value: raw,
    message: 'This is no amount of money.',
    remedy: 'Write a number, and words into the description.',
  });
  return undefined;
}
