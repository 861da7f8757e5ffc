/**
 * The part of schema.org that the library writes: per type the properties that it may have and what they may hold, written
 * by hand after the vocabulary (its `domainIncludes` and `rangeIncludes`). `Text` also takes `{"@value", "@language"}`.
 */
import assert from 'node:assert/strict';

type Holds = 'Text' | 'URL' | 'Number' | 'Boolean' | 'Date' | 'Time' | (string & {});

const thing = { name: ['Text'], alternateName: ['Text'], description: ['Text'], identifier: ['Text'], url: ['URL'] };
const place = {
  ...thing,
  address: ['PostalAddress'],
  geo: ['GeoCoordinates'],
  telephone: ['Text'],
  amenityFeature: ['LocationFeatureSpecification'],
  isAccessibleForFree: ['Boolean'],
  openingHoursSpecification: ['OpeningHoursSpecification'],
  specialOpeningHoursSpecification: ['OpeningHoursSpecification'],
};
const work = {
  ...thing,
  inLanguage: ['Text'],
  dateModified: ['Date'],
  license: ['URL', 'CreativeWork'],
  creditText: ['Text'],
};

const types: Readonly<Record<string, Readonly<Record<string, readonly Holds[]>>>> = {
  Service: {
    ...thing,
    serviceType: ['Text'],
    category: ['Text', 'URL'],
    provider: ['Organization'],
    areaServed: ['AdministrativeArea', 'Country', 'Text'],
    audience: ['PeopleAudience'],
    availableChannel: ['ServiceChannel'],
    hoursAvailable: ['OpeningHoursSpecification'],
    offers: ['Offer'],
    subjectOf: ['WebPage'],
  },
  ServiceChannel: {
    ...thing,
    availableLanguage: ['Text'],
    serviceLocation: ['Place'],
    servicePhone: ['ContactPoint'],
    serviceSmsNumber: ['ContactPoint'],
    serviceUrl: ['URL'],
  },
  ContactPoint: {
    ...thing,
    telephone: ['Text'],
    email: ['Text'],
    contactType: ['Text'],
    contactOption: ['URL'],
    availableLanguage: ['Text'],
  },
  Organization: { ...thing, contactPoint: ['ContactPoint'] },
  PeopleAudience: { ...thing, audienceType: ['Text'], suggestedMinAge: ['Number'], suggestedMaxAge: ['Number'] },
  Offer: {
    ...thing,
    price: ['Number'],
    priceCurrency: ['Text'],
    validFrom: ['Date'],
    validThrough: ['Date'],
  },
  OpeningHoursSpecification: {
    ...thing,
    dayOfWeek: ['URL'],
    opens: ['Time'],
    closes: ['Time'],
    validFrom: ['Date'],
    validThrough: ['Date'],
  },
  Place: place,
  AdministrativeArea: place,
  Country: place,
  PostalAddress: {
    ...thing,
    streetAddress: ['Text'],
    addressLocality: ['Text'],
    addressRegion: ['Text'],
    postalCode: ['Text'],
    addressCountry: ['Text'],
  },
  GeoCoordinates: { ...thing, latitude: ['Number'], longitude: ['Number'] },
  LocationFeatureSpecification: { ...thing, value: ['Boolean'] },
  WebPage: { ...work, lastReviewed: ['Date'] },
  CreativeWork: work,
};

const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  Time: (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function holds(value: unknown, allowed: readonly Holds[], path: string): void {
  if (isObject(value) && Object.hasOwn(value, '@value')) {
    assert.deepEqual(Object.keys(value), ['@value', '@language'], path);
    assert.ok(allowed.includes('Text'), `${path}: only text has a language`);
    return;
  }
  if (isObject(value)) {
    assert.ok(
      allowed.includes(value['@type'] as string),
      `${path}: ${String(value['@type'])} is none of ${allowed.join()}`,
    );
    checkNode(value, path);
  } else {
    assert.ok(
      allowed.some((type) => primitives[type]?.(value)),
      `${path}: ${JSON.stringify(value)} is none of ${allowed.join()}`,
    );
  }
}

/** Throws for a type, a property or a value that schema.org does not have there. */
export function checkNode(node: Readonly<Record<string, unknown>>, path = '$'): void {
  const type = String(node['@type']);
  const properties = types[type];
  assert.ok(properties, `${path}: type ${type}`);
  for (const [name, value] of Object.entries(node)) {
    const at = `${path}.${name}`;
    if (name === '@type') continue;
    if (name === '@id') assert.ok(primitives['URL']?.(value), at);
    else if (name === '@context') assert.equal(value, 'https://schema.org');
    else {
      assert.ok(Object.hasOwn(properties, name), `${at}: ${type} has no such property`);
      const values: unknown[] = Array.isArray(value) ? value : [value];
      assert.ok(values.length > 0, `${at}: empty`);
      for (const [index, each] of values.entries()) holds(each, properties[name] ?? [], `${at}[${String(index)}]`);
    }
  }
}
