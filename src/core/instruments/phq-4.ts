import { phqLicence, phqOptions } from './phq-licence.js';
import type { Instrument } from './schema.js';

/** PHQ-4: two items on anxiety, then two on depression, 0-12. It has a sheet of its own. */
export const phq4: Instrument = {
  id: 'phq-4',
  version: '1.0.0',
  name: 'PHQ-4',
  topic: 'mood-worry',
  timeframe: 'P2W',
  wordingOf: 'phq-4',
  items: [
    { id: 'phq-4.1', code: '69725-0' },
    { id: 'phq-4.2', code: '68509-9' },
    { id: 'phq-4.3', code: '44250-9' },
    { id: 'phq-4.4', code: '44255-8' },
  ],
  options: phqOptions,
  scoring: { method: 'sum', min: 0, max: 12 },
  bands: [
    // The paper calls 0-2 "normal". No band of ours is called that (docs/decisions): the word tells a person at
    // risk that nothing is wrong. The range is the paper's.
    { from: 0, severity: 'minimal' },
    { from: 3, severity: 'mild' },
    { from: 6, severity: 'moderate' },
    { from: 9, severity: 'severe' },
  ],
  cutPoint: 6,
  flags: [],
  codes: { panel: '69724-3', total: '70272-0', answerList: 'LL358-3' },
  licence: phqLicence,
  sources: [
    'Kroenke K, Spitzer RL, Williams JBW, Löwe B. An ultra-brief screening scale for anxiety and depression: the PHQ-4. Psychosomatics 2009;50:613-621.',
  ],
};
