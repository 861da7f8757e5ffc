import type { Instrument, Wording } from '../../../core/instruments/schema.js';
import type { WordKey } from '../../../i18n/words.js';

/** The words of one item as the sheet has them. */
export function itemText(instrument: Instrument, wording: Wording, item: string): string {
  const { functioning, items } = instrument;
  const found = functioning?.id === item ? functioning : items.find((each) => each.id === item);
  return wording.items[found?.words ?? item] ?? '';
}

/** Response options of one item: value and words, in the order of the instrument. */
export function optionsOf(instrument: Instrument, wording: Wording, item: string): { value: number; label: string }[] {
  const { functioning } = instrument;
  const own = functioning?.id === item;
  const labels = (own ? wording.functioningOptions : wording.options) ?? {};
  return (own && functioning ? functioning.options : instrument.options).map(({ value }) => ({
    value,
    label: labels[value] ?? '',
  }));
}

/** Whether the item on daily life can be asked: it and all of its options have words. */
export function hasFunctioning(instrument: Instrument, wording: Wording): boolean {
  const { functioning } = instrument;
  return (
    functioning !== undefined &&
    itemText(instrument, wording, functioning.id) !== '' &&
    optionsOf(instrument, wording, functioning.id).every(({ label }) => label !== '')
  );
}

const camel = (text: string) => text.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The interface word of a band, e.g. `severityModeratelySevere`. */
export const severityKey = (severity: string): WordKey => `severity${camel(severity)}` as WordKey;
/** `titleMood`, `aboutMoodWorry` … by what the instrument says that it asks about. */
export const topicKey = (prefix: 'title' | 'about', topic: Instrument['topic']): WordKey =>
  `${prefix}${camel(topic)}` as WordKey;
