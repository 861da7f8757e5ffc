import '../core/instruments/zod-globals.js';
import * as z from 'zod/mini';
import { audiences, needs } from './needs.js';

/*
 * The lean model of a directory: what a person in need of help has to see of a service, and no more. It is also the
 * library's own file format ("own JSON"). Every reader makes it, the search and the elements read nothing else.
 *
 * All text is plain text. Whoever shows it shows it as text.
 */

/** Limits of a directory: what is longer is cut or refused by the readers, with a problem. */
export const LIMITS = { services: 200_000, name: 300, text: 10_000, list: 200, url: 2_000 } as const;

const line = z.string().check(z.minLength(1), z.maxLength(LIMITS.name));
const text = z.string().check(z.minLength(1), z.maxLength(LIMITS.text));
const list = <T extends z.core.$ZodType>(of: T) => z.readonly(z.array(of).check(z.maxLength(LIMITS.list)));
const date = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** BCP 47. */
const tag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35));
/** `http:` or `https:` only: made with `new URL()` by the readers. */
const url = z.string().check(z.regex(/^https?:\/\/\S+$/i), z.maxLength(LIMITS.url));
/** IANA time zone. */
const zone = z.string().check(z.regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/), z.maxLength(64));

/** 00:00 to 24:00. */
const time = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * One opening span that comes again. `closes` at or before `opens` is on the next day; 00:00 to 24:00 is the whole day.
 * Times are of the wall clock in the zone of the hours.
 */
const hoursRule = z.readonly(
  z.strictObject({
    /** Weekly: the days. Monthly: absent when `monthDays` is given, else the weekdays that `nth` counts. */
    days: z.optional(list(z.enum(weekdays))),
    opens: time,
    closes: time,
    freq: z.optional(z.enum(['weekly', 'monthly'])), // absent: weekly
    /** Every how many weeks (Monday to Sunday) or months, counted from that of `start`. Absent: each. */
    interval: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(52))),
    /** First date that counts for `interval`. */
    start: z.optional(date),
    /** Monthly: which of these weekdays in the month; 1 to 5, or -1 (last) to -5. */
    nth: z.optional(list(z.number().check(z.int(), z.minimum(-5), z.maximum(5)))),
    /** Monthly: days of the month; 1 to 31, or -1 (last) to -31. */
    monthDays: z.optional(list(z.number().check(z.int(), z.minimum(-31), z.maximum(31)))),
    /** First and last date on which the rule holds (the date on which a span opens); both included. */
    validFrom: z.optional(date),
    validTo: z.optional(date),
  }),
);

const hours = z.readonly(
  z.strictObject({
    /** Absent or empty: hours are not listed. */
    rules: z.optional(list(hoursRule)),
    /** Dates on which it is closed all day, whatever the rules say; both included. */
    closures: z.optional(list(z.readonly(z.strictObject({ from: date, to: date, text: z.optional(line) })))),
    byAppointment: z.optional(z.boolean()),
    /** IANA zone of these hours; else the place's, else the directory's. */
    timeZone: z.optional(zone),
    /** What the publisher wrote, as it was written. Shown beside whatever the rules say. */
    text: z.optional(text),
  }),
);

