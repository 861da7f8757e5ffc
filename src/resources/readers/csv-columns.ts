import type { Service, Translation } from '../service.js';

/** A column of the spreadsheet. `docs/directory-format.md` says what each one means. */
export interface Column {
  readonly name: string;
  /** What of the service it fills: `null` for those that belong to the row as a whole. */
  readonly fills: keyof Service | null;
  /** Other headers that mean the same, lower case with `_` between words. */
  readonly also?: readonly string[];
  /** The text of a translation that `<name>_<language>` fills. */
  readonly translated?: keyof Translation;
}

const days = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};
const dayColumns = Object.entries(days).map(([short, long]): Column => ({
  name: `hours_${short}`,
  fills: 'hours',
  also: [long, short, `${long}_hours`, `hours_${long}`],
}));

/** More than one of a kind: `phone_2`, `phone_3` and so on. */
export const MOST_PHONES = 9;
const furtherPhones = Array.from({ length: MOST_PHONES - 1 }, (_, at): Column => {
  const number = at + 2;
  return { name: `phone_${number}`, fills: 'phones', also: [`phone${number}`, `telephone_${number}`, `tel_${number}`] };
});

/** In the order in which they are written. */
export const columns: readonly Column[] = [
  { name: 'id', fills: 'id', also: ['uid', 'identifier', 'service_id', 'record_id', 'objectid'] },
  {
    name: 'name',
    fills: 'name',
    also: [
      'service',
      'service_name',
      'program',
      'program_name',
      'programme',
      'title',
      'resource',
      'resource_name',
      'facility_name',
      'place_name',
    ],
    translated: 'name',
  },
  { name: 'other_names', fills: 'altNames', also: ['alternate_name', 'also_known_as', 'aka', 'other_name'] },
  {
    name: 'organization',
    fills: 'organization',
    also: ['organisation', 'org', 'agency', 'agency_name', 'provider', 'organization_name', 'organisation_name'],
  },
  { name: 'organization_website', fills: 'organization', also: ['organisation_website', 'agency_website'] },
  {
    name: 'description',
    fills: 'description',
    also: ['what', 'about', 'details', 'what_it_offers', 'service_description', 'summary', 'short_description'],
    translated: 'description',
  },
  {
    name: 'need',
    fills: 'needs',
    also: [
      'needs',
      'category',
      'categories',
      'type',
      'types',
      'service_type',
      'services',
      'topic',
      'topics',
      'facility_type',
      'keywords',
    ],
  },
  {
    name: 'who',
    fills: 'audiences',
    also: ['audience', 'audiences', 'for_whom', 'who_for', 'population', 'populations_served', 'who_it_is_for'],
  },
  { name: 'alert', fills: 'alert', also: ['notice', 'warning', 'important', 'please_note'], translated: 'alert' },
  { name: 'status', fills: 'status', also: ['active'] },
  {
    name: 'phone',
    fills: 'phones',
    also: [
      'telephone',
      'tel',
      'phone_1',
      'phone_number',
      'telephone_number',
      'phones',
      'call',
      'main_phone',
      'phone_no',
      'contact_phone',
    ],
  },
  ...furtherPhones,
  { name: 'text', fills: 'phones', also: ['sms', 'text_number', 'text_line', 'text_phone'] },
  { name: 'text_keyword', fills: 'phones', also: ['keyword', 'text_word', 'sms_keyword'] },
  { name: 'tty', fills: 'phones', also: ['tdd', 'textphone', 'minicom', 'tty_number'] },
  { name: 'fax', fills: 'phones', also: ['fax_number'] },
  { name: 'email', fills: 'emails', also: ['e_mail', 'mail', 'emails', 'email_address', 'contact_email'] },
  {
    name: 'website',
    fills: 'urls',
    also: ['web', 'url', 'urls', 'site', 'web_site', 'link', 'web_address', 'homepage'],
  },
  {
    name: 'how',
    fills: 'delivery',
    also: ['delivery', 'format', 'how_to_get_help', 'mode', 'in_person_or_online', 'ways'],
  },
  { name: 'site', fills: 'places', also: ['location', 'location_name', 'site_name', 'building', 'branch'] },
  {
    name: 'address',
    fills: 'places',
    also: ['street', 'street_address', 'address_1', 'address_line_1', 'address1', 'street_1'],
  },
  { name: 'address_2', fills: 'places', also: ['address_line_2', 'address2', 'street_2', 'suite', 'unit'] },
  { name: 'city', fills: 'places', also: ['town', 'municipality'] },
  { name: 'region', fills: 'places', also: ['state', 'province', 'county', 'state_province'] },
  { name: 'postcode', fills: 'places', also: ['zip', 'zip_code', 'zipcode', 'postal_code', 'post_code'] },
  { name: 'country', fills: 'places', also: ['country_code'] },
  { name: 'latitude', fills: 'places', also: ['lat'] },
  { name: 'longitude', fills: 'places', also: ['lon', 'lng', 'long'] },
  {
    name: 'address_private',
    fills: 'places',
    also: [
      'private_address',
      'address_withheld',
      'address_is_private',
      'confidential_address',
      'hide_address',
      'addressisprivate',
      'confidential',
    ],
  },
  {
    name: 'wheelchair',
    fills: 'places',
    also: ['accessible', 'wheelchair_access', 'wheelchair_accessible', 'ada_accessible', 'step_free'],
  },
  { name: 'access', fills: 'places', also: ['accessibility', 'access_notes'] },
  { name: 'transport', fills: 'places', also: ['transportation', 'directions', 'how_to_get_there', 'bus'] },
  { name: 'time_zone', fills: 'hours', also: ['timezone', 'tz'] },
  {
    name: 'hours',
    fills: 'hours',
    also: ['opening_hours', 'open', 'office_hours', 'opening_times', 'hours_of_operation', 'times', 'schedule'],
    translated: 'hoursText',
  },
  ...dayColumns,
  { name: 'by_appointment', fills: 'hours', also: ['appointment_only', 'appointment', 'appointment_needed'] },
  { name: 'closed_dates', fills: 'hours', also: ['closures', 'holidays', 'closed_on', 'holiday_closures'] },
  { name: 'cost', fills: 'cost', also: ['fee', 'fees', 'price', 'costs', 'charges'], translated: 'costText' },
  { name: 'free', fills: 'cost', also: ['is_free', 'free_of_charge', 'no_cost'] },
  { name: 'sliding_scale', fills: 'cost', also: ['sliding', 'sliding_fee', 'sliding_fee_scale', 'income_based'] },
  {
    name: 'insurance',
    fills: 'cost',
    also: ['insurances', 'insurance_accepted', 'accepted_insurance', 'payers', 'plans'],
  },
  { name: 'age_min', fills: 'ages', also: ['min_age', 'minimum_age', 'age_from', 'youngest'] },
  { name: 'age_max', fills: 'ages', also: ['max_age', 'maximum_age', 'age_to', 'oldest'] },
  { name: 'ages', fills: 'ages', also: ['age', 'age_range', 'age_group', 'ages_served'] },
  {
    name: 'eligibility',
    fills: 'eligibility',
    also: ['eligible', 'requirements', 'who_can_use_it', 'eligibility_criteria'],
    translated: 'eligibility',
  },
  { name: 'languages', fills: 'languages', also: ['language', 'languages_spoken', 'spoken_languages'] },
  {
    name: 'interpreter',
    fills: 'interpretation',
    also: ['interpreters', 'interpretation', 'interpreter_services', 'interpretation_services'],
    translated: 'interpretation',
  },
  {
    name: 'how_to_apply',
    fills: 'howToApply',
    also: ['apply', 'intake', 'application', 'application_process', 'how_to_get_in', 'intake_process'],
    translated: 'howToApply',
  },
  {
    name: 'documents',
    fills: 'documents',
    also: ['required_documents', 'bring', 'what_to_bring', 'documents_needed'],
    translated: 'documents',
  },
  { name: 'referral', fills: 'referral', also: ['referral_needed', 'referral_required', 'needs_referral'] },
  {
    name: 'has_room',
    fills: 'capacity',
    also: ['accepting', 'accepting_new', 'accepting_clients', 'taking_new_people', 'openings', 'capacity'],
  },
  { name: 'has_room_date', fills: 'capacity', also: ['capacity_date', 'capacity_updated'] },
  {
    name: 'area',
    fills: 'area',
    also: ['area_served', 'service_area', 'areas', 'areas_served', 'coverage', 'catchment'],
  },
  { name: 'area_postcodes', fills: 'area', also: ['zip_codes_served', 'postcodes_served', 'area_zip_codes'] },
  { name: 'nationwide', fills: 'area', also: ['national', 'whole_country'] },
  { name: 'area_note', fills: 'areaText', also: ['area_text', 'area_description'], translated: 'areaText' },
  {
    name: 'verified',
    fills: 'verified',
    also: ['last_verified', 'verified_on', 'verified_date', 'checked', 'last_checked', 'date_verified', 'date_checked'],
  },
  { name: 'verified_by', fills: 'verified', also: ['checked_by', 'verifier'] },
  {
    name: 'updated',
    fills: 'updated',
    also: ['last_updated', 'updated_on', 'date_updated', 'modified', 'last_modified'],
  },
  { name: 'lang', fills: 'lang', also: ['text_language', 'record_language'] },
  { name: 'licence', fills: 'licence', also: ['license'] },
  { name: 'attribution', fills: 'attribution', also: ['data_source'] },
  { name: 'more', fills: null },
];

/** Two columns that both mean one of these are taken together: each may hold several values anyway. */
export const lists: ReadonlySet<string> = new Set([
  'need',
  'who',
  'how',
  'languages',
  'insurance',
  'email',
  'website',
  'area',
]);

/** Those that say where one of several places is; in a further row of a service they make a further place. */
export const placeColumns: readonly string[] = columns
  .filter(({ fills }) => fills === 'places')
  .map(({ name }) => name);
