import type { Audience, Need } from './needs.js';
import type { Cost, Directory, Service } from './service.js';
import { channels } from './jsonld-contact.js';
import { areas, place } from './jsonld-place.js';
import { openingHours } from './jsonld-hours.js';
import { textsOf, type Texts } from './jsonld-text.js';
import { todayOr } from './normalize/today.js';
import { freeOn } from './prices.js';
import { node, webUrl, type JsonLdNode, type JsonLdValue } from './jsonld-node.js';

export type { JsonLdNode } from './jsonld-node.js';

/*
 * Services in the vocabulary of schema.org, for search engines and others who read a host's page.
 *
 * A record is a `Service`: a directory does not say whether a government offers it (`GovernmentService`) or whether the
 * organization behind it is a medical one (`MedicalOrganization`), and a peer group of a school is neither. What a page
 * says of its own record (when it was checked, in which language it is) is said of a `WebPage` that is `subjectOf` it,
 * because a `Service` has no `dateModified` and no `inLanguage`.
 *
 * Left out: withheld places, fax numbers, hours that schema.org has no words for (monthly, every other week), hours of a
 * service that is closed for now, and all that the model leaves open. Silence is never turned into a statement.
 */

export interface JsonLdOptions {
  /**
   * Address of the page: of the list (a service is then `#id` in it), or of each service. Other schemes than `http:` and
   * `https:` are left out.
   */
  readonly url?: string | ((service: Service) => string | undefined) | undefined;
  /** BCP 47: which translation. Text that has none stays in its language and is marked with it. */
  readonly lang?: string | undefined;
  /** What a reader says of the directory: language, country and licence where a service names none. */
  readonly directory?: Pick<Directory, 'lang' | 'country' | 'licence' | 'attribution'> | undefined;
  /** Words for needs and audiences. Absent: those of the source, else the ids as English words ("peer support"). */
  readonly words?: ((id: Need | Audience) => string) | undefined;
  /** ISO date: what was free until a day before it is not called free. Absent: today, in UTC. */
  readonly today?: string | undefined;
}

const CONTEXT = 'https://schema.org';

/** JSON-LD of one service, or of a list (as `@graph`). */
export function toJsonLd(services: Service | readonly Service[], options: JsonLdOptions = {}): JsonLdNode {
  if (!isList(services)) return { '@context': CONTEXT, ...serviceNode(services, options) };
  return { '@context': CONTEXT, '@graph': services.map((service) => serviceNode(service, options)) };
}

const isList = (services: Service | readonly Service[]): services is readonly Service[] => Array.isArray(services);

/**
 * The same as text that may stand in `<script type="application/ld+json">`: no text of a record can end the script or
 * open a comment in it.
 */
export function jsonLdText(services: Service | readonly Service[], options: JsonLdOptions = {}): string {
  return JSON.stringify(toJsonLd(services, options)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function serviceNode(service: Service, options: JsonLdOptions): JsonLdNode | undefined {
  const texts = textsOf(service, options);
  const url = pageUrl(service, options.url);
  const free = service.cost !== undefined && freeOn(service.cost, todayOr(options.today));
  const country = options.directory?.country;
  const open = service.status !== 'temporarily-closed';
  return node('Service', {
    '@id': url,
    identifier: service.id,
    name: texts.of('name'),
    alternateName: service.altNames,
    description: texts.of('description'),
    serviceType: serviceTypes(service, options),
    category: service.terms?.flatMap((term) => (term.uri && webUrl(term.uri) ? [term.uri] : [])),
    url: webUrl(service.urls?.[0]),
    provider: provider(service, texts),
    areaServed: areas(service, texts, country),
    audience: audience(service, options),
    availableChannel: channels(service, (at) => place(at, service, { free, open, country })),
    hoursAvailable: open ? openingHours(service.hours) : undefined,
    offers: offers(service.cost, free, texts),
    subjectOf: node('WebPage', {
      url,
      inLanguage: texts.lang,
      lastReviewed: service.verified?.date,
      dateModified: service.updated ?? service.verified?.date,
      license: licence(service.licence ?? options.directory?.licence),
      creditText: service.attribution ?? options.directory?.attribution,
    }),
  });
}

function pageUrl(service: Service, url: JsonLdOptions['url']): string | undefined {
  if (typeof url === 'function') return webUrl(url(service));
  const page = webUrl(url);
  return page && `${page.replace(/#.*$/s, '')}#${encodeURIComponent(wellFormed(service.id))}`;
}

/** Half a character (a lone surrogate) has no place in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

const asWords = (id: Need | Audience): string => id.replaceAll('-', ' ');

function serviceTypes(service: Service, { words }: JsonLdOptions): readonly string[] {
  if (words) return service.needs.map(words);
  const terms = service.terms?.flatMap(({ name }) => name ?? []) ?? [];
  return terms.length > 0 ? [...new Set(terms)] : service.needs.map(asWords);
}

function provider({ organization, emails }: Service, texts: Texts): JsonLdNode | undefined {
  if (!organization) return undefined;
  return node('Organization', {
    name: organization.name,
    url: webUrl(organization.url),
    description: texts.original(organization.description),
    contactPoint: emails?.map((email) => node('ContactPoint', { email })),
  });
}

function audience({ ages, audiences }: Service, { words = asWords }: JsonLdOptions): JsonLdNode | undefined {
  return node('PeopleAudience', {
    suggestedMinAge: ages?.min,
    suggestedMaxAge: ages?.max,
    audienceType: audiences?.map(words),
  });
}

function offers(cost: Cost | undefined, free: boolean, texts: Texts): readonly (JsonLdNode | undefined)[] {
  const priced = (cost?.options ?? []).map(({ amount, currency, text, validFrom, validTo }) =>
    node('Offer', {
      price: amount,
      priceCurrency: currency,
      description: texts.original(text),
      validFrom,
      validThrough: validTo,
    }),
  );
  const saysFree = cost?.options?.some(({ amount }) => amount === 0);
  return free && !saysFree ? [node('Offer', { price: 0 }), ...priced] : priced;
}

/** schema.org takes an address or a work for a licence; a name alone is the name of that work. */
function licence(text: string | undefined): JsonLdValue {
  return webUrl(text) ?? (text === undefined ? undefined : node('CreativeWork', { name: text }));
}
