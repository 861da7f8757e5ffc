import { dropZodGlobals } from '../instruments/zod-globals.js';
import * as z from 'zod/mini';
import { allProblems } from '../problem.js';
import {
  CONSENT_LIMITS,
  consentIcons,
  consentPlaceholders,
  consentRoles,
  consentUses,
  principalRoles,
} from './parts.js';

// A library in other people's pages leaves no names there.
dropZodGlobals();

/*
 * A consent document: its structure, and for each language all of its words. What is shown in one language is made of both
 * by `view.ts`. Texts are plain; a blank line starts a paragraph. docs/consent-documents.md describes every field.
 */

const { title, statement, text } = CONSENT_LIMITS;
const id = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(60));
const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/\S/));
const list = <T extends z.core.$ZodType>(entry: T, most: number, least = 0) =>
  z.readonly(z.array(entry).check(z.minLength(least), z.maxLength(most)));
const byId = <T extends z.core.$ZodType>(entry: T) => z.readonly(z.record(id, entry));
const placeholder = z.enum(consentPlaceholders.map((name) => `{{${name}}}` as const));

const section = z.readonly(z.strictObject({ id, icon: z.enum(consentIcons) }));

const purpose = z.readonly(
  z.strictObject({
    id,
    /** Whether consent as a whole depends on it: refused, the record is one of a refusal. */
    required: z.boolean(),
    use: z.enum(consentUses),
  }),
);

const question = z.readonly(
  z.strictObject({
    id,
    /** The section that answers it. */
    about: z.optional(id),
    choices: list(id, CONSENT_LIMITS.choices, 2),
    right: id,
  }),
);

const contact = z.readonly(
  z.strictObject({
    id,
    phone: z.optional(z.union([placeholder, z.string().check(z.regex(/^[+(]?\d[\d ()./-]{1,28}\d$/))])),
    email: z.optional(z.union([placeholder, z.email().check(z.maxLength(254))])),
    /** `https:` or `http:` and nothing else: it becomes a link. */
    url: z.optional(z.union([placeholder, z.url({ protocol: /^https?$/ }).check(z.maxLength(2000))])),
  }),
);

const sectionWords = z.readonly(
  z.strictObject({
    /** One idea in one or two sentences. */
    statement: words(statement),
    more: z.optional(words(text)),
  }),
);
const purposeWords = z.readonly(
  z.strictObject({
    /** What stands beside the box. */
    text: words(statement),
    more: z.optional(words(text)),
    /** How to say no to it, and what then happens. */
    decline: words(statement),
  }),
);
const questionWords = z.readonly(
  z.strictObject({
    text: words(statement),
    choices: byId(words(statement)),
    /** Shown after an answer, right or wrong. */
    explanation: words(text),
  }),
);
const afterWords = z.readonly(z.strictObject({ granted: words(text), declined: words(text), withdrawn: words(text) }));
/** The words that may be other ones for one role. */
const roleWords = {
  title: z.optional(words(title)),
  intro: z.optional(words(text)),
  sections: z.optional(byId(sectionWords)),
  purposes: z.optional(byId(purposeWords)),
  questions: z.optional(byId(questionWords)),
  after: z.optional(afterWords),
  /** What acting means, shown beside the button: "By pressing Agree I say that …". */
  intent: z.optional(words(statement)),
};

const language = z.readonly(
  z.strictObject({
    ...roleWords,
    title: words(title),
    /** Whom the document is for. */
    audience: words(statement),
    /** How long what is given is kept. */
    retention: words(text),
    /** What happens next, after each outcome. */
    after: afterWords,
    /** What changed since the last version. */
    changes: z.optional(words(text)),
    /** Label of each contact. */
    contacts: byId(words(statement)),
    /** For one role: whole entries that stand in the place of those above, by id. */
    variants: z.optional(z.readonly(z.partialRecord(z.enum(principalRoles), z.readonly(z.strictObject(roleWords))))),
  }),
);

const tag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/));

const structure = {
  format: z.literal('porchlight-consent-document'),
  formatVersion: z.literal(1),
  /** For who edits the file; never shown, not in the hash. */
  note: z.optional(words(text)),
  id,
  /** Any short name of a version; a change of any shown text needs another one. */
  version: z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z.+_-]*$/), z.maxLength(40)),
  /** Day of this version. */
  date: z.iso.date(),
  sections: list(section, CONSENT_LIMITS.sections, 1),
  purposes: list(purpose, CONSENT_LIMITS.purposes, 1),
  questions: z.optional(list(question, CONSENT_LIMITS.questions)),
  /** Whether a record may keep which choices were taken; else it holds counts only. */
  keepAnswers: z.optional(z.boolean()),
  /** Who signs, and who has to. */
  signatures: list(z.readonly(z.strictObject({ role: z.enum(consentRoles), required: z.boolean() })), 5, 1),
  contacts: list(contact, CONSENT_LIMITS.contacts),
  /** How long consent holds, from the day it is given: an ISO 8601 duration in years, months, weeks and days. */
  expires: z.optional(z.string().check(z.regex(/^P(?=\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/))),
  /** By language: whether somebody who speaks it has read the words. Not in the hash. */
  review: z.optional(z.readonly(z.record(tag, z.enum(['original', 'unreviewed', 'reviewed'])))),
};
/** Languages are read one by one: a mistake in one does not take the others from those who read them. */
const structureSchema = z.strictObject({ ...structure, languages: z.record(tag, z.unknown()) });

export const consentDocumentSchema = z.readonly(
  z.strictObject({ ...structure, languages: z.readonly(z.record(tag, language)) }),
);

/** Something that is not as the format wants it. `path` is empty where the whole is meant. */
export interface ShapeProblem {
  readonly path: string;
  readonly wanted: string;
}

/** A document without the languages that are not in order, or `null` where its structure is not; and all that is wrong. */
export function readShape(json: unknown): { document: ConsentDocument | null; problems: readonly ShapeProblem[] } {
  const whole = z.safeParse(structureSchema, json);
  if (!whole.success) return { document: null, problems: allProblems(whole.error) };
  const problems: ShapeProblem[] = [];
  const tags = Object.entries(whole.data.languages);
  if (tags.length > CONSENT_LIMITS.languages)
    problems.push({ path: 'languages', wanted: `must be at most ${CONSENT_LIMITS.languages} entries long` });
  const languages = tags.slice(0, CONSENT_LIMITS.languages).flatMap(([lang, words]) => {
    const read = z.safeParse(language, words);
    if (read.success) return [[lang, read.data] as const];
    for (const { path, wanted } of allProblems(read.error))
      problems.push({ path: `languages.${lang}${path && `.${path}`}`, wanted });
    return [];
  });
  return {
    document: z.parse(consentDocumentSchema, { ...whole.data, languages: Object.fromEntries(languages) }),
    problems,
  };
}

export type ConsentDocument = z.infer<typeof consentDocumentSchema>;
export type ConsentWords = z.infer<typeof language>;
export type ConsentContact = z.infer<typeof contact>;
export type ConsentSectionWords = z.infer<typeof sectionWords>;
export type ConsentPurposeWords = z.infer<typeof purposeWords>;
export type ConsentQuestionWords = z.infer<typeof questionWords>;
export type ConsentAfter = z.infer<typeof afterWords>;
