import { phqLicence, phqOptions } from './phq-licence.js';
import type { Instrument } from './schema.js';

/** GAD-7: seven items on anxiety, 0-21, over the last 2 weeks. */
export const gad7: Instrument = {
  id: 'gad-7',
  version: '1.0.0',
  name: 'GAD-7',
  topic: 'worry',
  timeframe: 'P2W',
  wordingOf: 'gad-7',
  items: [
    { id: 'gad-7.1', code: '69725-0' },
    { id: 'gad-7.2', code: '68509-9' },
    { id: 'gad-7.3', code: '69733-4' },
    { id: 'gad-7.4', code: '69734-2' },
    { id: 'gad-7.5', code: '69735-9' },
    { id: 'gad-7.6', code: '69689-8' },
    { id: 'gad-7.7', code: '69736-7' },
  ],
  options: phqOptions,
  // All seven are needed. Rules in use differ (fewer than 3, at most 2), and no primary text settles it.
  scoring: { method: 'sum', min: 0, max: 21 },
  bands: [
    { from: 0, severity: 'minimal' },
    { from: 5, severity: 'mild' },
    { from: 10, severity: 'moderate' },
    { from: 15, severity: 'severe' },
  ],
  cutPoint: 10,
  flags: [],
  codes: { panel: '69737-5', total: '70274-6', answerList: 'LL358-3' },
  licence: phqLicence,
  sources: [
    'Spitzer RL, Kroenke K, Williams JBW, Löwe B. A brief measure for assessing generalized anxiety disorder: the GAD-7. Arch Intern Med 2006;166:1092-1097.',
  ],
};
