/** `porchlight/fhir`: values of this library as resources of FHIR R4. Pure: works in Node, in workers and in pages. */
export { toConsent, SHA256_EXTENSION, type ToConsentOptions } from './consent.js';
export type { FhirConsent, FhirReference } from './types.js';
