import type { Instrument } from './schema.js';

/**
 * Terms of the PHQ and GAD family: "no permission is required to reproduce, translate, display or distribute"
 * (foot of each sheet; phqscreeners.com, quoted in CamCOPS docs/source/tasks/phq9.rst, gad7.rst). Some translations carry a line of their own: see the wording file.
 */
export const phqLicence: Instrument['licence'] = {
  terms: 'no-permission-required',
  use: { clinical: true, commercial: true, education: true, research: true },
  attribution:
    'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
  mayBeUnattended: true,
  seenIn: ['phqscreeners.com'],
};

/** The four response options that the whole family shares, with their LOINC answer codes (list LL358-3). */
export const phqOptions: Instrument['options'] = [
  { value: 0, code: 'LA6568-5' },
  { value: 1, code: 'LA6569-3' },
  { value: 2, code: 'LA6570-1' },
  { value: 3, code: 'LA6571-9' },
];
