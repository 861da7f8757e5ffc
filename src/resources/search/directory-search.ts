import { NEVER_FIRST_AFTER } from '../freshness.js';
import type { AskOptions, Hit, ResourceQuery, ResultPage, Unknown } from '../query.js';
import type { Service } from '../service.js';
import { type Bits, count, hasBit, noBits, setBit } from './bits.js';
import { Columns, dayOfTime } from './columns.js';
import { facetsOf } from './facets.js';
import { columnParts, Combined, isAge, type Part } from './filters.js';
import { Geography } from './geography.js';
import { readable } from './language.js';
import type { NeedNames } from './need-names.js';
import { OpenNow } from './open-now.js';
import { groupOf, groups, ranked, type Ranking } from './rank.js';
import { type TextHits, TextSearch } from './text-search.js';
import { askedWords } from './words.js';
import { Work } from './work.js';

export interface SearchOptions {
  /** Language whose translations are searched where a question names none. BCP 47. */
  readonly lang?: string | undefined;
  /** IANA zone of hours whose service and place name none. */
  readonly timeZone?: string | undefined;
  /** Where names and postcodes are, in degrees: what `gazetteer` of a directory holds. */
  readonly gazetteer?: Readonly<Record<string, readonly [lat: number, lon: number]>> | undefined;
  /** Names of needs in the reader's language, so that a person finds them by these words. */
  readonly needNames?: NeedNames | (() => NeedNames | undefined) | undefined;
}

const EARLIEST_DAY_MS = 14 * 3_600_000;
/** A pause after so many services. */
const PIECE = 100;
const DEFAULT_LANG = 'en';
/** Whose index is kept: the one in use and the one before. */
const KEPT_LANGUAGES = 2;

/** A list of services, ready to be asked. Its work can be done at once or in pieces; what is not done is done when asked. */
export class DirectorySearch {
  /** Reads filters and places of all records. Nothing can be asked before. */
  readonly reading: Work;
  readonly openNow: OpenNow;
  readonly columns: Columns;
  readonly #geography: Geography;
  readonly #options: SearchOptions;
  readonly #plainUpTo: number | undefined;
  #texts: readonly TextSearch[] = [];

