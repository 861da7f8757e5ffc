import { PorchlightError } from '../../core/errors.js';
import type { Hit, Summary } from '../../resources/query.js';
import type { Problem } from '../../resources/service.js';
import { warnOnce } from '../base/warn.js';

/* What the one who embeds the finder should know. Nothing here says what a person did. */

/** What of the directory was not understood: a summary, once. */
export function warnOfProblems(problems: readonly Problem[]): void {
  const serious = problems.filter(({ severity }) => severity !== 'info');
  const [first] = serious;
  if (!first) return;
  const where = [first.file, first.row === undefined ? '' : `row ${first.row}`, first.field].filter(Boolean).join(', ');
  warnOnce(
    'invalid-resources',
    `${serious.length} problems in the directory. The first: ${where ? `${where}: ` : ''}${first.message} ${first.remedy} ` +
      'All of them: npx porchlight validate directory FILE',
  );
}

/** The country that a directory says it is for; else the one that most of the places on show are in. */
export function directoryCountry(summary: Summary | null, hits: readonly Hit[]): string | null {
  if (summary?.country) return summary.country;
  const counts = new Map<string, number>();
  for (const { service } of hits)
    for (const country of new Set(service.places?.flatMap((place) => place.country ?? [])))
      counts.set(country, (counts.get(country) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** The help lines are of another country than the services: seen on real school pages, and dangerous. */
export function countryMismatch(services: string | null, help: string | null): PorchlightError | null {
  if (!services || !help || services === help) return null;
  const message = `The services are in ${services}, the help lines are for ${help}. Set country="${services}", or another directory.`;
  warnOnce('country-mismatch', message);
  return new PorchlightError('country-mismatch', message);
}
