import { PorchlightError } from '../../../core/errors.js';
import type { Instrument } from '../../../core/instruments/schema.js';
import { ScreenerSession, type SessionSnapshot } from '../../../core/screening/session.js';
import { DevicePlace, type DeviceTarget } from '../../../storage/vault/device-place.js';
import { purposeOf } from '../../../storage/vault/purpose.js';

/** What is saved of unfinished answers: one record for each element, instrument and name on a site. */
export const purposeFor = (
  instrument: Instrument,
  { localName, name }: { readonly localName: string; readonly name: string | null },
): Promise<string> => purposeOf('unfinished', [localName, instrument.id, name ?? '']);

/** The place for the answers to one instrument. */
export const placeFor = (purpose: string, instrument: Instrument, target: DeviceTarget): DevicePlace<SessionSnapshot> =>
  new DevicePlace({ purpose, parse: parserFor(instrument), merge: merged }, target);

/** Anybody may have written it: it is taken only where the instrument could go on with it. */
const parserFor =
  (instrument: Instrument) =>
  (json: unknown): SessionSnapshot => {
    try {
      return ScreenerSession.create(instrument)
        .resume(json as SessionSnapshot)
        .snapshot();
    } catch (cause) {
      throw new PorchlightError('damaged-record', 'The saved answers are damaged or of another version.', { cause });
    }
  };

/** Two tabs at the same answers: each keeps what it has, and gets what only the other one has. */
const merged = (mine: SessionSnapshot, other: SessionSnapshot): SessionSnapshot => ({
  ...mine,
  answers: { ...other.answers, ...mine.answers },
});
