/**
 * Every state of every element, once. The stories, the tests in the browser and the check of the built Storybook walk
 * this list, so that what is shown, what is tested and what people copy is the same thing.
 */
import { gad2 } from '../src/core/instruments/gad-2.js';
import { gad7 } from '../src/core/instruments/gad-7.js';
import { phq2 } from '../src/core/instruments/phq-2.js';
import { phq4 } from '../src/core/instruments/phq-4.js';
import { phq8 } from '../src/core/instruments/phq-8.js';
import { phq9 } from '../src/core/instruments/phq-9.js';
import type { State } from './state.js';
import { crisisStates } from './states/crisis.js';
import { exitStates } from './states/exit.js';
import { keepingStates } from './states/keeping.js';
import { phq9Only } from './states/phq9.js';
import { resourceFinderStates } from './states/resource-finder.js';
import { safetyPlanStates } from './states/safety-plan.js';
import { screenerStates } from './states/screener.js';
import { screeningStates } from './states/screening.js';
import { consentStates } from './states/consent.js';

export type { State } from './state.js';

export const everyState: readonly State[] = [
  ...screenerStates,
  ...screeningStates('phq9', phq9, {}),
  ...phq9Only,
  ...keepingStates,
  ...screeningStates('phq8', phq8, {}),
  ...screeningStates('phq2', phq2, {}),
  ...screeningStates('phq4', phq4, {}),
  ...screeningStates('gad7', gad7, {}),
  ...screeningStates('gad2', gad2, {}),
  ...crisisStates,
  ...exitStates,
  ...resourceFinderStates,
  ...safetyPlanStates,
  ...consentStates,
];
