import type { ConsentRole } from '../../../core/consent/parts.js';
import type { ConsentRecord } from '../../../core/consent/record/schema.js';
import { dayOf, roleList, type ConsentTranslate } from '../words.js';

/** What a record says now, in one sentence. @param waiting who still has to sign it */
export function statusLine(
  t: ConsentTranslate,
  lang: string,
  record: ConsentRecord,
  waiting: readonly ConsentRole[] = [],
): string {
  // A yes is as old as the change that made it one; what was taken back since is told by the choices.
  const at = record.history.find(({ status }) => status === record.status)?.at ?? '';
  switch (record.status) {
    case 'granted':
      return t('doneYes', { date: dayOf(at, lang) });
    case 'declined':
      return t('doneNo');
    case 'withdrawn':
      return t('doneBack', { date: dayOf(at, lang) });
    default:
      return t('doneWaiting', { roles: roleList(t, lang, waiting) });
  }
}
