/** The parts of a plan, in this order. Every part may stay empty. */
export const planParts = ['signs', 'alone', 'company', 'ask', 'professionals', 'surroundings', 'reasons'] as const;
export type PlanPart = (typeof planParts)[number];

/** Version of the file and of what is stored. An older one is migrated, a newer one is refused. */
export const PLAN_VERSION = 1;

/** Lengths in UTF-16 code units; entries a part; marks of deleted entries. */
export const PLAN_LIMITS = { text: 2000, name: 200, phone: 60, entries: 100, removed: 2000 } as const;
