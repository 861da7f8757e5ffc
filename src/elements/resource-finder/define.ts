import { PorchlightResourceFinder } from './resource-finder.js';

export * from './resource-finder.js';
export * from './resource-finder.events.js';
PorchlightResourceFinder.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-resource-finder': PorchlightResourceFinder;
  }
}
