import { PorchlightExit } from './exit.js';

export * from './exit.js';
export * from './exit.events.js';
PorchlightExit.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-exit': PorchlightExit;
  }
}
