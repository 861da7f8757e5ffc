import { PorchlightPhq2 } from './phq2.js';

export * from './phq2.js';
PorchlightPhq2.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-phq2': PorchlightPhq2;
  }
}
