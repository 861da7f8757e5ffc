import { phq2 } from '../../core/instruments/phq-2.js';
import { NamedInstrumentElement } from '../screener/named-instrument-element.js';

/**
 * @summary The PHQ-2, ready to embed.
 * @customElement porchlight-phq2
 */
export class PorchlightPhq2 extends NamedInstrumentElement {
  static override readonly tag: string = 'porchlight-phq2';
  protected override builtIn() {
    return phq2;
  }
}
