import { PorchlightScreener } from './screener.js';

export * from './screener.js';
PorchlightScreener.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-screener': PorchlightScreener;
  }
}
