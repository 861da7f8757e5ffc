import { gad2 } from '../../core/instruments/gad-2.js';
import { NamedInstrumentElement } from '../screener/named-instrument-element.js';

/**
 * @summary The GAD-2, ready to embed.
 * @customElement porchlight-gad2
 */
export class PorchlightGad2 extends NamedInstrumentElement {
  static override readonly tag: string = 'porchlight-gad2';
  protected override builtIn() {
    return gad2;
  }
}
