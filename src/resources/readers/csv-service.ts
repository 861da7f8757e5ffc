import { ages, agesFromText, type Ages } from '../normalize/ages.js';
import { yesOrNo } from '../normalize/boolean.js';
import { cost } from '../normalize/cost.js';
import { isoDate } from '../normalize/date.js';
import { emails } from '../normalize/email.js';
import { languages, languageTag } from '../normalize/language.js';
import type { Report } from '../normalize/problems.js';
import { status } from '../normalize/status.js';
import { isBlank, line, lines, plainText } from '../normalize/text.js';
import { timeZone } from '../normalize/time-zone.js';
import { webAddress, webAddresses } from '../normalize/url.js';
import type { Service } from '../schema.js';
import { categorize } from './categories.js';
import type { Cells } from './csv-cells.js';
import { readHours } from './csv-hours.js';
import { readPhones } from './csv-phones.js';
import { readPlace } from './csv-place.js';
import { joinedTexts, listText, readTranslations } from './csv-texts.js';
import { audiencesIn, deliveriesIn, needsIn } from './csv-words.js';
import { compactOr, type Draft, type ServiceDraft } from './draft.js';

/** One row as a service, with its one place; nothing of it is checked against the schema yet. */
export function readRow(cells: Cells, report: Report): Pick<Draft, 'service' | 'closed'> {
  const zone = timeZone(cells.get('time_zone'), 'time_zone', report);
  const place = readPlace(cells, zone, report);
  const state = status(cells.get('status'), 'status', report);
  const list = (name: string) => listText(cells, name, report);
  const service: ServiceDraft = {
    id: line(cells.get('id'), 'id', report, 200),
    lang: languageTag(cells.get('lang'), 'lang', report),
    name: line(cells.get('name'), 'name', report),
    altNames: lines(list('other_names'), 'other_names', report),
    organization: readOrganization(cells, report),
    status: state === 'temporarily-closed' ? state : undefined,
    phones: readPhones(cells, report),
    emails: emails(cells.get('email'), 'email', report),
    urls: webAddresses(cells.get('website'), 'website', report),
    places: place === undefined ? undefined : [place],
    // The zone of a place holds for its hours too.
    hours: readHours(cells, place === undefined ? zone : undefined, report),
    cost: cost(
      {
        text: cells.get('cost'),
        free: yesOrNo(cells.get('free'), 'free', report),
        sliding: yesOrNo(cells.get('sliding_scale'), 'sliding_scale', report),
        insurance: list('insurance'),
      },
      'cost',
      report,
    ),
    area: readArea(cells, report),
    referral: yesOrNo(cells.get('referral'), 'referral', report),
    capacity: readCapacity(cells, report),
    verified: readVerified(cells, report),
    updated: isoDate(cells.get('updated'), 'updated', report),
    licence: line(cells.get('licence'), 'licence', report),
    attribution: line(cells.get('attribution'), 'attribution', report),
    translations: readTranslations(cells, report),
    ...readTexts(cells, report),
  };
  return { service, closed: state === 'closed' };
}

/** The texts, and the choices whose unknown words end up in one of them. */
function readTexts(cells: Cells, report: Report): ServiceDraft {
  const text = (name: string) => plainText(cells.get(name), name, report);
  const description = text('description');
  const spoken = languages(listText(cells, 'languages', report), 'languages', report);
  const who = audiencesIn(listText(cells, 'who', report), report);
  const how = deliveriesIn(listText(cells, 'how', report), report);
  const aged = readAges(cells, report);
  return {
    ...readNeeds(cells, description, report),
    audiences: who.values,
    description,
    alert: text('alert'),
    eligibility: joinedTexts(text('eligibility'), ...who.unknown, aged.words),
    ages: aged.ages,
    howToApply: joinedTexts(text('how_to_apply'), ...how.unknown),
    delivery: how.values,
    documents: text('documents'),
    interpretation: joinedTexts(text('interpreter'), spoken.interpretation),
    languages: spoken.languages,
    areaText: text('area_note'),
  };
}

/** From the column; where it is empty, from what name and description say. */
function readNeeds(cells: Cells, description: string | undefined, report: Report): ServiceDraft {
  const cell = listText(cells, 'need', report);
  if (isBlank(cell)) return { needs: categorize({ name: cells.get('name'), description }).needs };
  const { values, unknown } = needsIn(cell, report);
  return { needs: values, terms: unknown.map((name) => ({ name })) };
}

function readAges(
  cells: Cells,
  report: Report,
): { readonly ages?: Ages | undefined; readonly words?: string | undefined } {
  const range = ages(cells.get('age_min'), cells.get('age_max'), 'age_min', report);
  if (isBlank(cells.get('ages'))) return { ages: range };
  const said = agesFromText(cells.get('ages'), 'ages', report);
  // What is no range of ages is still to be read by people.
  return { ages: range ?? said, words: said ? undefined : line(cells.get('ages'), 'ages', report) };
}

function readOrganization(cells: Cells, report: Report): Service['organization'] {
  const name = line(cells.get('organization'), 'organization', report);
  const url = webAddress(cells.get('organization_website'), 'organization_website', report);
  if (name !== undefined) return url === undefined ? { name } : { name, url };
  if (url !== undefined) {
    report({
      severity: 'warning',
      code: 'no-organization',
      field: 'organization_website',
      value: url,
      message: 'There is a website of an organization, but not its name. It was left out.',
      remedy: 'Write the name into the column "organization".',
    });
  }
  return undefined;
}

const NATIONWIDE = /^(?:nation-?wide|national|whole country|everywhere|country-?wide)$/i;

function readArea(cells: Cells, report: Report): Service['area'] {
  const names = lines(listText(cells, 'area', report), 'area', report, /[;\n|]/) ?? [];
  const postcodes = lines(listText(cells, 'area_postcodes', report), 'area_postcodes', report, /[,;\n|]/) ?? [];
  const said = names.some((name) => NATIONWIDE.test(name)) ? true : undefined;
  const list = names.filter((name) => !NATIONWIDE.test(name));
  return compactOr<NonNullable<Service['area']>>({
    names: list,
    postcodes,
    nationwide: yesOrNo(cells.get('nationwide'), 'nationwide', report) ?? said,
  });
}

function readCapacity(cells: Cells, report: Report): Service['capacity'] {
  const cell = cells.get('has_room');
  // Some write how many places there are.
  const open = /^\d{1,6}$/.test(cell) ? Number(cell) > 0 : yesOrNo(cell, 'has_room', report);
  if (open === undefined) return undefined;
  const updated = isoDate(cells.get('has_room_date'), 'has_room_date', report);
  return updated === undefined ? { open } : { open, updated };
}

function readVerified(cells: Cells, report: Report): Service['verified'] {
  const date = isoDate(cells.get('verified'), 'verified', report);
  const by = line(cells.get('verified_by'), 'verified_by', report);
  if (date !== undefined) return by === undefined ? { date } : { date, by };
  if (by !== undefined) {
    report({
      severity: 'warning',
      code: 'no-verified-date',
      field: 'verified_by',
      message: 'It says who verified this, but not when. It counts as not verified.',
      remedy: 'Write the day into the column "verified", as 2026-12-31.',
    });
  }
  return undefined;
}
