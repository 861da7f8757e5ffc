import { PorchlightError } from '../../core/errors.js';

/**
 * What a page is told of a directory that did not answer. Never the words of a stranger's error: they may quote the address
 * that was asked, and with it what the person typed.
 */
export const directoryError = (error: unknown): PorchlightError =>
  error instanceof PorchlightError
    ? error
    : new PorchlightError('resources-unavailable', 'The directory did not answer.', { cause: error });
