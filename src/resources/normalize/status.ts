import { folded } from './text.js';
import { type Report } from './problems.js';

export type Status = 'active' | 'temporarily-closed' | 'closed';

const words = new Map<string, Status>([
  ...pairs('active', [
    '',
    'active',
    'open',
    'published',
    'live',
    'current',
    'approved',
    'yes',
    'true',
    '1',
    'activo',
    'actif',
    'aktiv',
  ]),
  ...pairs('temporarily-closed', [
    'temporarily closed',
    'temporary closed',
    'closed temporarily',
    'temporary closure',
    'suspended',
    'paused',
    'cerrado temporalmente',
    'ferme temporairement',
    'vorubergehend geschlossen',
  ]),
  ...pairs('closed', [
    'inactive',
    'defunct',
    'closed',
    'permanently closed',
    'closed permanently',
    'discontinued',
    'archived',
    'deleted',
    'retired',
    'expired',
    'ended',
    'no',
    'false',
    '0',
    'inactivo',
    'inactif',
    'inaktiv',
  ]),
]);

function pairs(status: Status, list: readonly string[]): (readonly [string, Status])[] {
  return list.map((word) => [word, status] as const);
}

/** HSDS `status` and its likes. Nothing or an unknown word: active, since a service is listed; an unknown word is reported. */
export function status(raw: unknown, field: string, report: Report): Status {
  const known = words.get(folded(raw));
  if (known) return known;
  report({
    severity: 'warning',
    code: 'unknown-status',
    field,
    value: raw,
    message: 'This status is not known. The service is shown as active.',
    remedy: 'Write active, inactive, defunct or temporarily closed.',
  });
  return 'active';
}
