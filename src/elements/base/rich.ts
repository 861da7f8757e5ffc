import type { Translate, Values } from '../../i18n/i18n.js';
import type { WordKey } from '../../i18n/words.js';

/**
 * A translated text with templates in place of some placeholders, e.g. a link in place of `{{number}}`: the translator
 * decides where in the sentence it stands.
 */
export function rich<Key extends string = WordKey>(
  t: Translate<Key>,
  key: Key,
  templates: Readonly<Record<string, unknown>>,
  values: Values = {},
): unknown[] {
  const placeholders = Object.fromEntries(Object.keys(templates).map((name) => [name, `{{${name}}}`]));
  return t(key, { ...values, ...placeholders })
    .split(/{{(\w+)}}/)
    .map((part, at) => (at % 2 ? templates[part] : part));
}