  constructor(services: readonly Service[], options: SearchOptions = {}, plainUpTo?: number) {
    this.#options = options;
    this.#plainUpTo = plainUpTo;
    this.columns = new Columns(services);
    this.#geography = new Geography(services, options.gazetteer);
    this.openNow = new OpenNow(this.columns, options.timeZone);
    this.reading = new Work(this.#read());
  }

  /** The texts for readers of a language. Records without a translation for it share one index. */
  text(lang = this.#options.lang ?? DEFAULT_LANG): TextSearch {
    const key = readable(lang, [...this.columns.translated]) ?? '';
    const text = this.#texts.find((each) => each.lang === key) ?? new TextSearch(this.columns, key, this.#plainUpTo);
    this.#texts = [text, ...this.#texts.filter((each) => each !== text)].slice(0, KEPT_LANGUAGES);
    return text;
  }

  get needNames(): NeedNames | undefined {
    const { needNames } = this.#options;
    return typeof needNames === 'function' ? needNames() : needNames;
  }

  /** @param patient whether to wait for an index that is not ready; else words are answered without it */
  query(query: ResourceQuery, ask: AskOptions, patient = true): ResultPage {
    this.reading.finish();
    const { columns } = this;
    columns.asOf(ask.now);
    const words = askedWords(query.text ?? '');
    const texts = words.length ? this.text(ask.lang) : undefined;
    const found = patient ? texts?.find(words, this.needNames) : texts?.findNow(words, this.needNames);
    const spot = this.#geography.spot(query.where, query.near);
    const ranking = { columns, spot, scores: found?.scores, ...freshDays(ask) };
    const openNow = () => this.openNow.stay(ask.now);
    const combined = new Combined(columns.count, this.#parts(query, found, ranking, openNow));
    const total = count(combined.all);
    const docs = query.ids
      ? this.#chosen(query.ids, combined.all, ask)
      : ranked(combined.all, ranking, ask.offset, ask.limit);
    return {
      hits: docs.map((at) => this.#hit(at, query, ask, ranking)),
      total,
      exact: true,
      more: ask.offset + docs.length < total,
      facets: facetsOf(columns, query, combined, openNow, this.#geography.useful),
      drops: total === 0 ? this.#drops(query, ask, combined) : [],
      unknownPlace: spot.unknown,
      problems: [],
    };
  }

  get(id: string): Service | null {
    this.reading.finish();
    const at = this.columns.byId.get(id);
    return at === undefined ? null : (this.columns.services[at] ?? null);
  }

  /** A place keeps out nobody by itself, but the distance from it does. */
  #drops(query: ResourceQuery, ask: AskOptions, combined: Combined): ResultPage['drops'] {
    const drops = combined.drops();
    if (!query.where || query.within === undefined) return drops;
    const { where: _, ...elsewhere } = query;
    const { total } = this.query(elsewhere, { ...ask, limit: 0 }, false);
    if (total > 0) drops.push({ filter: 'where', total });
    return drops.sort((one, other) => other.total - one.total);
  }

  #parts(query: ResourceQuery, found: TextHits | undefined, ranking: Ranking, openNow: () => Bits): Part[] {
    const parts: Part[] = [];
    if (found) parts.push({ name: 'text', stay: found.bits });
    parts.push(...columnParts(this.columns, query, openNow));
    if (query.within !== undefined && ranking.spot.km)
      parts.push({ name: 'within', stay: this.#within(query.within, ranking) });
    if (query.ids) parts.push({ stay: this.#among(query.ids) });
    return parts;
  }

  /** Distance keeps out only who is measured by it. */
  #within(most: number, ranking: Ranking): Bits {
    const stay = noBits(this.columns.count);
    const near = groups.indexOf('near');
    for (let at = 0; at < this.columns.count; at++)
      if ((ranking.spot.km?.[at] as number) <= most || groupOf(at, ranking) !== near) setBit(stay, at);
    return stay;
  }

  #among(ids: readonly string[]): Bits {
    const bits = noBits(this.columns.count);
    for (const id of ids) {
      const at = this.columns.byId.get(id);
      if (at !== undefined) setBit(bits, at);
    }
    return bits;
  }

  #chosen(ids: readonly string[], hits: Bits, { offset, limit }: AskOptions): number[] {
    const docs = [...new Set(ids)].flatMap((id) => this.columns.byId.get(id) ?? []);
    return docs.filter((at) => hasBit(hits, at)).slice(offset, offset + limit);
  }

  #hit(at: number, query: ResourceQuery, ask: AskOptions, ranking: Ranking): Hit {
    const service = this.columns.services[at] as Service;
    const { km, nearest } = ranking.spot;
    const group = groups[groupOf(at, ranking)] as Hit['group'];
    const away = km?.[at] ?? Infinity;
    const place = service.places?.[nearest?.[at] ?? 0];
    return {
      service,
      group,
      ...(away < Infinity && group !== 'remote' && place && { km: away, place }),
      unknown: this.#unknown(at, query, ask),
    };
  }

  #unknown(at: number, query: ResourceQuery, { now }: AskOptions): Unknown[] {
    const { columns } = this;
    const unsaid = (known: Bits) => !hasBit(known, at);
    const marks: readonly (readonly [Unknown, boolean])[] = [
      ['cost', !!query.cost?.length && unsaid(columns.cost.known)],
      ['age', isAge(query.age) && unsaid(columns.agesKnown)],
      ['languages', !!query.languages?.length && unsaid(columns.languages.known)],
      ['delivery', !!query.delivery?.length && unsaid(columns.delivery.known)],
      ['hours', !!query.openNow && hasBit(this.openNow.unsaid(now), at)],
      ['wheelchair', !!query.wheelchair && unsaid(columns.wheelchair.known) && unsaid(columns.remote)],
      ['audiences', !!query.audiences?.length && unsaid(columns.audiences.known)],
    ];
    return marks.flatMap(([mark, is]) => (is ? mark : []));
  }

  *#read(): Generator {
    for (let at = 0; at < this.columns.count; at++) {
      this.columns.add(at);
      this.#geography.add(at);
      if (at % PIECE === PIECE - 1) yield;
    }
  }
}

/** Checked on one of these days, a record may be first. A day begins first in UTC+14; one that has not come is a mistake. */
const freshDays = ({ now, neverFirstAfter = NEVER_FIRST_AFTER }: AskOptions) => ({
  freshSince: dayOfTime(now) - neverFirstAfter,
  today: dayOfTime(new Date(now.getTime() + EARLIEST_DAY_MS)),
});
