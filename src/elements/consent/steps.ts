import type { ConsentRole } from '../../core/consent/parts.js';
import type { ConsentView } from '../../core/consent/view.js';

/** One screen of the walk. `at` counts from 0 in the document. */
export type Step =
  | { readonly kind: 'start' | 'page' | 'review' | 'sign' | 'hand' | 'done' }
  | { readonly kind: 'section' | 'purpose' | 'question'; readonly at: number }
  /** Somebody signs beside the one who decided. */
  | { readonly kind: 'beside'; readonly role: ConsentRole };

/** The screens between the start and the end, in their order. */
export function stepsOf({ sections, purposes, questions }: ConsentView, layout: string): readonly Step[] {
  if (layout === 'page') return [{ kind: 'page' }];
  return [
    ...sections.map((_, at) => ({ kind: 'section', at }) as const),
    ...purposes.map((_, at) => ({ kind: 'purpose', at }) as const),
    ...questions.map((_, at) => ({ kind: 'question', at }) as const),
    { kind: 'review' },
    { kind: 'sign' },
  ];
}

export const isSameStep = (a: Step, b: Step): boolean =>
  a.kind === b.kind && ('at' in a ? a.at : 0) === ('at' in b ? b.at : 0);
