import { gad7 } from '../../core/instruments/gad-7.js';
import { NamedInstrumentElement } from '../screener/named-instrument-element.js';

/**
 * @summary The GAD-7, ready to embed.
 * @customElement porchlight-gad7
 */
export class PorchlightGad7 extends NamedInstrumentElement {
  static override readonly tag: string = 'porchlight-gad7';
  protected override builtIn() {
    return gad7;
  }
}
