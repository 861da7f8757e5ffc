import { PorchlightPhq8 } from './phq8.js';

export * from './phq8.js';
PorchlightPhq8.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-phq8': PorchlightPhq8;
  }
}
