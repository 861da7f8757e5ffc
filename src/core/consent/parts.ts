/** Who can act. The first three each have a record of their own; the others sign beside one of them. */
export const consentRoles = ['self', 'guardian', 'young-person', 'witness', 'clinician'] as const;
export type ConsentRole = (typeof consentRoles)[number];

/** Those who decide, each in a record of their own. */
export const principalRoles = ['self', 'guardian', 'young-person'] as const;
export type PrincipalRole = (typeof principalRoles)[number];

/** Drawings that the element has for a section. */
export const consentIcons = [
  'info',
  'choice',
  'questions',
  'lock',
  'share',
  'help',
  'stop',
  'contact',
  'time',
  'cost',
  'school',
  'clinic',
  'document',
] as const;
export type ConsentIcon = (typeof consentIcons)[number];

/** What a purpose is for, for machines: codes in a receipt and in FHIR are made of it. */
export const consentUses = ['care', 'sharing', 'research', 'education', 'operations', 'contact', 'other'] as const;
export type ConsentUse = (typeof consentUses)[number];

/** Stand-ins that a document may hold until the host has filled them in. */
export const consentPlaceholders = ['organization', 'service', 'phone', 'email', 'url'] as const;
export type ConsentPlaceholder = (typeof consentPlaceholders)[number];

export const consentStatuses = ['pending', 'granted', 'declined', 'withdrawn'] as const;
/** `pending`: decided, and not yet signed by everybody who has to. Such a record opens nothing. */
export type ConsentStatus = (typeof consentStatuses)[number];

/** Bytes of a file; entries of lists; lengths of texts in UTF-16 code units; levels of nesting. */
export const CONSENT_LIMITS = {
  documentBytes: 1024 * 1024,
  recordBytes: 256 * 1024,
  depth: 12,
  values: 50_000,
  languages: 60,
  sections: 40,
  purposes: 20,
  questions: 20,
  choices: 6,
  contacts: 10,
  title: 200,
  statement: 600,
  text: 6000,
  name: 200,
  history: 200,
  strokes: 200,
  strokeValues: 4000,
} as const;
