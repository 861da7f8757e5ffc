import { languages } from '../normalize/language.js';
import { mergePhones, phones } from '../normalize/phone.js';
import { inside, withoutValues, type Report } from '../normalize/problems.js';
import { isBlank, line, rawText } from '../normalize/text.js';
import { emails } from '../normalize/email.js';
import { webAddresses } from '../normalize/url.js';
import { type Phone, type Service } from '../schema.js';
import { type Sites } from './hsds-sites.js';
import { firstOf, recordsOf, type Fields } from './json.js';
import { keepsPhoneBack } from './private.js';

/** Phones of one level, and the numbers that are kept back there. */
export interface PhonesFound {
  readonly phones: readonly Phone[];
  readonly secrets: readonly string[];
}

/**
 * HSDS `phones` of one record. `label`: what the number is for where it has no description of its own (department or title
 * of a contact; never the name of a person).
 */
export function phonesOf(raw: unknown, field: string, report: Report, label?: string): PhonesFound {
  const secrets: string[] = [];
  const found = recordsOf(raw, 200).map((record, at) => {
    const inPart = inside(`${field}[${at}]`, report);
    if (!keepsPhoneBack(record)) return onePhone(record, inPart, label);
    secrets.push(rawText(record.number));
    withoutValues(inPart)({
      severity: 'info',
      code: 'private-phone',
      field: 'number',
      message: 'The publisher keeps this number back. It is not read.',
      remedy: 'Nothing needs to be done.',
    });
    return [];
  });
  return { phones: mergePhones(found), secrets };
}

function onePhone(record: Fields, report: Report, label: string | undefined): Phone[] {
  const description = line(firstOf(record, 'description', 'department', 'service_name'), 'description', report);
  const spoken = recordsOf(record.languages).map((language) => firstOf(language, 'code', 'name'));
  const also = isBlank(record.language) ? spoken : [...spoken, rawText(record.language)];
  const known = languages(also, 'languages', report).languages?.map((one) => one.code);
  return phones(
    firstOf(record, 'number', 'phone_number', 'phone'),
    { type: record.type, extension: record.extension, label: description ?? label, languages: known },
    'number',
    report,
  );
}

/** Phones and mails of `contacts`. A contact may also hold one number as text (Outpost). */
export function contactsOf(
  raw: unknown,
  field: string,
  report: Report,
): PhonesFound & { readonly emails: readonly unknown[] } {
  const found: PhonesFound[] = [];
  const emails: unknown[] = [];
  for (const [at, contact] of recordsOf(raw, 200).entries()) {
    const inPart = inside(`${field}[${at}]`, report);
    const label = line(firstOf(contact, 'department', 'title'), 'department', inPart);
    found.push(phonesOf(contact.phones, 'phones', inPart, label));
    if (!isBlank(contact.phone))
      found.push(phonesOf([{ number: contact.phone, extension: contact.extension }], 'phone', inPart, label));
    if (!isBlank(contact.email)) emails.push(contact.email);
  }
  return {
    phones: mergePhones(found.map((one) => one.phones)),
    secrets: found.flatMap((one) => one.secrets),
    emails,
  };
}

type Contact = Pick<Service, 'phones' | 'emails' | 'urls'> & { readonly secrets: readonly string[] };

/**
 * All ways to reach a service, nearest first: of the service, of where it is given, of its contacts, of the organization.
 * The same number stands once. Mails of the organization only where nobody nearer has one.
 */
export function contactOf(service: Fields, organization: Fields | null, sites: Sites, report: Report): Contact {
  const own = phonesOf(service.phones, 'phones', report);
  const contacts = contactsOf(service.contacts, 'contacts', report);
  const theirs = organization
    ? [
        phonesOf(organization.phones, 'organization.phones', report),
        contactsOf(organization.contacts, 'organization.contacts', report),
      ]
    : [];
  const near = emails([service.email, ...sites.emails, ...contacts.emails], 'email', report);
  const urls = [service.url, ...recordsOf(service.additional_urls, 50).map((one) => one.url), ...sites.urls];
  return {
    phones: mergePhones([own.phones, sites.phones, contacts.phones, ...theirs.map((one) => one.phones)]),
    emails: near.length > 0 ? near : emails([organization?.email], 'organization.email', report),
    urls: webAddresses(urls, 'url', report),
    secrets: [own, contacts, ...theirs].flatMap((one) => one.secrets),
  };
}
