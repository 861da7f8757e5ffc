import { phqLicence, phqOptions } from './phq-licence.js';
import type { Instrument } from './schema.js';

/** GAD-2: the first two items of the GAD-7, 0-6. It has a cut-point and no bands. */
export const gad2: Instrument = {
  id: 'gad-2',
  version: '1.0.0',
  name: 'GAD-2',
  topic: 'worry',
  timeframe: 'P2W',
  wordingOf: 'gad-7',
  items: [
    { id: 'gad-2.1', words: 'gad-7.1', code: '69725-0' },
    { id: 'gad-2.2', words: 'gad-7.2', code: '68509-9' },
  ],
  options: phqOptions,
  scoring: { method: 'sum', min: 0, max: 6 },
  bands: [],
  cutPoint: 3,
  flags: [],
  // No LOINC total of the GAD-2 is confirmed.
  codes: { answerList: 'LL358-3' },
  licence: phqLicence,
  sources: [
    'Kroenke K, Spitzer RL, Williams JBW, Monahan PO, Löwe B. Anxiety disorders in primary care. Ann Intern Med 2007;146:317-325.',
  ],
};
