import type { ConsentRole } from '../../core/consent/parts.js';
import type { ConsentDocument } from '../../core/consent/schema.js';
import type { Translate } from '../../i18n/i18n.js';
import type { ConsentKey } from '../../i18n/parts/consent.js';
import type { WordKey } from '../../i18n/words.js';

/** Looks up words of the form and those that all elements share. */
export type ConsentTranslate = Translate<ConsentKey | WordKey>;

const roles: Readonly<Record<ConsentRole, ConsentKey>> = {
  self: 'roleSelf',
  guardian: 'roleGuardian',
  'young-person': 'roleYoungPerson',
  witness: 'roleWitness',
  clinician: 'roleClinician',
};
/** What a role is called. */
export const roleName = (t: ConsentTranslate, role: ConsentRole): string => t(roles[role]);

/** Whether it has to be said who answers: not where there is one person alone. */
export const severalDecide = ({ signatures }: ConsentDocument): boolean => signatures.length > 1;

/** Several roles, as the language lists them. */
export const roleList = (t: ConsentTranslate, lang: string, all: readonly ConsentRole[]): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(all.map((role) => roleName(t, role)));

/** A day as the language writes it, in the offset that the moment was written with. @param time ISO 8601 */
export function dayOf(time: string, lang: string): string {
  const [day = ''] = time.split('T');
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** Day and time of day, as they stood on the person's clock. @param time ISO 8601 */
export function momentOf(time: string, lang: string): string {
  const date = new Date(`${time.slice(0, 19)}Z`);
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(date);
}
