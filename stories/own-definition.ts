import type { Instrument } from '../src/core/instruments/schema.js';
import json from './own-definition.json';

/** An instrument of a school, with its words: what `.definition` takes. */
export const ownDefinition: unknown = json;
export const ownInstrument = json.instrument as Instrument;
/** Where the same file is, for `src`. */
export const definitionUrl = (): string => new URL('./own-definition.json?no-inline', import.meta.url).href;
