/**
 * `porchlight/resources`: read a directory in any of the known formats, search it, tell whether a service is open, ask a
 * directory on a server, write it down again. Works in Node and in browsers, without a page.
 */
export { audiences, needs } from './needs.js';
export type * from './query.js';
export type * from './service.js';
export { readResources } from './read.js';
export {
  isOpen,
  openState,
  weekTable,
  type HoursRow,
  type HoursSpan,
  type OpenOptions,
  type OpenState,
} from './hours.js';
export { targets, writeResources, type Target } from './writers/write.js';
export { freshness, staleList, verifiedThisYear, type Freshness } from './freshness.js';
export { jsonLdText, toJsonLd, type JsonLdOptions } from './jsonld.js';
export { createSearch } from './search/search.js';
export { createLocalProvider } from './local-provider.js';
export { createHsdsProvider, type HsdsProviderOptions } from './providers/hsds.js';
export { createFhirProvider, type FhirProviderOptions } from './providers/fhir.js';
export {
  createInstantSearchProvider,
  type IndexClient,
  type InstantSearchProviderOptions,
} from './providers/instantsearch.js';
export { keepLast } from './providers/keep-last.js';
