import { yesOrNo } from '../normalize/boolean.js';
import { coordinates } from '../normalize/coordinates.js';
import { country } from '../normalize/country.js';
import { withoutValues, type Report } from '../normalize/problems.js';
import { isBlank, line, lines, plainText } from '../normalize/text.js';
import type { Place } from '../schema.js';
import type { Cells } from './csv-cells.js';
import { placeColumns } from './csv-columns.js';
import { listText } from './csv-texts.js';
import { compact } from './draft.js';
import { keepsBack } from './private.js';

/** Whether the publisher keeps the address back. Whatever is written there and is not "no" is taken for a yes. */
export const isPrivate = (cells: Cells): boolean => keepsBack(cells.get('address_private'));

/** The place of a row, if it names one. */
export function readPlace(cells: Cells, timeZone: string | undefined, report: Report): Place | undefined {
  if (isPrivate(cells)) return keptBack(cells, timeZone, report);
  const named = placeColumns.some(
    (name) => name !== 'country' && name !== 'address_private' && !isBlank(cells.get(name)),
  );
  if (!named) return undefined;
  const address = [
    ...(lines(listText(cells, 'address', report), 'address', report, /[\n|]/) ?? []),
    line(cells.get('address_2'), 'address_2', report),
  ];
  return compact<Place>({
    name: line(cells.get('site'), 'site', report),
    address: [...new Set(address.filter((part) => part !== undefined))],
    city: line(cells.get('city'), 'city', report),
    region: line(cells.get('region'), 'region', report),
    postcode: line(cells.get('postcode'), 'postcode', report, 20),
    country: country(cells.get('country'), 'country', report),
    ...coordinates(cells.get('latitude'), cells.get('longitude'), 'latitude', report),
    timeZone,
    wheelchair: yesOrNo(cells.get('wheelchair'), 'wheelchair', report),
    access: lines(listText(cells, 'access', report), 'access', report, /[;\n]/),
    transport: plainText(cells.get('transport'), 'transport', report),
  });
}

/** What must not come out of any field of a row whose address is kept back. */
export function secretsOf(cells: Cells): string[] {
  // Not the name of the site: the service is often called the same.
  const hidden = ['address', 'address_2', 'postcode', 'latitude', 'longitude'];
  return hidden.flatMap((name) => cells.get(name).split(/[\n|]/)).filter((part) => part.trim() !== '');
}

function keptBack(cells: Cells, timeZone: string | undefined, report: Report): Place {
  const quiet = withoutValues(report);
  if (secretsOf(cells).length > 0) {
    quiet({
      severity: 'info',
      code: 'address-withheld',
      field: 'address_private',
      message: 'The address is kept back: only town, region and country are shown.',
      remedy: 'Nothing to do. The safest file holds no such address at all.',
    });
  }
  return compact<Place>({
    city: line(cells.get('city'), 'city', quiet),
    region: line(cells.get('region'), 'region', quiet),
    country: country(cells.get('country'), 'country', quiet),
    timeZone,
    wheelchair: yesOrNo(cells.get('wheelchair'), 'wheelchair', quiet),
    withheld: true,
  });
}
