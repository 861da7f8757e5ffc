import type { Instrument } from '../../core/instruments/schema.js';
import { InstrumentElement } from './instrument-element.js';

/** An element that is one built-in instrument: a subclass says which, and brings no other. */
export abstract class NamedInstrumentElement extends InstrumentElement {
  /** The instrument. A method: a field would be set too late. */
  protected abstract builtIn(): Instrument;

  constructor() {
    super();
    this.use(this.builtIn());
  }
}
