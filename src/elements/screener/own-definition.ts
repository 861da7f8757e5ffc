import { PorchlightError } from '../../core/errors.js';
import { parseInstrument, parseWording, type Instrument, type Wording } from '../../core/instruments/schema.js';

/** An own instrument with its words: what `src` points at and what `definition` takes. */
export interface OwnDefinition {
  readonly instrument: Instrument;
  readonly wordings: ReadonlyMap<string, Wording>;
}

/**
 * Reads `{ instrument, wordings: { <lang>: … } }`. The words' status is the host's.
 * @throws {PorchlightError} `invalid-definition`, `unknown-item`, `unsupported-definition`
 */
export function readDefinition(json: unknown): OwnDefinition {
  const value = typeof json === 'string' ? fromText(json) : json;
  if (typeof value !== 'object' || value === null)
    throw new PorchlightError('invalid-definition', 'The definition must be an object { instrument, wordings }.');
  if ('resourceType' in value)
    throw new PorchlightError(
      'unsupported-definition',
      'This is a FHIR resource. Give { instrument, wordings } instead; FHIR Questionnaires are not read yet.',
    );
  const { instrument: structure, wordings = {} } = value as { instrument?: unknown; wordings?: unknown };
  const instrument = parseInstrument(structure);
  const languages = Object.entries(wordings as object).slice(0, 100);
  if (!languages.length) throw new PorchlightError('invalid-definition', `${instrument.id}: there are no wordings.`);
  return {
    instrument,
    wordings: new Map(
      languages.map(([lang, words]) => [
        lang,
        parseWording({ instrument: instrument.wordingOf, lang, ...(words as object), status: 'host' }, instrument),
      ]),
    ),
  };
}

const MAX_CHARACTERS = 2_000_000;

function fromText(text: string): unknown {
  if (text.length > MAX_CHARACTERS)
    throw new PorchlightError('invalid-definition', 'The definition is larger than 2 MB.');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PorchlightError('invalid-definition', 'The definition is not JSON.', { cause });
  }
}
