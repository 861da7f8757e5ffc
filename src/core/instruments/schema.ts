import { zodGlobals } from './zod-globals.js';
import * as z from 'zod/mini';
import { PorchlightError } from '../errors.js';
import { firstProblem } from '../problem.js';

// A library in other people's pages leaves no names there; zod itself works without.
for (const name of zodGlobals) Reflect.deleteProperty(globalThis, name);

/* Limits keep a hostile or broken file from exhausting an old phone. */
const MAX_ITEMS = 100;
const MAX_OPTIONS = 12;
const MAX_BYTES = 256 * 1024;

const id = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(40));
const itemId = z.string().check(z.regex(/^[a-z][a-z0-9-]*(\.[a-z0-9]+)+$/), z.maxLength(60));
const word = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(40));
const line = z.string().check(z.minLength(1), z.maxLength(1000));
const code = z.string().check(z.regex(/^[A-Za-z0-9.-]+$/), z.maxLength(20));
const whole = z.number().check(z.int(), z.gte(-1000), z.lte(1000));

const option = z.strictObject({
  /** The score of this response option. */
  value: whole,
  /** LOINC answer code (LA…), where one is confirmed. */
  code: z.optional(code),
});

const item = z.strictObject({
  /** Stable id, e.g. `phq-9.1`. Answers are bound by it, never by position. */
  id: itemId,
  /** Key of the wording, where it comes from another instrument's sheet (`phq-2.1` is worded by `phq-9.1`). */
  words: z.optional(itemId),
  /** LOINC code of the question. */
  code: z.optional(code),
});

const licence = z.strictObject({
  /** Short name of the terms, e.g. `public-domain`. */
  terms: line,
  /** What the terms allow, one flag a use. `false` where unknown. */
  use: z.strictObject({
    clinical: z.boolean(),
    commercial: z.boolean(),
    education: z.boolean(),
    research: z.boolean(),
  }),
  /** Printed with every view of the instrument, as it is, in English. Empty: none is asked for. */
  attribution: z.string().check(z.maxLength(1000)),
  /** Whether the publisher lets a person answer it without a trained person at hand (SAFETY 1.9). */
  mayBeUnattended: z.boolean(),
  /** Where the terms were read. */
  seenIn: z.array(line).check(z.maxLength(20)),
});

/** Structure of an instrument: everything but its words, which live in the locale folders. */
export const instrumentSchema = z.strictObject({
  id,
  /** Version of this file (semver); results carry it. */
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  /** Proper name, the same in every language, e.g. `PHQ-9`. */
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** What the start screen says that it asks about. */
  topic: z.enum(['mood', 'worry', 'mood-worry', 'general']),
  /** How far back the questions look: an ISO 8601 duration, e.g. `P2W`. */
  timeframe: z.string().check(z.regex(/^P(\d+[YMWD])+$/)),
  /** Which wording file of a locale holds the words; another instrument's where this is a part of its sheet. */
  wordingOf: id,
  items: z.array(item).check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  options: z.array(option).check(z.minLength(2), z.maxLength(MAX_OPTIONS)),
  /** The item on daily life: asked only when some item is above 0, never scored, may be left out. */
  functioning: z.optional(
    z.strictObject({
      id: itemId,
      words: z.optional(itemId),
      code: z.optional(code),
      options: z.array(option).check(z.minLength(2), z.maxLength(MAX_OPTIONS)),
    }),
  ),
  scoring: z.strictObject({
    method: z.literal('sum'),
    min: whole,
    max: whole,
    /**
     * Missing-item rule. All items are needed for a total. Where `prorate` is present, a host may ask for
     * sum × items / answered with at most `atMost` missing and none of `never` among them.
     */
    prorate: z.optional(
      z.strictObject({
        atMost: z.number().check(z.int(), z.gte(1), z.lte(MAX_ITEMS)),
        never: z.array(itemId).check(z.maxLength(MAX_ITEMS)),
      }),
    ),
  }),
  /** Severity bands, ascending; each runs to just below the next `from`. Empty where none is published. */
  bands: z.array(z.strictObject({ from: whole, severity: word })).check(z.maxLength(20)),
  /** The published cut-point: at or above it, people are usually asked more. */
  cutPoint: z.optional(whole),
  /** Risk rules: an answer of `atLeast` or more to `item` raises a flag with `code`. A flag is a fact, not a rating. */
  flags: z.array(z.strictObject({ code: word, item: itemId, atLeast: whole })).check(z.maxLength(MAX_ITEMS)),
  /** LOINC codes of panel, total and answer list, where confirmed. */
  codes: z.strictObject({
    panel: z.optional(code),
    total: z.optional(code),
    answerList: z.optional(code),
    functioningAnswerList: z.optional(code),
  }),
  licence,
  /** Papers that the rules above come from. */
  sources: z.array(line).check(z.maxLength(20)),
});

/** An instrument as data: structure, scoring, bands, risk rules, codes and licence. */
export type Instrument = z.infer<typeof instrumentSchema>;

const words = z.string().check(z.minLength(1), z.maxLength(2000));
const labels = z.record(z.string().check(z.regex(/^-?\d{1,4}$/)), words);

