import { PorchlightError } from '../../core/errors.js';

const VALUES = {
  mode: ['build', 'view'],
  share: ['none', 'content'],
  storage: ['none', 'session', 'device'],
} as const;

/** What is wrong with the attributes that were changed. */
export const attributeProblems = (
  changed: { has(name: string): boolean },
  values: Readonly<Record<keyof typeof VALUES, string>>,
): readonly PorchlightError[] =>
  (['mode', 'share', 'storage'] as const)
    .filter((name) => changed.has(name) && !(VALUES[name] as readonly string[]).includes(values[name]))
    .map((name) => new PorchlightError('invalid-attribute', `${name} must be ${VALUES[name].join(' or ')}.`));
