import type { Finding, Report } from '../../src/resources/normalize/problems.js';

/** A report that keeps what it is told, and the value that a function gave. */
export interface Noted<T> {
  readonly value: T;
  /** `severity code` of each finding. */
  readonly found: readonly string[];
  readonly findings: readonly Finding[];
}

export function noted<T>(use: (report: Report) => T): Noted<T> {
  const findings: Finding[] = [];
  const value = use((finding) => findings.push(finding));
  return { value, findings, found: findings.map((one) => `${one.severity} ${one.code}`) };
}
