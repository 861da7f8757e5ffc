import { planParts } from '../../core/safety-plan/parts.js';
import type { SafetyPlan } from '../../core/safety-plan/schema.js';
import { partKey, type PlanTranslate } from './words.js';

/** The plan as text that any app can take: headings of ours, words of the person's. */
export const planText = (plan: SafetyPlan, t: PlanTranslate): string =>
  planParts
    .filter((part) => plan.parts[part].length)
    .map((part) =>
      [
        t(partKey(part)),
        ...plan.parts[part].map(
          ({ text, contact }) => `– ${[text, contact?.name, contact?.phone].filter(Boolean).join(' · ')}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
