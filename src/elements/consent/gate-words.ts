import type { Desk } from './desk.js';
import type { ConsentTranslate } from './words.js';

/** What stands in place of a part that waits: why, and what would open it. */
export function gateWords(t: ConsentTranslate, desk: Desk): { readonly text: string; readonly go: string } {
  const { view } = desk;
  const { asked, gate } = desk.standing;
  const title = view?.title ?? t('consentTitle');
  const saidNo = gate.refused.some((role) => desk.book.of(role)?.status === 'declined');
  const text = saidNo ? t('gateNo') : t(asked.length > 1 ? 'gateBoth' : 'gateClosed', { title });
  return { text, go: t('gateGo') };
}
