import { PorchlightGad2 } from './gad2.js';

export * from './gad2.js';
PorchlightGad2.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-gad2': PorchlightGad2;
  }
}
