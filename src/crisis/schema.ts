import * as z from 'zod/mini';

/*
 * The shape of `data/*.json`, the directory as it is kept by hand. Only `scripts/crisis` parses with it: what ships
 * is generated from data that passed, so zod is not on the path of a page that shows the lines.
 */

// A page whose Content-Security-Policy lacks 'unsafe-eval' would otherwise log a violation for each schema.
z.config({ jitless: true });

/** More lines than this for one file means a broken file, not a big world. */
const MAX_LINES = 2000;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\n\r\t|]+$/));
/** BCP 47, as far as we use it: `en`, `zh-Hant`, `sr-Latn-RS`. */
const lang = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/));
const country = z.string().check(z.regex(/^[A-Z]{2}$/));
const id = z.string().check(z.regex(/^[a-z]{2}(-[a-z0-9]+)+$/), z.maxLength(60));
const sourceId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
/** Digits as a person in that country dials them, no spaces: `988`, `0800567567`, `*4141`. */
const dialled = z.string().check(z.regex(/^(\+[1-9]\d{6,14}|\*?\d{2,15})$/));
const e164 = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));
// `z.url()` alone lets `javascript:` and `data:` through, and a link goes into `href` as it is.
const url = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).check(z.maxLength(200), z.regex(/^[^\s|@]+$/));

const call = z.strictObject({
  kind: z.literal('call'),
  number: dialled,
  /** The same number with its country code. Short codes and 116-numbers have none: they cannot be reached from abroad. */
  e164: z.optional(e164),
  /** The key to press once the call is answered. */
  menuKey: z.optional(z.string().check(z.regex(/^[0-9*#]$/))),
});
const textMessage = z.strictObject({
  kind: z.literal('text'),
  number: dialled,
  /** The word to send. Absent: any message will do. */
  keyword: z.optional(z.string().check(z.regex(/^[\p{L}\p{N}]+$/u), z.maxLength(20))),
});
const chat = z.strictObject({ kind: z.literal('chat'), url });
/** The operator's own page: where to read about the line, not a way to talk. */
const web = z.strictObject({ kind: z.literal('web'), url });

const line = z
  .strictObject({
    id,
    country,
    /** The line's own name, in its own language where it has one. Proper name: never translated. */
    name: text(120),
    /** Language of the name, for `lang=`. Absent where it is a made-up word or mixes languages. */
    nameLang: z.optional(lang),
    /** What it mainly is. */
    role: z.enum(['suicide', 'crisis', 'youth', 'peer', 'family', 'information']),
    channels: z
      .array(z.discriminatedUnion('kind', [call, textMessage, chat, web]))
      .check(z.minLength(1), z.maxLength(8)),
    hours: z.strictObject({
      /** `true` only where a source says round the clock; `null`: not known. */
      always: z.nullable(z.boolean()),
      /** Local time of the country, English. */
      text: z.optional(text(120)),
    }),
    languages: z.array(lang).check(z.minLength(1), z.maxLength(30)),
    /** Whom it is for, as far as the order of lines needs to know. `speakers`: people who do not speak the country's language. */
    group: z.enum(['anyone', 'adults', 'young', 'families', 'veterans', 'lgbtq', 'men', 'speakers']),
    /** Whom it is for, in words (English). */
    audience: text(160),
    scope: z.enum(['national', 'regional']),
    /** The place that a regional line serves. */
    region: z.optional(text(60)),
    /** Lines shown next to this one, so that somebody who cannot speak aloud has a text or chat beside the call. Mutual. */
    pairWith: z.optional(z.array(id).check(z.minLength(1), z.maxLength(3))),
    sources: z.array(sourceId).check(z.minLength(1), z.maxLength(20)),
    /** Day of the newest source, or the day on which the operator's own page was read. */
    checked: z.iso.date(),
    /** Lines that rest on one unofficial source are not listed at all. */
    confidence: z.enum(['high', 'medium']),
    /** For the people who keep this file. Not shipped. */
    note: z.optional(text(300)),
  })
  .check(
    z.refine((l) => (l.scope === 'regional') === (l.region !== undefined), {
      path: ['region'],
      error: 'a regional line names its region, a national line names none',
    }),
    z.refine((l) => l.hours.always !== false || l.hours.text !== undefined, {
      path: ['hours', 'text'],
      error: 'a line that is not always open says when it is',
    }),
    z.refine((l) => l.channels.some((c) => c.kind !== 'web'), {
      path: ['channels'],
      error: 'a line can be called, texted or chatted with; a web page alone is no line',
    }),
    z.refine((l) => ['chat', 'web'].every((kind) => l.channels.filter((c) => c.kind === kind).length < 2), {
      path: ['channels'],
      error: 'one chat and one web page at most: only the first would be shown',
    }),
  );

/** The whole of `data/lines.json`. Its order within a country is the tie-break of what is shown first. */
export const linesSchema = z.array(line).check(z.maxLength(MAX_LINES));

/** `data/emergency.json`: by country, the number to show first, and the ambulance's where it is another one. */
export const emergencySchema = z.record(
  country,
  z.strictObject({
    general: z.string().check(z.regex(/^\d{2,6}$/)),
    ambulance: z.optional(z.string().check(z.regex(/^\d{2,6}$/))),
    confidence: z.enum(['high', 'medium', 'low']),
  }),
);

/** `data/sources.json`: what each source id stands for, and what may be taken from it. */
export const sourcesSchema = z.record(
  sourceId,
  z.strictObject({ what: text(300), date: text(60), licence: text(160), family: text(80) }),
);

export type LineRecord = z.infer<typeof line>;
