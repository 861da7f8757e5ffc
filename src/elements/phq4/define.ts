import { PorchlightPhq4 } from './phq4.js';

export * from './phq4.js';
PorchlightPhq4.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-phq4': PorchlightPhq4;
  }
}
