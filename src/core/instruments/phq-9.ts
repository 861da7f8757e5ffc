import { phqLicence, phqOptions } from './phq-licence.js';
import type { Instrument } from './schema.js';

/** PHQ-9: nine items on depression, 0-27, over the last 2 weeks. */
export const phq9: Instrument = {
  id: 'phq-9',
  version: '1.0.0',
  name: 'PHQ-9',
  topic: 'mood',
  timeframe: 'P2W',
  wordingOf: 'phq-9',
  items: [
    { id: 'phq-9.1', code: '44250-9' },
    { id: 'phq-9.2', code: '44255-8' },
    { id: 'phq-9.3', code: '44259-0' },
    { id: 'phq-9.4', code: '44254-1' },
    { id: 'phq-9.5', code: '44251-7' },
    { id: 'phq-9.6', code: '44258-2' },
    { id: 'phq-9.7', code: '44252-5' },
    { id: 'phq-9.8', code: '44253-3' },
    { id: 'phq-9.9', code: '44260-8' },
  ],
  options: phqOptions,
  functioning: {
    id: 'phq-9.10',
    code: '69722-7',
    options: [
      { value: 0, code: 'LA6572-7' },
      { value: 1, code: 'LA6573-5' },
      { value: 2, code: 'LA6575-0' },
      { value: 3, code: 'LA6574-3' },
    ],
  },
  // No primary text settles missing items. All nine is the safe rule; the widely used "at most two" is offered to
  // hosts that ask for it, is marked in the result, and never makes up the answer to item 9.
  scoring: { method: 'sum', min: 0, max: 27, prorate: { atMost: 2, never: ['phq-9.9'] } },
  bands: [
    { from: 0, severity: 'minimal' },
    { from: 5, severity: 'mild' },
    { from: 10, severity: 'moderate' },
    { from: 15, severity: 'moderately-severe' },
    { from: 20, severity: 'severe' },
  ],
  cutPoint: 10,
  flags: [{ code: 'self-harm', item: 'phq-9.9', atLeast: 1 }],
  codes: { panel: '44249-1', total: '44261-6', answerList: 'LL358-3', functioningAnswerList: 'LL359-1' },
  licence: phqLicence,
  sources: [
    'Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression severity measure. J Gen Intern Med 2001;16:606-613.',
  ],
};
