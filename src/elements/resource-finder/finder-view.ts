import { unitsOf } from './format.js';
import type { Finder } from './finder.js';
import type { FinderAttributes } from './finder-attributes.js';
import type { Position } from '../../resources/query.js';
import type { FinderView } from './views/context.js';

/** What the element knows besides its attributes. */
export interface ViewParts extends Pick<FinderView, 't' | 'lang' | 'wide' | 'act'> {
  /** The position that the page set. */
  readonly near: Position | null;
  /** The country of the help lines. */
  readonly country: string | null;
}

/** All that the views may look at, as it is now. */
export function viewOf(page: FinderAttributes, finder: Finder, { near, country, ...parts }: ViewParts): FinderView {
  const { search, screens, filters, drawn, nearMe } = finder;
  const { summary, result, provider, hits, now } = search;
  return {
    ...parts,
    level: page.headingLevel,
    units: unitsOf(page.units, country ?? summary?.country ?? null),
    now,
    viewerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    directoryLang: summary?.lang,
    timeZone: page.timeZone ?? summary?.timeZone,
    checkAfter: page.checkAfter,
    neverFirstAfter: page.neverFirstAfter,
    filters,
    drawn,
    summary,
    result,
    facets: result?.facets ?? null,
    hits,
    sendsQueryTo: provider?.sendsQueryTo,
    sendsPositionTo: provider?.sendsPositionTo,
    located: !!(filters.position ?? near),
    nearMe,
    kept: screens.list.ids,
    announced: finder.announcer.text,
    panel: finder.panels.open,
    canRemember: page.storage === 'device',
    remembered: screens.list.remembered,
    directions: page.directionsHref,
    reportTo: page.reportHref,
  };
}
