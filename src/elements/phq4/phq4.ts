import { phq4 } from '../../core/instruments/phq-4.js';
import { NamedInstrumentElement } from '../screener/named-instrument-element.js';

/**
 * @summary The PHQ-4, ready to embed.
 * @customElement porchlight-phq4
 */
export class PorchlightPhq4 extends NamedInstrumentElement {
  static override readonly tag: string = 'porchlight-phq4';
  protected override builtIn() {
    return phq4;
  }
}
