import { phq9 } from '../../core/instruments/phq-9.js';
import { NamedInstrumentElement } from '../screener/named-instrument-element.js';

/**
 * @summary The PHQ-9, ready to embed.
 * @customElement porchlight-phq9
 */
export class PorchlightPhq9 extends NamedInstrumentElement {
  static override readonly tag: string = 'porchlight-phq9';
  protected override builtIn() {
    return phq9;
  }
}
