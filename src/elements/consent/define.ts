import { PorchlightConsent } from './consent.js';

export * from './consent.js';
export * from './consent.events.js';
PorchlightConsent.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-consent': PorchlightConsent;
  }
}
