import { phq8 } from '../../core/instruments/phq-8.js';
import { NamedInstrumentElement } from '../screener/named-instrument-element.js';

/**
 * @summary The PHQ-8, ready to embed.
 * @customElement porchlight-phq8
 */
export class PorchlightPhq8 extends NamedInstrumentElement {
  static override readonly tag: string = 'porchlight-phq8';
  protected override builtIn() {
    return phq8;
  }
}
