import type * as z from 'zod/mini';

/**
 * The first thing that a schema found wrong, in words: where, and what is wanted there. zod/mini brings no words of its
 * own. Keys and limits are named, values never are.
 */
export function firstProblem(error: z.core.$ZodError): string {
  const [first] = allProblems(error);
  return first ? `${first.path || 'the file'}: ${first.wanted}.` : 'it is not valid.';
}

/** The same for all that it found. `path` is empty where the whole is meant. */
export const allProblems = (error: z.core.$ZodError): readonly { readonly path: string; readonly wanted: string }[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), wanted: wanted(issue) }));

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return `must match ${issue.pattern ?? issue.format}`;
    case 'unrecognized_keys':
      return `does not know ${issue.keys.map((key) => `"${key.slice(0, 60)}"`).join(', ')}`;
    case 'invalid_key':
      return 'is not a key that can be here';
    case 'too_small':
      return `must be at least ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}`;
    default:
      return 'is not valid';
  }
}

const unit = (origin: string): string =>
  origin === 'string' ? ' characters long' : origin === 'array' ? ' entries long' : '';