/** The words of one instrument in one language, as a locale file holds them. */
export const wordingSchema = z.strictObject({
  instrument: id,
  lang: z.string().check(z.minLength(2), z.maxLength(35)),
  /** `official`: letter for letter the published sheet. `host`: the embedder's own words, on the embedder's word. */
  status: z.enum(['official', 'host']),
  stem: words,
  items: z.record(itemId, words),
  options: labels,
  functioningOptions: z.optional(labels),
  /** Copyright or credit line of this translation; shown wherever its words are shown. */
  attribution: z.optional(words),
  review: z.optional(line),
  source: z.optional(
    z.array(
      z.strictObject({
        where: line,
        path: z.optional(line),
        commit: z.optional(line),
        what: z.optional(line),
      }),
    ),
  ),
  notes: z.optional(z.array(line)),
});

/** The words of one instrument in one language. */
export type Wording = z.infer<typeof wordingSchema>;

const fail = (message: string, cause?: unknown): never => {
  throw new PorchlightError('invalid-definition', message, { cause });
};

const parse = <S extends z.ZodMiniType>(schema: S, json: unknown, what: string): z.infer<S> => {
  try {
    const value: unknown = typeof json === 'string' ? fromText(json, what) : json;
    const parsed = z.safeParse(schema, bare(value));
    if (parsed.success) return parsed.data;
    return fail(`${what}: ${firstProblem(parsed.error)}`);
  } catch (error) {
    if (error instanceof PorchlightError) throw error;
    // zod recurses: a file nested thousands deep ends here as a RangeError.
    return fail(`${what} could not be read: it is nested too deep or not plain data.`, error);
  }
};

/**
 * The same data without prototypes and without keys that name one: what a page added to `Object.prototype` must not
 * appear in a file, and a file must not reach a prototype.
 */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, part] of Object.entries(value))
    if (key !== '__proto__' && key !== 'constructor' && key !== 'prototype') copy[key] = bare(part);
  return copy;
};

const fromText = (text: string, what: string): unknown => {
  if (text.length > MAX_BYTES) fail(`${what} is larger than ${MAX_BYTES} characters.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(`${what} is not JSON: ${(error as Error).message}`, error);
  }
};

/**
 * Reads an instrument file (text or object) and checks that its parts agree with each other.
 * @throws {PorchlightError} `invalid-definition` for a wrong shape, `unknown-item` where a rule names an item that is not there.
 */
export function parseInstrument(json: unknown): Instrument {
  const instrument = parse(instrumentSchema, json, 'The instrument');
  const { items, functioning, options, scoring, bands } = instrument;
  const ids = new Set(items.map((each) => each.id));
  const all = functioning ? [...ids, functioning.id] : [...ids];
  if (ids.size !== items.length || new Set(all).size !== all.length)
    fail(`${instrument.id}: two items have the same id.`);
  for (const list of [options, functioning?.options ?? []])
    if (new Set(list.map((each) => each.value)).size !== list.length)
      fail(`${instrument.id}: two options have the same value.`);
  for (const named of [...instrument.flags.map((flag) => flag.item), ...(scoring.prorate?.never ?? [])])
    if (!ids.has(named))
      throw new PorchlightError(
        'unknown-item',
        `${instrument.id}: "${named}" in a rule is not a scored item. Items are ${[...ids].join(', ')}.`,
      );
  const values = options.map((each) => each.value);
  const [min, max] = [Math.min(...values) * items.length, Math.max(...values) * items.length];
  if (scoring.min !== min || scoring.max !== max)
    fail(
      `${instrument.id}: items and options give ${min} to ${max}, but scoring says ${scoring.min} to ${scoring.max}.`,
    );
  if (scoring.prorate && scoring.prorate.atMost >= items.length)
    fail(`${instrument.id}: prorating needs an answer: atMost must be less than the ${items.length} items.`);
  bands.forEach((band, at) => {
    const wrong = at === 0 ? band.from !== min : band.from <= (bands[at - 1]?.from ?? min) || band.from > max;
    if (wrong)
      fail(`${instrument.id}: bands must start at ${min} and ascend to at most ${max}; see "${band.severity}".`);
  });
  if (instrument.cutPoint !== undefined && (instrument.cutPoint < min || instrument.cutPoint > max))
    fail(`${instrument.id}: the cut-point ${instrument.cutPoint} is outside ${min} to ${max}.`);
  return instrument;
}

/**
 * Reads the words of an instrument and checks that none that it needs is absent.
 * The words of the functioning item may be absent: it is then not asked.
 * @throws {PorchlightError} `invalid-definition`
 */
export function parseWording(json: unknown, instrument?: Instrument): Wording {
  const wording = parse(wordingSchema, json, 'The wording');
  if (instrument) {
    const absent = [
      ...instrument.items.map((each) => each.words ?? each.id).filter((key) => !Object.hasOwn(wording.items, key)),
      ...instrument.options.map((each) => String(each.value)).filter((key) => !Object.hasOwn(wording.options, key)),
    ];
    if (absent.length) fail(`The wording "${wording.lang}" of ${instrument.id} lacks words for ${absent.join(', ')}.`);
  }
  return wording;
}
