import type { Instrument } from '../src/core/instruments/schema.js';
import json from './own-definition.json';

/** An instrument of a school, with its words: what `.definition` takes. */
export const ownDefinition: unknown = json;
export const ownInstrument = json.instrument as Instrument;
/** A file of the same kind, for `src`. Not named `.json`, because test servers make modules of those. */
export const definitionUrl = (): string => new URL('./two-questions.json.txt?no-inline', import.meta.url).href;
