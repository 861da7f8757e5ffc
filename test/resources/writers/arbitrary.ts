import fc from 'fast-check';
import { audiences, needs } from '../../../src/resources/needs.js';
import { deliveries, phoneKinds, weekdays, type Service } from '../../../src/resources/schema.js';

/** Services of every shape that the model allows: each field there or not, texts that break a careless writer. */

const NASTY = [
  '=1+1',
  '+1 555 0100',
  '-5',
  '@cmd',
  "'=1",
  "''quoted",
  '\t=tab',
  '＝wide',
  'a;b|c,d',
  'quote " in',
  '"all"',
  'two\nlines',
  'win\r\nlines',
  ' blanks ',
  '<b>bold</b> & <script>alert(1)</script>',
  '&lt;p&gt;',
  'Text *with* _marks_',
  'sep=;',
  'yes',
  'closed',
  'مرحبا بكم',
  'Đại học, phòng 3',
  '日本語の相談',
  '{"json":true}',
  '#',
  '…',
];
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3) => fc.array(arbitrary, { minLength: 1, maxLength });
const distinct = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3) =>
  fc.uniqueArray(arbitrary, { minLength: 1, maxLength, selector: (value) => JSON.stringify(value) });

/** The object without what is `undefined`. */
const whole = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }): fc.Arbitrary<T> =>
  (fc.record(shape as Record<string, fc.Arbitrary<unknown>>) as fc.Arbitrary<object>).map(
    (made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as T,
  );
const filled = <T extends object>(arbitrary: fc.Arbitrary<T>) =>
  arbitrary.filter((made) => Object.keys(made).length > 0);

const line = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('Harbor Youth Line', 'King County', 'Ask at the desk.', 'Medicaid'),
);
const text = fc.oneof(
  line,
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('. ')),
);
const named = line.filter((value) => value.trim() !== '');
const date = fc.constantFrom('2024-02-29', '2026-11-02', '2030-12-31', '1999-01-01', '2026-02-31');
const zone = fc.constantFrom('America/New_York', 'Europe/London', 'Asia/Kolkata');
const country = fc.constantFrom('US', 'GB', 'DE');
const url = fc.constantFrom('https://example.org/', 'http://example.org/a?b=c', 'https://help.example.org/x;y');
const tag = fc.constantFrom('es', 'ar', 'zh-Hant', 'vi', 'fri', 'EN-us');
const time = fc.constantFrom('00:00', '08:30', '09:00', '12:00', '17:00', '22:15', '24:00');
const degrees = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(6)) + 0);

const rule = whole<NonNullable<NonNullable<Service['hours']>['rules']>[number]>({
  days: optional(distinct(fc.constantFrom(...weekdays), 7)),
  opens: time,
  closes: time,
  freq: optional(fc.constantFrom('weekly', 'monthly')),
  interval: optional(fc.integer({ min: 1, max: 52 })),
  start: optional(date),
  nth: optional(some(fc.integer({ min: -5, max: 5 }))),
  monthDays: optional(some(fc.integer({ min: -31, max: 31 }))),
  validFrom: optional(date),
  validTo: optional(date),
});
/** What people have mostly: days and times. */
const plainRule = whole<{ days: (typeof weekdays)[number][]; opens: string; closes: string }>({
  days: distinct(fc.constantFrom(...weekdays), 7),
  opens: time,
  closes: time,
});
const hours = filled(
  whole<NonNullable<Service['hours']>>({
    rules: optional(some(fc.oneof(plainRule, rule))),
    closures: optional(
      some(
        whole<NonNullable<NonNullable<Service['hours']>['closures']>[number]>({
          from: date,
          to: date,
          text: optional(line),
        }),
      ),
    ),
    byAppointment: optional(fc.boolean()),
    timeZone: optional(zone),
    text: optional(text),
  }),
);
const phone = whole<NonNullable<Service['phones']>[number]>({
  dial: fc.oneof(fc.constantFrom('(206) 555-0142', '+44 1632 960123', '988', 'ask inside', '1-800-555-0100'), line),
  number: optional(fc.constantFrom('2065550142', '+441632960123', '988', '*82')),
  extension: optional(fc.constantFrom('12', '007', '4500')),
  kind: fc.constantFrom(...phoneKinds),
  keyword: optional(fc.constantFrom('HOME', 'HELLO')),
  label: optional(line),
  languages: optional(distinct(tag)),
  hoursText: optional(line),
});
const openPlace = whole<NonNullable<Service['places']>[number]>({
  id: optional(line),
  name: optional(line),
  address: optional(some(line, 4)),
  city: optional(line),
  region: optional(line),
  postcode: optional(fc.constantFrom('98101', 'AB1 2CD', '01067')),
  country: optional(country),
  lat: optional(degrees(30, 50)),
  lon: optional(degrees(-120, -70)),
  timeZone: optional(zone),
  wheelchair: optional(fc.boolean()),
  access: optional(some(line)),
  transport: optional(text),
  phones: optional(some(phone, 2)),
  hours: optional(hours),
});
const keptBack = whole<NonNullable<Service['places']>[number]>({
  city: optional(line),
  region: optional(line),
  country: optional(country),
  timeZone: optional(zone),
  wheelchair: optional(fc.boolean()),
  phones: optional(some(phone, 2)),
  hours: optional(hours),
  withheld: fc.constant(true),
});
const place = filled(fc.oneof({ weight: 4, arbitrary: openPlace }, { weight: 1, arbitrary: keptBack }));

