import type { InstrumentElement } from '../../src/elements/screener/instrument-element.js';
import { definitionUrl, ownDefinition, ownInstrument } from '../own-definition.js';
import { statesOf, type State } from '../state.js';
import { answer, choose, screenOf, start, until } from '../support.js';
import { screeningStates } from './screening.js';

const state = statesOf<InstrumentElement>('screener', { lang: 'en', country: 'US' });

/** Where an instrument comes from, or does not. */
const sources: State[] = [
  state({
    id: 'built-in',
    name: 'Built-in instrument',
    about: 'By its id.',
    args: { instrument: 'gad-7' },
    screen: 'start',
  }),
  state({
    id: 'from-address',
    name: 'Instrument from an address',
    about: 'A JSON file of the page: `{ instrument, wordings }`.',
    args: { src: definitionUrl() },
    screen: 'start',
    act: (el) => until(el, 'the start screen', () => screenOf(el) === 'start'),
  }),
  state({
    id: 'unknown-instrument',
    name: 'Unknown instrument',
    about: 'A plain sentence for the person and help; the page gets an error that names the instruments.',
    args: { instrument: 'phq-99' },
    errors: ['unknown-instrument'],
    screen: 'broken',
  }),
  state({
    id: 'no-instrument',
    name: 'No instrument',
    about: 'The page said none.',
    errors: ['unknown-instrument'],
    screen: 'broken',
  }),
  state({
    id: 'address-refused',
    name: 'Address cannot be loaded',
    about: 'Only http and https are loaded.',
    args: { src: 'data:application/json,{}' },
    errors: ['definition-load-failed'],
    screen: 'broken',
    act: (el) => until(el, 'that it failed', () => screenOf(el) === 'broken'),
  }),
  state({
    id: 'broken-definition',
    name: 'Broken definition',
    about: 'The error says which part is wrong.',
    args: { definition: { instrument: { id: 'week-check' }, wordings: { en: {} } } },
    errors: ['invalid-definition'],
    screen: 'broken',
    act: (el) => until(el, 'that it failed', () => screenOf(el) === 'broken'),
  }),
  state({
    id: 'fhir-definition',
    name: 'Definition that is not read yet',
    about: 'A FHIR Questionnaire: not supported so far.',
    args: { definition: { resourceType: 'Questionnaire', status: 'active' } },
    errors: ['unsupported-definition'],
    screen: 'broken',
    act: (el) => until(el, 'that it failed', () => screenOf(el) === 'broken'),
  }),
  state({
    id: 'own-spanish',
    pins: ['lang'],
    name: 'Own instrument in Spanish',
    about: 'The page brought words in two languages.',
    args: { lang: 'es', definition: ownDefinition },
    screen: 'question',
    act: start,
  }),
  state({
    id: 'own-no-wording',
    pins: ['lang'],
    name: 'Own instrument without words in this language',
    about: 'The page brought no Arabic words: its own languages are offered.',
    args: { lang: 'ar', country: 'SA', definition: ownDefinition },
    screen: 'no-wording',
  }),
  state({
    id: 'own-hard-answer',
    pins: ['lang'],
    name: 'Own instrument: hard answer',
    about: 'A risk rule that the page declared.',
    args: { definition: ownDefinition },
    screen: 'question',
    act: async (el) => {
      await start(el);
      await answer(el, [1, 1, 0]);
      await choose(el, 2);
    },
  }),
];

export const screenerStates: readonly State[] = [
  ...sources,
  ...screeningStates('screener', ownInstrument, { definition: ownDefinition }, ['lang']),
];
