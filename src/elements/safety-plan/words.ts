import type { PlanPart } from '../../core/safety-plan/parts.js';
import type { Translate, Values } from '../../i18n/i18n.js';
import type { SafetyPlanKey } from '../../i18n/parts/safety-plan.js';
import type { VaultKey } from '../../i18n/parts/vault.js';
import type { WordKey } from '../../i18n/words.js';
import { rich } from '../base/rich.js';

/** Looks up words of the plan and those that all elements share. */
export type PlanTranslate = Translate<SafetyPlanKey | WordKey>;
/** The same with the words around a passphrase. */
export type VaultTranslate = Translate<VaultKey | WordKey>;

const pascal = (part: PlanPart): string => part.charAt(0).toUpperCase() + part.slice(1);

/** The heading of a part, and the question below it. */
export const partKey = (part: PlanPart): SafetyPlanKey => `part${pascal(part)}` as SafetyPlanKey;
export const promptKey = (part: PlanPart): SafetyPlanKey => `prompt${pascal(part)}` as SafetyPlanKey;

/** How many examples there are words for. */
export const EXAMPLES: Readonly<Record<PlanPart, number>> = {
  signs: 6,
  alone: 6,
  company: 6,
  ask: 4,
  professionals: 4,
  surroundings: 4,
  reasons: 6,
};
/** The examples of a part, in their order. */
export const exampleKeys = (part: PlanPart): readonly SafetyPlanKey[] =>
  Array.from({ length: EXAMPLES[part] }, (_, at) => `example${pascal(part)}${at + 1}` as SafetyPlanKey);

/**
 * A translated text with the person's words in it. Their words do not go through the lookup: a page that brings its own
 * i18next would be handed them.
 */
export const withWords = (
  t: PlanTranslate,
  key: SafetyPlanKey,
  words: Readonly<Record<string, string>>,
  values: Values = {},
): string => rich(t, key, words, values).join('');
