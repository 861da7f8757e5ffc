import type { ProblemList } from '../normalize/problems.js';
import type { Draft } from './draft.js';
import { idFromWords } from './ids.js';

/**
 * Gives rows without an id one made of what they say, so that it stays when rows are added or sorted: the name, then what
 * tells it from others of that name. What is kept back is no part of it.
 */
export function withMadeIds(drafts: readonly Draft[], problems: ProblemList): Draft[] {
  const taken = new Set(drafts.flatMap(({ service }) => service.id ?? []));
  const organizations = organizationsByName(drafts);
  let made = 0;
  const all = drafts.map((draft) => {
    if (draft.service.id !== undefined || draft.service.name === undefined) return draft;
    made += 1;
    const id = freeId(draft, organizations, taken);
    taken.add(id);
    return { ...draft, service: { ...draft.service, id } };
  });
  if (made > 0) {
    problems.add(
      { file: drafts[0]?.where.file },
      {
        severity: 'info',
        code: 'no-id',
        field: 'id',
        message: `${made === 1 ? '1 row has' : `${made} rows have`} no id. It was made of the name: links that people share break when the name changes.`,
        remedy: 'Add a column "id" with a short word or number for each service that never changes.',
      },
    );
  }
  return all;
}

/** A name that several organizations have is no id for any of them: which one got it would depend on the order. */
function organizationsByName(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { service } of drafts) {
    const name = idFromWords(service.name);
    found.set(name, (found.get(name) ?? new Set()).add(service.organization?.name ?? ''));
  }
  return found;
}

function freeId(
  { service, where }: Draft,
  organizations: ReadonlyMap<string, ReadonlySet<string>>,
  taken: ReadonlySet<string>,
): string {
  const place = service.places?.[0];
  const words = [service.name, service.organization?.name, place?.city, place?.address?.[0]];
  const alone = (organizations.get(idFromWords(service.name))?.size ?? 0) < 2;
  const ids = words
    .map((_, at) => idFromWords(...words.slice(0, at + 1)))
    .slice(alone ? 0 : 1)
    .filter((id) => id !== '');
  const free = ids.find((id) => !taken.has(id));
  if (free !== undefined) return free;
  const base = ids.at(-1) ?? 'service';
  let number = where.row ?? 1;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
