import type { ConsentIcon, ConsentUse, PrincipalRole } from './parts.js';
import type {
  ConsentAfter,
  ConsentContact,
  ConsentDocument,
  ConsentPurposeWords,
  ConsentQuestionWords,
  ConsentSectionWords,
  ConsentWords,
} from './schema.js';

/** What one person is shown: structure and words put together. All that it says is under the hash of its language. */
export interface ConsentView {
  readonly lang: string;
  readonly role: PrincipalRole;
  readonly title: string;
  readonly intro?: string;
  readonly audience: string;
  readonly sections: readonly ({ readonly id: string; readonly icon: ConsentIcon } & ConsentSectionWords)[];
  readonly purposes: readonly ({
    readonly id: string;
    readonly required: boolean;
    readonly use: ConsentUse;
  } & ConsentPurposeWords)[];
  readonly questions: readonly ConsentViewQuestion[];
  readonly contacts: readonly (ConsentContact & { readonly label: string })[];
  readonly retention: string;
  readonly after: ConsentAfter;
  readonly changes?: string;
  /** The author's sentence beside the button; without one the element uses its own. */
  readonly intent?: string;
}

/** One question that checks understanding. */
export interface ConsentViewQuestion {
  readonly id: string;
  /** The section that answers it. */
  readonly about?: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** Id of the right choice. */
  readonly right: string;
  readonly explanation: string;
}

/**
 * What a role is shown in a language; where the document has other words for the role (`variants`), these.
 *
 * @param lang one of `consentLanguages(document)`
 * @returns `null` where the document does not have the language
 */
export function consentView(document: ConsentDocument, lang: string, role: PrincipalRole): ConsentView | null {
  const words = own(document.languages, lang);
  if (words === undefined) return null;
  const variant = words.variants?.[role];
  const intro = variant?.intro ?? words.intro;
  const intent = variant?.intent ?? words.intent;
  return {
    lang,
    role,
    title: variant?.title ?? words.title,
    ...(intro === undefined ? {} : { intro }),
    audience: words.audience,
    sections: document.sections.flatMap((section) => {
      const found = wordsOf(words, role, 'sections', section.id) as ConsentSectionWords | undefined;
      return found ? [{ ...section, ...found }] : [];
    }),
    purposes: document.purposes.flatMap((purpose) => {
      const found = wordsOf(words, role, 'purposes', purpose.id) as ConsentPurposeWords | undefined;
      return found ? [{ ...purpose, ...found }] : [];
    }),
    questions: (document.questions ?? []).flatMap(({ id, about, choices, right }) => {
      const found = wordsOf(words, role, 'questions', id) as ConsentQuestionWords | undefined;
      if (!found) return [];
      const { text, explanation } = found;
      const shown = choices.map((choice) => ({ id: choice, text: own(found.choices, choice) ?? '' }));
      return [{ id, ...(about === undefined ? {} : { about }), text, choices: shown, right, explanation }];
    }),
    contacts: document.contacts.map((contact) => ({ ...contact, label: own(words.contacts, contact.id) ?? '' })),
    retention: words.retention,
    after: variant?.after ?? words.after,
    ...(words.changes === undefined ? {} : { changes: words.changes }),
    ...(intent === undefined ? {} : { intent }),
  };
}

/** Languages of a document, in the order of the file. One whose words are not all there was left out when it was read. */
export const consentLanguages = (document: ConsentDocument): readonly string[] => Object.keys(document.languages);

/** Own entry of a record that may have any key. */
export function own<T>(from: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return from !== undefined && Object.hasOwn(from, key) ? from[key] : undefined;
}

function wordsOf(words: ConsentWords, role: PrincipalRole, part: 'sections' | 'purposes' | 'questions', id: string) {
  return own<object>(words.variants?.[role]?.[part], id) ?? own<object>(words[part], id);
}
