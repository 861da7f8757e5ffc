import { PorchlightError } from '../errors.js';
import { instruments } from './index.js';
import type { Instrument } from './schema.js';

/**
 * The built-in instrument with this id.
 * @throws {PorchlightError} `unknown-instrument`
 */
export function getInstrument(id: string): Instrument {
  const found = instruments.find((instrument) => instrument.id === id);
  if (found) return found;
  throw new PorchlightError(
    'unknown-instrument',
    `"${String(id).slice(0, 60)}" is not a built-in instrument. There are ${instruments.map((each) => each.id).join(', ')}.`,
  );
}
