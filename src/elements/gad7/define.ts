import { PorchlightGad7 } from './gad7.js';

export * from './gad7.js';
PorchlightGad7.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-gad7': PorchlightGad7;
  }
}
