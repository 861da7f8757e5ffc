import { PorchlightPhq9 } from './phq9.js';

export * from './phq9.js';
PorchlightPhq9.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-phq9': PorchlightPhq9;
  }
}
