import { yesOrNo } from '../normalize/boolean.js';
import { folded, rawText } from '../normalize/text.js';
import { type Fields } from './json.js';

const ignore = (): void => undefined;
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

/**
 * Names of flags that keep an address back, bare of case and signs: iCarol `AddressIsPrivate` (and `…Address1IsPrivate`),
 * Outpost `mask_exact_address`, and what other exports call it.
 */
const addressFlag =
  /^(?:(?:physical|street|mailing|site|location)?address\d?(?:is)?(?:private|confidential|hidden|masked|withheld|redacted)|is(?:address)?(?:private|confidential)|confidential(?:address|location)?|private(?:address|location)?|maskexactaddress|maskaddress|hideaddress|withhold(?:address)?|withheld(?:address)?|addresswithheld|redacted)$/;
const phoneFlag =
  /^(?:(?:tele)?phone\d{0,2}(?:number)?(?:is)?(?:private|confidential|unlisted|hidden)|is(?:private|confidential|unlisted)|private|confidential|unlisted)$/;
const privateWords = new Set(['redacted', 'confidential', 'withheld', 'private', 'hidden', 'undisclosed']);

/** Whether a name of a field or column says that an address is kept back when its value is yes. */
export const isAddressFlag = (name: string): boolean => addressFlag.test(bare(name));

/** The number in `Phone2IsPrivate`; 0 for a flag without one; `null` for another name. */
export function phoneFlagNumber(name: string): number | null {
  const word = bare(name);
  return phoneFlag.test(word) ? Number(/\d+/.exec(word)?.[0] ?? 0) : null;
}

/** Whether the value of such a flag keeps something back. What is neither yes nor no does: a doubt must not show a refuge. */
export function keepsBack(value: unknown): boolean {
  if (value === undefined || value === null || rawText(value).trim() === '') return false;
  return yesOrNo(value, '', ignore) !== false;
}

/** Whether the record keeps its address back: by a flag, or by its type (HSDS 3.1 `location_type`: redacted). */
export function keepsAddressBack(fields: Fields): boolean {
  const types = [fields.location_type, fields.address_type, fields.type, fields.visibility];
  if (types.some((type) => privateWords.has(folded(type)))) return true;
  return Object.entries(fields).some(([name, value]) => isAddressFlag(name) && keepsBack(value));
}

/** Whether the record of a phone keeps its number back. */
export function keepsPhoneBack(fields: Fields): boolean {
  if (privateWords.has(folded(fields.type)) || privateWords.has(folded(fields.visibility))) return true;
  return Object.entries(fields).some(([name, value]) => phoneFlagNumber(name) !== null && keepsBack(value));
}
