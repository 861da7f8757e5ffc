/** Version of the sealed record. */
export const SEALED_VERSION = 1;

/**
 * Iterations of PBKDF2-HMAC-SHA-256: what is written (OWASP Password Storage Cheat Sheet, 2023: at least 600,000), and what
 * is accepted on reading.
 */
export const ITERATIONS = { write: 600_000, least: 600_000, most: 10_000_000 } as const;

/** Characters (code points) of a passphrase: the fewest when it is chosen, the most at any time. */
export const PASSPHRASE = { least: 8, most: 10_000 } as const;
