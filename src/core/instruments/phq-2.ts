import { phqLicence, phqOptions } from './phq-licence.js';
import type { Instrument } from './schema.js';

/** PHQ-2: the first two items of the PHQ-9, 0-6. It has a cut-point and no bands. */
export const phq2: Instrument = {
  id: 'phq-2',
  version: '1.0.0',
  name: 'PHQ-2',
  topic: 'mood',
  timeframe: 'P2W',
  wordingOf: 'phq-9',
  items: [
    { id: 'phq-2.1', words: 'phq-9.1', code: '44250-9' },
    { id: 'phq-2.2', words: 'phq-9.2', code: '44255-8' },
  ],
  options: phqOptions,
  scoring: { method: 'sum', min: 0, max: 6 },
  bands: [],
  cutPoint: 3,
  flags: [],
  codes: { panel: '55757-9', total: '55758-7', answerList: 'LL358-3' },
  licence: phqLicence,
  sources: [
    'Kroenke K, Spitzer RL, Williams JB. The PHQ-2: validity of a two-item depression screener. Med Care 2003;41:1284-1292.',
  ],
};
