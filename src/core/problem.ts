import type * as z from 'zod/mini';

/**
 * The first thing that a schema found wrong, in words: where, and what is wanted there. zod/mini brings no words of its
 * own. Keys and limits are named, values never are.
 */
export function firstProblem(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'the file'}: ${wanted(issue)}.` : 'it is not valid.';
}

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
