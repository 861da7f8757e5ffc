import { country } from '../normalize/country.js';
import { languageTag } from '../normalize/language.js';
import { type ProblemList, withoutValues, type Report } from '../normalize/problems.js';
import { line } from '../normalize/text.js';
import { timeZone } from '../normalize/time-zone.js';
import { LIMITS, type Service } from '../schema.js';
import { type Problem, type ReadOptions, type ReadResult } from '../service.js';
import { checkPositions } from './check-positions.js';
import { checkService } from './check-service.js';
import { compact, type Draft } from './draft.js';
import { groupSites, type Checked } from './group-sites.js';
import { idFromWords, UniqueIds } from './ids.js';
import { withheldPlace, withoutSecrets } from './withhold.js';

type Head = ReadResult['directory'];

/** What every reader gives back; `read.ts` adds the format. */
export interface Finished {
  readonly services: readonly Service[];
  readonly problems: readonly Problem[];
  readonly directory: Head;
}

/**
 * The last step of every reader. Takes what is closed out of the list, takes what is withheld out of every field and every
 * problem, checks each service against the schema, joins the sites of one service, gives each id once and looks at the
 * positions beside each other. Every record ends as a service or as a problem. `found`: what the file says of the
 * directory. `sites`: our own files are as their makers want them, so nothing is joined or moved there; `apart`: nothing is
 * joined, since every record has an id that somebody gave it, but positions are looked at.
 */
export function finishDirectory(
  drafts: readonly Draft[],
  problems: ProblemList,
  options: ReadOptions,
  found: Partial<Omit<Head, 'format' | 'version'>> = {},
  { sites = 'grouped' }: { readonly sites?: 'grouped' | 'apart' | 'as-they-are' } = {},
): Finished {
  problems.hideValues(drafts.filter(hasSecrets).map((draft) => draft.where));
  const kept = drafts.slice(0, LIMITS.services);
  if (kept.length < drafts.length) {
    problems.add(
      {},
      {
        severity: 'error',
        code: 'too-many-services',
        message: `There are ${drafts.length} services; only the first ${LIMITS.services} are read.`,
        remedy: 'Publish the directory in parts, or use a server.',
      },
    );
  }
  const checked = kept.flatMap((draft) => finished(draft, problems, options.today) ?? []);
  const ids = new UniqueIds();
  const joined = sites === 'grouped' ? groupSites(checked) : checked;
  const grouped = sites === 'as-they-are' ? joined : checkPositions(joined);
  const unique = grouped.map(({ service, report }) => {
    const id = ids.take(service.id, report);
    return id === service.id ? service : { ...service, id };
  });
  return { services: unique, directory: headOf(options, found, problems.at({})), problems: problems.all() };
}

/** What the reader says is kept back, and what it left in a place that is. */
function secretsOf({ secrets = [], service }: Draft): readonly string[] {
  const places = (service.places ?? []).filter((place) => place.withheld);
  const left = places.flatMap(({ address = [], postcode, lat, lon, transport }) => [
    ...address,
    postcode,
    lat,
    lon,
    transport,
  ]);
  return [...secrets, ...left.filter((one) => one !== undefined).map(String)];
}
const hasSecrets = (draft: Draft): boolean => secretsOf(draft).length > 0;

function finished(draft: Draft, problems: ProblemList, today = ''): Checked | undefined {
  const report = hasSecrets(draft) ? withoutValues(problems.at(draft.where)) : problems.at(draft.where);
  if (draft.closed) {
    report({
      severity: 'info',
      code: 'not-active',
      value: draft.service.name,
      message: 'The service is closed or inactive. It is not in the list.',
      remedy: 'Take it out of the source, or set its status to active.',
    });
    return undefined;
  }
  const service = checkService(withId(withheld(draft.service, secretsOf(draft), report), draft), report);
  if (service) futureDate(service, today, report);
  return service && { service, report };
}

const DAY_MS = 86_400_000;
/** A wrong year. Where the day begins first it may be tomorrow. */
function futureDate({ verified }: Service, today: string, report: Report): void {
  if (!verified || !(Date.parse(verified.date) - Date.parse(today) > DAY_MS)) return;
  report({
    severity: 'warning',
    code: 'future-date',
    field: 'verified',
    value: verified.date,
    message: 'This day has not come. The service counts as not verified.',
    remedy: 'Write the day on which somebody called or looked.',
  });
}

function withId(service: Service, { where }: Draft): Service {
  if (service.id) return service;
  const words = idFromWords(service.name, service.organization?.name, service.places?.[0]?.city);
  return { ...service, id: words === '' ? `service-${where.row ?? 1}` : words };
}

function withheld(service: Draft['service'], secrets: readonly string[], report: Report): Service {
  const places = service.places?.map((place) => (place.withheld ? withheldPlace(place) : place));
  const made: Service = { ...compact<Service>({ ...service, places }), needs: service.needs ?? [] };
  return withoutSecrets(made, secrets, report);
}

/** What the caller says of the directory stands above what the file says. */
function headOf(options: ReadOptions, found: Partial<Head>, report: Report): Head {
  return {
    ...compact<Omit<Head, 'format' | 'version'>>({
      ...found,
      lang: languageTag(options.lang, 'lang', report) ?? found.lang,
      timeZone: timeZone(options.timeZone ?? found.timeZone, 'timeZone', report),
      country: country(options.country, 'country', report) ?? found.country,
      licence: line(options.licence, 'licence', report) ?? found.licence,
      attribution: line(options.attribution, 'attribution', report) ?? found.attribution,
    }),
    format: 'porchlight-directory',
    version: 1,
  };
}