const cost = filled(
  whole<NonNullable<Service['cost']>>({
    free: optional(fc.boolean()),
    sliding: optional(fc.boolean()),
    insurance: optional(some(line)),
    options: optional(
      some(
        filled(
          whole<NonNullable<NonNullable<Service['cost']>['options']>[number]>({
            amount: optional(fc.constantFrom(0, 5, 12.5, 40)),
            currency: optional(fc.constantFrom('USD', 'GBP')),
            text: optional(line),
            validFrom: optional(date),
            validTo: optional(date),
          }),
        ),
      ),
    ),
    text: optional(text),
  }),
);
const texts = {
  description: optional(text),
  alert: optional(text),
  eligibility: optional(text),
  howToApply: optional(text),
  documents: optional(text),
  interpretation: optional(text),
  areaText: optional(text),
};
const translation = filled(
  whole<NonNullable<Service['translations']>[string]>({
    ...texts,
    name: optional(named),
    costText: optional(text),
    hoursText: optional(text),
  }),
);
const term = filled(
  whole<NonNullable<Service['terms']>[number]>({
    taxonomy: optional(line),
    code: optional(line),
    name: optional(line),
    uri: optional(line),
  }),
);
const id = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
  fc.constantFrom('a b', '=1', 'é/ü', '12'),
);

export const service: fc.Arbitrary<Service> = whole<Service>({
  id,
  name: named,
  lang: optional(tag),
  ...texts,
  altNames: optional(some(line)),
  organization: optional(
    whole<NonNullable<Service['organization']>>({
      id: optional(line),
      name: named,
      url: optional(url),
      description: optional(text),
    }),
  ),
  status: optional(fc.constant('temporarily-closed' as const)),
  needs: fc.uniqueArray(fc.constantFrom(...needs), { maxLength: 4 }),
  audiences: optional(distinct(fc.constantFrom(...audiences))),
  terms: optional(some(term)),
  phones: optional(some(phone, 5)),
  emails: optional(distinct(fc.constantFrom('help@example.org', 'a.b+c@example.org'))),
  urls: optional(distinct(url)),
  delivery: optional(distinct(fc.constantFrom(...deliveries))),
  places: optional(some(place)),
  hours: optional(hours),
  languages: optional(distinct(whole<NonNullable<Service['languages']>[number]>({ code: tag, note: optional(line) }))),
  ages: optional(
    filled(
      whole<NonNullable<Service['ages']>>({
        min: optional(fc.integer({ min: 0, max: 130 })),
        max: optional(fc.integer({ min: 0, max: 130 })),
      }),
    ),
  ),
  cost: optional(cost),
  area: optional(
    filled(
      whole<NonNullable<Service['area']>>({
        names: optional(some(line)),
        postcodes: optional(some(fc.constantFrom('98101', 'AB1', '0'))),
        nationwide: optional(fc.boolean()),
        extent: optional(fc.constantFrom('{"type":"Point","coordinates":[1,2]}', 'AB1, AB2')),
      }),
    ),
  ),
  referral: optional(fc.boolean()),
  capacity: optional(whole<NonNullable<Service['capacity']>>({ open: fc.boolean(), updated: optional(date) })),
  verified: optional(whole<NonNullable<Service['verified']>>({ date, by: optional(line) })),
  updated: optional(date),
  licence: optional(line),
  attribution: optional(line),
  translations: optional(filled(fc.dictionary(tag, translation, { minKeys: 1, maxKeys: 3, noNullPrototype: true }))),
});

export const directory = fc.uniqueArray(service, { minLength: 1, maxLength: 4, selector: (one) => one.id.trim() });
