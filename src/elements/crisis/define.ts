import { PorchlightCrisis } from './crisis.js';

export * from './crisis.js';
PorchlightCrisis.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-crisis': PorchlightCrisis;
  }
}