export const phoneKinds = ['voice', 'text', 'tty', 'fax'] as const;
const phone = z.readonly(
  z.strictObject({
    /** As people in that place write it; what is shown. */
    dial: z.string().check(z.minLength(1), z.maxLength(60)),
    /** What `tel:` or `sms:` takes: digits, maybe with a leading +, `*` or `#`. Absent where the text is no number. */
    number: z.optional(z.string().check(z.regex(/^\+?[\d*#]{2,20}$/))),
    /** Digits after the call is answered. */
    extension: z.optional(z.string().check(z.regex(/^\d{1,10}$/))),
    kind: z.enum(phoneKinds),
    /** Text lines: the word to send. */
    keyword: z.optional(z.string().check(z.maxLength(40))),
    /** Department or purpose. */
    label: z.optional(line),
    languages: z.optional(list(tag)),
    /** When it is answered, as the publisher wrote it. */
    hoursText: z.optional(line),
  }),
);

export const deliveries = ['in-person', 'phone', 'video', 'text', 'chat', 'home-visit'] as const;

const place = z.readonly(
  z.strictObject({
    id: z.optional(line),
    name: z.optional(line),
    /** Lines as they are written on an envelope. Never there when `withheld`. */
    address: z.optional(list(line)),
    city: z.optional(line),
    region: z.optional(line),
    postcode: z.optional(z.string().check(z.minLength(1), z.maxLength(20))),
    /** ISO 3166-1 alpha-2. */
    country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
    /** WGS 84 degrees. Never there when `withheld`. */
    lat: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
    lon: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
    timeZone: z.optional(zone),
    /** Stated as accessible to wheelchairs; `false` where stated as not; absent where nobody says. */
    wheelchair: z.optional(z.boolean()),
    access: z.optional(list(line)),
    transport: z.optional(text),
    phones: z.optional(list(phone)),
    /** Own hours of this place; they stand instead of the service's. */
    hours: z.optional(hours),
    /** The publisher keeps the address back (a refuge): nothing but city and region may be there. */
    withheld: z.optional(z.boolean()),
  }),
);

const cost = z.readonly(
  z.strictObject({
    /** Only where the source says so: an amount of 0 or an explicit term. Never derived from silence. */
    free: z.optional(z.boolean()),
    /** What one pays depends on income. */
    sliding: z.optional(z.boolean()),
    /** Names of plans and payers, as the source has them. */
    insurance: z.optional(list(line)),
    options: z.optional(
      list(
        z.readonly(
          z.strictObject({
            amount: z.optional(z.number().check(z.minimum(0))),
            /** ISO 4217. */
            currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
            text: z.optional(line),
            validFrom: z.optional(date),
            validTo: z.optional(date),
          }),
        ),
      ),
    ),
    text: z.optional(text),
  }),
);

/** Texts of a service that a publisher may have in several languages. */
const texts = {
  name: line,
  description: z.optional(text),
  /** Something to know before going: moved, full, changed hours. */
  alert: z.optional(text),
  eligibility: z.optional(text),
  howToApply: z.optional(text),
  documents: z.optional(text),
  interpretation: z.optional(text),
  areaText: z.optional(text),
};
const translation = z.readonly(
  z.strictObject({ ...texts, name: z.optional(line), costText: z.optional(text), hoursText: z.optional(text) }),
);

const term = z.readonly(
  z.strictObject({ taxonomy: z.optional(line), code: z.optional(line), name: z.optional(line), uri: z.optional(line) }),
);

export const serviceSchema = z.readonly(
  z.strictObject({
    /** Unique in the directory. */
    id: z.string().check(z.minLength(1), z.maxLength(200)),
    /** Language of the texts; else the directory's. */
    lang: z.optional(tag),
    ...texts,
    altNames: z.optional(list(line)),
    organization: z.optional(
      z.readonly(
        z.strictObject({ id: z.optional(line), name: line, url: z.optional(url), description: z.optional(text) }),
      ),
    ),
    /** Absent: active. What is closed for good is not in a directory; the readers list it as a problem. */
    status: z.optional(z.enum(['temporarily-closed'])),
    needs: list(z.enum(needs)),
    audiences: z.optional(list(z.enum(audiences))),
    /** Terms of the source, kept for the way back. */
    terms: z.optional(list(term)),
    phones: z.optional(list(phone)),
    emails: z.optional(list(z.string().check(z.regex(/^[^\s@<>"']+@[^\s@<>"']+$/), z.maxLength(200)))),
    urls: z.optional(list(url)),
    /** Absent where nobody says. */
    delivery: z.optional(list(z.enum(deliveries))),
    places: z.optional(list(place)),
    hours: z.optional(hours),
    languages: z.optional(list(z.readonly(z.strictObject({ code: tag, note: z.optional(line) })))),
    /** Whole years, both included. Absent: open at that end, or not known where both are absent. */
    ages: z.optional(
      z.readonly(
        z.strictObject({
          min: z.optional(z.number().check(z.minimum(0), z.maximum(130))),
          max: z.optional(z.number().check(z.minimum(0), z.maximum(130))),
        }),
      ),
    ),
    cost: z.optional(cost),
    area: z.optional(
      z.readonly(
        z.strictObject({
          names: z.optional(list(line)),
          postcodes: z.optional(z.readonly(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(2000)))),
          /** Everywhere in the directory's country. */
          nationwide: z.optional(z.boolean()),
          /** GeoJSON or other shape of the source as text, kept for the way back; not used in the search. */
          extent: z.optional(z.string().check(z.maxLength(50_000))),
        }),
      ),
    ),
    /** Somebody else has to send the person. */
    referral: z.optional(z.boolean()),
    capacity: z.optional(z.readonly(z.strictObject({ open: z.boolean(), updated: z.optional(date) }))),
    /** Somebody checked on that day that it is true. */
    verified: z.optional(z.readonly(z.strictObject({ date, by: z.optional(line) }))),
    /** Last change of the record; says nothing of its truth. */
    updated: z.optional(date),
    licence: z.optional(line),
    attribution: z.optional(line),
    /** By BCP 47 tag. */
    translations: z.optional(z.readonly(z.record(tag, translation))),
  }),
);

const directoryFields = {
  format: z.literal('porchlight-directory'),
  version: z.literal(1),
  name: z.optional(line),
  /** Language of texts whose service names none. */
  lang: z.optional(tag),
  /** Zone of hours whose service and place name none. */
  timeZone: z.optional(zone),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  url: z.optional(url),
  licence: z.optional(line),
  attribution: z.optional(line),
  updated: z.optional(date),
  /** Where a postcode or a place is: lets people look up what is near without asking anybody. Name -> [lat, lon]. */
  gazetteer: z.optional(
    z.readonly(z.record(z.string().check(z.maxLength(100)), z.readonly(z.tuple([z.number(), z.number()])))),
  ),
};
/** All but the services, which are checked one by one so that a bad one does not take the others with it. */
export const directorySchema = z.readonly(z.looseObject({ ...directoryFields, services: z.array(z.unknown()) }));

export type Service = z.infer<typeof serviceSchema>;
export type Place = z.infer<typeof place>;
export type Phone = z.infer<typeof phone>;
export type Hours = z.infer<typeof hours>;
export type HoursRule = z.infer<typeof hoursRule>;
export type Cost = z.infer<typeof cost>;
export type Term = z.infer<typeof term>;
export type Translation = z.infer<typeof translation>;
export type Delivery = (typeof deliveries)[number];
export type Weekday = (typeof weekdays)[number];
/** Not taken from `directorySchema`: a loose object knows no fields by name. */
type DirectoryHead = Readonly<z.infer<z.ZodMiniObject<typeof directoryFields>>>;
/** A whole directory: the library's own JSON. */
export interface Directory extends DirectoryHead {
  readonly services: readonly Service[];
}
