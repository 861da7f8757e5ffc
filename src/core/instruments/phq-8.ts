import { phqLicence, phqOptions } from './phq-licence.js';
import type { Instrument } from './schema.js';

/** PHQ-8: the PHQ-9 without its last item and without the item on daily life, 0-24. */
export const phq8: Instrument = {
  id: 'phq-8',
  version: '1.0.0',
  name: 'PHQ-8',
  topic: 'mood',
  timeframe: 'P2W',
  wordingOf: 'phq-9',
  items: [
    { id: 'phq-8.1', words: 'phq-9.1', code: '44250-9' },
    { id: 'phq-8.2', words: 'phq-9.2', code: '44255-8' },
    { id: 'phq-8.3', words: 'phq-9.3', code: '44259-0' },
    { id: 'phq-8.4', words: 'phq-9.4', code: '44254-1' },
    { id: 'phq-8.5', words: 'phq-9.5', code: '44251-7' },
    { id: 'phq-8.6', words: 'phq-9.6', code: '44258-2' },
    { id: 'phq-8.7', words: 'phq-9.7', code: '44252-5' },
    { id: 'phq-8.8', words: 'phq-9.8', code: '44253-3' },
  ],
  options: phqOptions,
  scoring: { method: 'sum', min: 0, max: 24 },
  bands: [
    { from: 0, severity: 'minimal' },
    { from: 5, severity: 'mild' },
    { from: 10, severity: 'moderate' },
    { from: 15, severity: 'moderately-severe' },
    { from: 20, severity: 'severe' },
  ],
  cutPoint: 10,
  // By design: the item on self-harm was left out (Kroenke 2009).
  flags: [],
  // No LOINC panel or total of the PHQ-8 is confirmed.
  codes: { answerList: 'LL358-3' },
  licence: phqLicence,
  sources: [
    'Kroenke K, Strine TW, Spitzer RL, et al. The PHQ-8 as a measure of current depression in the general population. J Affect Disord 2009;114:163-173.',
  ],
};
