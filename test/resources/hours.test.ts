import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOpen, openState, type OpenOptions, type OpenState } from '../../src/resources/hours.js';
import { serviceSchema } from '../../src/resources/schema.js';
import type { Hours, HoursRule, Place, Service, Weekday } from '../../src/resources/service.js';

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORKDAYS = WEEK.slice(0, 5);
const NEW_YORK = 'America/New_York';

const service = (hours?: Hours, more: Partial<Service> = {}): Service => ({
  id: 'a',
  name: 'A',
  needs: [],
  ...(hours && { hours }),
  ...more,
});
const weekly = (days: readonly Weekday[], opens: string, closes: string, more: Partial<HoursRule> = {}): HoursRule => ({
  days,
  opens,
  closes,
  ...more,
});
const open24: Hours = { rules: [weekly(WEEK, '00:00', '24:00')] };
const office: Hours = { rules: [weekly(WORKDAYS, '09:00', '17:00')] };

/** The state in a line: `open until 2026-03-06T22:00Z`. */
function told(state: OpenState): string {
  const at = (date: Date | undefined) => date?.toISOString().replace(':00.000Z', 'Z');
  if (state.state === 'open') return `open ${state.allDay ? 'all day' : `until ${at(state.until) ?? '?'}`}`;
  return state.next ? `${state.state}, next ${at(state.next) ?? ''}` : state.state;
}
const tell = (hours: Hours, when: string, options: OpenOptions = { timeZone: NEW_YORK }): string => {
  const state = openState(service(hours), new Date(when), options);
  const expected = { open: true, closed: false, 'not-listed': null }[state.state];
  assert.equal(isOpen(service(hours), new Date(when), options), expected, 'isOpen says the same');
  return told(state);
};

test('open, closed, and when that changes', () => {
  assert.equal(tell(office, '2026-03-06T13:59Z'), 'closed, next 2026-03-06T14:00Z');
  assert.equal(tell(office, '2026-03-06T14:00Z'), 'open until 2026-03-06T22:00Z');
  assert.equal(tell(office, '2026-03-06T21:59:59.999Z'), 'open until 2026-03-06T22:00Z');
  // Friday evening to Monday morning, with the change to summer time between them.
  assert.equal(tell(office, '2026-03-06T22:00Z'), 'closed, next 2026-03-09T13:00Z');
});

test('a service in New York seen from Kolkata: its own clock counts', () => {
  const zone = process.env['TZ'];
  try {
    for (const viewer of ['Asia/Kolkata', 'America/Los_Angeles', 'UTC']) {
      process.env['TZ'] = viewer;
      // 20:00 on Friday in Kolkata is 09:30 in New York.
      assert.equal(tell(office, '2026-03-06T20:00+05:30'), 'open until 2026-03-06T22:00Z', viewer);
      // 10:00 on Friday in Kolkata: the night before in New York.
      assert.equal(tell(office, '2026-03-06T10:00+05:30'), 'closed, next 2026-03-06T14:00Z', viewer);
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('a lunch break, and spans that touch or overlap', () => {
  const day = (...spans: [string, string][]): Hours => ({
    rules: spans.map(([from, to]) => weekly(WORKDAYS, from, to)),
  });
  const lunch = day(['09:00', '12:00'], ['13:00', '17:00']);
  assert.equal(tell(lunch, '2026-03-05T15:00Z'), 'open until 2026-03-05T17:00Z');
  assert.equal(tell(lunch, '2026-03-05T17:30Z'), 'closed, next 2026-03-05T18:00Z');
  assert.equal(tell(day(['12:00', '17:00'], ['09:00', '12:00']), '2026-03-05T15:00Z'), 'open until 2026-03-05T22:00Z');
  assert.equal(tell(day(['09:00', '13:00'], ['12:00', '17:00']), '2026-03-05T15:00Z'), 'open until 2026-03-05T22:00Z');
});

test('overnight from Saturday to Sunday', () => {
  const night: Hours = { rules: [weekly(['SA'], '20:00', '04:00')] };
  assert.equal(tell(night, '2026-02-15T00:59Z'), 'closed, next 2026-02-15T01:00Z');
  assert.equal(tell(night, '2026-02-15T01:00Z'), 'open until 2026-02-15T09:00Z');
  assert.equal(tell(night, '2026-02-15T08:59Z'), 'open until 2026-02-15T09:00Z');
  assert.equal(tell(night, '2026-02-15T09:00Z'), 'closed, next 2026-02-22T01:00Z');
});

test('closes at or before it opens: the next day', () => {
  assert.equal(
    tell({ rules: [weekly(['MO'], '09:00', '09:00')] }, '2026-02-17T13:59Z'),
    'open until 2026-02-17T14:00Z',
  );
  assert.equal(
    tell({ rules: [weekly(['MO'], '18:00', '00:00')] }, '2026-02-17T04:59Z'),
    'open until 2026-02-17T05:00Z',
  );
  assert.equal(
    tell({ rules: [weekly(['MO'], '00:00', '00:00')] }, '2026-02-16T12:00Z'),
    'open until 2026-02-17T05:00Z',
  );
  assert.equal(
    tell({ rules: [weekly(['MO'], '24:00', '02:00')] }, '2026-02-17T06:00Z'),
    'open until 2026-02-17T07:00Z',
  );
});

test('24 hours on some days, joined over midnight and with what follows', () => {
  const hours: Hours = { rules: [weekly(['FR', 'SA'], '00:00', '24:00'), weekly(['SU'], '00:00', '08:30')] };
  assert.equal(tell(hours, '2026-02-13T05:00Z'), 'open until 2026-02-15T13:30Z');
});

test('day and night: open in every zone, and no end', () => {
  for (const timeZone of [undefined, 'Mars/Olympus', NEW_YORK, 'Asia/Kolkata'])
    assert.equal(tell(open24, '2026-03-08T07:30Z', { timeZone }), 'open all day');
  assert.equal(tell({ rules: [weekly(WEEK, '08:00', '08:00')] }, '2026-03-08T07:30Z', {}), 'open all day');
});

test('day and night until a date or a closure', () => {
  const until: Hours = { rules: [weekly(WEEK, '00:00', '24:00', { validTo: '2026-06-30' })] };
  assert.equal(tell(until, '2026-03-08T07:30Z'), 'open until 2026-07-01T04:00Z');
  assert.equal(tell(until, '2026-07-01T03:59Z'), 'open until 2026-07-01T04:00Z');
  assert.equal(tell(until, '2026-07-01T04:00Z'), 'not-listed');
  const closed: Hours = { ...open24, closures: [{ from: '2026-12-25', to: '2026-12-26' }] };
  assert.equal(tell(closed, '2026-12-24T12:00Z'), 'open until 2026-12-25T05:00Z');
  assert.equal(tell(closed, '2026-12-25T12:00Z'), 'closed, next 2026-12-27T05:00Z');
  // Without a zone: open where it is open in all of them, and nobody knows until when.
  assert.equal(tell(closed, '2026-12-24T00:00Z', {}), 'open until ?');
  assert.equal(tell(closed, '2026-12-24T12:00Z', {}), 'not-listed');
});

test('no zone is guessed', () => {
  for (const timeZone of [undefined, 'Mars/Olympus', '', 'constructor', 'America/New_York; x']) {
    const state = openState(service(office), new Date('2026-03-06T16:00Z'), { timeZone });
    assert.equal(told(state), 'not-listed', timeZone);
    assert.equal(state.timeZone, null);
    assert.equal(state.hours, office);
  }
});

test('the zone of the hours, else of the place, else of the directory', () => {
  const place: Place = { timeZone: 'America/Chicago' };
  const when = new Date('2026-03-06T14:30Z'); // 09:30 in New York, 08:30 in Chicago
  const zone = (hours: Hours, options: OpenOptions) => openState(service(hours), when, options);
  const named = zone({ ...office, timeZone: NEW_YORK }, { place, timeZone: 'Asia/Kolkata' });
  assert.deepEqual([named.state, named.timeZone], ['open', NEW_YORK]);
  const placed = zone(office, { place, timeZone: NEW_YORK });
  assert.deepEqual([placed.state, placed.timeZone], ['closed', 'America/Chicago']);
  assert.deepEqual([zone(office, { place: {}, timeZone: NEW_YORK }).state], ['open']);
  // A zone that is wrong is not replaced by one that is less near.
  assert.equal(zone({ ...office, timeZone: 'Nowhere' }, { place, timeZone: NEW_YORK }).state, 'not-listed');
});

test('the hours of the place stand instead of those of the service', () => {
  const at = (place: Place) => openState(service(office), new Date('2026-03-06T16:00Z'), { place, timeZone: NEW_YORK });
  const evenings: Hours = { rules: [weekly(WEEK, '18:00', '20:00')] };
  assert.equal(told(at({ hours: evenings })), 'closed, next 2026-03-06T23:00Z');
  assert.equal(at({ hours: evenings }).hours, evenings);
  assert.equal(told(at({})), 'open until 2026-03-06T22:00Z');
  const text: Hours = { text: 'Ring the bell', byAppointment: true };
  assert.deepEqual(at({ hours: text }), {
    state: 'not-listed',
    allDay: false,
    byAppointment: true,
    timeZone: NEW_YORK,
    hours: text,
  });
});

test('several places: open where one is, closed only where all are', () => {
  const [late, early, unknown]: Place[] = [
    { hours: { rules: [weekly(WEEK, '12:00', '20:00')] } },
    { hours: { rules: [weekly(WEEK, '08:00', '10:00')] } },
    { hours: { text: 'Ask' } },
  ];
  const at = (when: string, ...places: (Place | undefined)[]) => {
    const one = service(undefined, { places: places as Place[] });
    const state = openState(one, new Date(when), { timeZone: NEW_YORK });
    assert.equal(
      isOpen(one, new Date(when), { timeZone: NEW_YORK }),
      { open: true, closed: false, 'not-listed': null }[state.state],
    );
    return told(state);
  };
  assert.equal(at('2026-03-05T18:00Z', early, unknown, late), 'open until 2026-03-06T01:00Z');
  assert.equal(at('2026-03-05T16:00Z', late, early), 'closed, next 2026-03-05T17:00Z');
  assert.equal(at('2026-03-05T16:00Z', late, early, unknown), 'not-listed');
});

test('second Saturday, last Friday, and days of the month', () => {
  const monthly = (more: Partial<HoursRule>): Hours => ({
    rules: [{ freq: 'monthly', opens: '10:00', closes: '12:00', ...more }],
  });
  const second = monthly({ days: ['SA'], nth: [2] });
  assert.equal(tell(second, '2026-03-07T16:00Z'), 'closed, next 2026-03-14T14:00Z');
  assert.equal(tell(second, '2026-03-14T15:00Z'), 'open until 2026-03-14T16:00Z');
  assert.equal(tell(second, '2026-03-14T16:00Z'), 'closed, next 2026-04-11T14:00Z');
  const last = monthly({ days: ['FR'], nth: [-1] });
  assert.equal(tell(last, '2026-01-23T16:00Z'), 'closed, next 2026-01-30T15:00Z');
  assert.equal(tell(last, '2026-01-30T16:00Z'), 'open until 2026-01-30T17:00Z');
  assert.equal(tell(monthly({ days: ['FR'], nth: [5] }), '2026-02-01T00:00Z'), 'closed, next 2026-05-29T14:00Z');
  assert.equal(tell(monthly({ monthDays: [-1] }), '2026-02-01T00:00Z'), 'closed, next 2026-02-28T15:00Z');
  assert.equal(tell(monthly({ monthDays: [31] }), '2026-02-01T00:00Z'), 'closed, next 2026-03-31T14:00Z');
  assert.equal(
    tell(monthly({ monthDays: [29], interval: 12, start: '2026-02-01' }), '2026-02-01T00:00Z'),
    'closed, next 2028-02-29T15:00Z',
  );
  // A weekday that is counted makes a rule monthly even where nobody wrote "monthly".
  assert.equal(
    tell({ rules: [weekly(['SA'], '10:00', '12:00', { nth: [2] })] }, '2026-03-07T16:00Z'),
    'closed, next 2026-03-14T14:00Z',
  );
});

test('every other Tuesday, counted from its start', () => {
  const other = (start?: string): Hours => ({
    rules: [weekly(['TU'], '10:00', '12:00', { interval: 2, ...(start && { start }) })],
  });
  assert.equal(tell(other('2026-03-03'), '2026-03-04T00:00Z'), 'closed, next 2026-03-17T14:00Z');
  assert.equal(tell(other('2026-03-10'), '2026-03-04T00:00Z'), 'closed, next 2026-03-10T14:00Z');
  // Weeks go from Monday to Sunday: a start on Sunday belongs to the week before.
  assert.equal(tell(other('2026-03-08'), '2026-03-08T00:00Z'), 'closed, next 2026-03-17T14:00Z');
  assert.equal(
    tell({ rules: [weekly(['TU'], '10:00', '12:00', { interval: 52, start: '2026-03-03' })] }, '2026-03-04T00:00Z'),
    'closed, next 2027-03-02T15:00Z',
  );
  // Over New Year with its 53 weeks.
  assert.equal(tell(other('2026-12-22'), '2026-12-23T00:00Z'), 'closed, next 2027-01-05T15:00Z');
});

test('every other Tuesday, and nobody says from when: not listed rather than closed', () => {
  const unsure = weekly(['TU'], '10:00', '12:00', { interval: 2 });
  assert.equal(tell({ rules: [unsure] }, '2026-03-03T16:00Z'), 'not-listed');
  const mixed: Hours = { rules: [unsure, weekly(['MO'], '09:00', '17:00')] };
  assert.equal(tell(mixed, '2026-03-02T16:00Z'), 'open until 2026-03-02T22:00Z');
  assert.equal(tell(mixed, '2026-03-03T16:00Z'), 'not-listed');
  // From the date since which it holds, if there is one.
  assert.equal(
    tell({ rules: [{ ...unsure, validFrom: '2026-03-03' }] }, '2026-03-04T00:00Z'),
    'closed, next 2026-03-17T14:00Z',
  );
  // Once it has run out it is in nobody's way.
  assert.equal(
    tell({ rules: [{ ...unsure, validTo: '2026-02-28' }, weekly(['MO'], '09:00', '17:00')] }, '2026-03-03T16:00Z'),
    'closed, next 2026-03-09T13:00Z',
  );
});

test('validity counts on the date on which a span opens', () => {
  const season: Hours = { rules: [weekly(WEEK, '20:00', '02:00', { validFrom: '2026-06-01', validTo: '2026-06-02' })] };
  assert.equal(tell(season, '2026-01-01T00:00Z'), 'closed, next 2026-06-02T00:00Z');
  assert.equal(tell(season, '2026-06-01T04:30Z'), 'closed, next 2026-06-02T00:00Z');
  assert.equal(tell(season, '2026-06-03T05:59Z'), 'open until 2026-06-03T06:00Z');
  assert.equal(tell(season, '2026-06-03T06:00Z'), 'not-listed');
  // The last day is not over when the last span is.
  const days: Hours = { rules: [weekly(WEEK, '09:00', '12:00', { validTo: '2026-06-02' })] };
  assert.equal(tell(days, '2026-06-02T20:00Z'), 'closed');
  assert.equal(tell(days, '2026-06-03T05:00Z'), 'not-listed');
});

test('not listed: no rules, none that can open, none that still holds or ever will', () => {
  const one = weekly(WEEK, '09:00', '17:00');
  const lists: Hours[] = [
    {},
    { rules: [] },
    { text: 'Mon to Fri, nine to five' },
    { rules: [{ opens: '09:00', closes: '17:00' }] },
    { rules: [{ ...one, days: [] }] },
    { rules: [{ ...one, nth: [0] }] },
    { rules: [{ ...one, validTo: '2020-01-01' }] },
    { rules: [{ ...one, validFrom: '2030-01-02', validTo: '2030-01-01' }] },
    {
      rules: [{ ...one, validFrom: '2027-01-01', validTo: '2027-01-02' }],
      closures: [{ from: '2026-12-01', to: '2027-02-01' }],
    },
    { rules: [{ ...one, validFrom: '2400-01-01' }] },
  ];
  for (const hours of lists) assert.equal(tell(hours, '2026-03-05T16:00Z'), 'not-listed', JSON.stringify(hours));
  assert.equal(openState(service(), new Date('2026-03-05T16:00Z'), { timeZone: NEW_YORK }).hours, null);
});

test('by appointment is said beside the state, and alone it lists no hours', () => {
  const state = (hours: Hours) => openState(service(hours), new Date('2026-03-05T16:00Z'), { timeZone: NEW_YORK });
  assert.deepEqual(
    [state({ byAppointment: true }).state, state({ byAppointment: true }).byAppointment],
    ['not-listed', true],
  );
  assert.deepEqual(
    [state({ ...office, byAppointment: true }).state, state({ ...office, byAppointment: true }).byAppointment],
    ['open', true],
  );
  assert.equal(state(office).byAppointment, false);
});

test('closures: the whole date, the evening before cut at midnight, the evening of it not begun', () => {
  const closures = [{ from: '2026-12-25', to: '2026-12-25' }];
  assert.equal(tell({ ...office, closures }, '2026-12-25T16:00Z'), 'closed, next 2026-12-28T14:00Z');
  const nights: Hours = { rules: [weekly(WEEK, '20:00', '04:00')], closures };
  assert.equal(tell(nights, '2026-12-25T02:00Z'), 'open until 2026-12-25T05:00Z');
  assert.equal(tell(nights, '2026-12-25T05:00Z'), 'closed, next 2026-12-27T01:00Z');
  assert.equal(tell(nights, '2026-12-26T06:00Z'), 'closed, next 2026-12-27T01:00Z');
  // Closures that overlap, and that stand in no order.
  const many = [
    { from: '2026-12-31', to: '2027-01-03' },
    { from: '2026-12-24', to: '2026-12-27' },
    { from: '2026-12-26', to: '2026-12-30' },
  ];
  assert.equal(tell({ ...office, closures: many }, '2026-12-24T16:00Z'), 'closed, next 2027-01-04T14:00Z');
});

test('a service that is closed for now is closed, whatever its hours say', () => {
  const closed = service(open24, { status: 'temporarily-closed' });
  const state = openState(closed, new Date('2026-03-05T16:00Z'), { timeZone: NEW_YORK });
  assert.equal(told(state), 'closed');
  assert.equal(isOpen(closed, new Date('2026-03-05T16:00Z')), false);
});

// ---- changes of the clock ---------------------------------------------------------------------------------------------

test('in spring 02:00 to 03:00 does not exist in New York', () => {
  const at = (opens: string, closes: string, when: string) => tell({ rules: [weekly(['SU'], opens, closes)] }, when);
  // Opens at the first moment that there is.
  assert.equal(at('02:30', '05:00', '2026-03-08T06:59Z'), 'closed, next 2026-03-08T07:00Z');
  assert.equal(at('02:30', '05:00', '2026-03-08T07:00Z'), 'open until 2026-03-08T09:00Z');
  // Closes there, too.
  assert.equal(at('00:00', '02:30', '2026-03-08T06:59Z'), 'open until 2026-03-08T07:00Z');
  // Hours that lie in the gap do not take place.
  assert.equal(at('02:15', '02:45', '2026-03-08T06:30Z'), 'closed, next 2026-03-15T06:15Z');
  // 24 hours are 23.
  assert.equal(at('00:00', '24:00', '2026-03-08T05:00Z'), 'open until 2026-03-09T04:00Z');
  // Two spans that only the gap keeps apart are one.
  const both: Hours = { rules: [weekly(['SU'], '00:00', '02:15'), weekly(['SU'], '02:45', '04:00')] };
  assert.equal(tell(both, '2026-03-08T06:00Z'), 'open until 2026-03-08T08:00Z');
});

test('in autumn 01:00 to 02:00 comes twice in New York: the first time counts', () => {
  const at = (opens: string, closes: string, when: string) => tell({ rules: [weekly(['SU'], opens, closes)] }, when);
  assert.equal(at('01:30', '03:00', '2026-11-01T05:29Z'), 'closed, next 2026-11-01T05:30Z');
  assert.equal(at('01:30', '03:00', '2026-11-01T05:30Z'), 'open until 2026-11-01T08:00Z');
  assert.equal(
    at('01:30', '03:00', '2026-11-01T06:10Z'),
    'open until 2026-11-01T08:00Z',
    'not closed again at the second 01:10',
  );
  assert.equal(at('00:00', '01:30', '2026-11-01T05:29Z'), 'open until 2026-11-01T05:30Z');
  assert.equal(at('00:00', '01:30', '2026-11-01T06:10Z'), 'closed, next 2026-11-08T05:00Z', 'nor open again');
  assert.equal(at('00:00', '24:00', '2026-11-01T04:00Z'), 'open until 2026-11-02T05:00Z');
});

test('half an hour on Lord Howe Island', () => {
  const at = (opens: string, closes: string, when: string) =>
    tell({ rules: [weekly(['SU'], opens, closes)] }, when, { timeZone: 'Australia/Lord_Howe' });
  assert.equal(at('02:15', '04:00', '2026-10-03T15:30Z'), 'open until 2026-10-03T17:00Z');
  assert.equal(at('01:45', '02:00', '2026-04-04T14:45Z'), 'open until 2026-04-04T15:30Z');
});

test('a day that never was: 30 December 2011 in Apia', () => {
  const at = (rules: readonly HoursRule[], when: string) => tell({ rules }, when, { timeZone: 'Pacific/Apia' });
  const friday = [weekly(['FR'], '09:00', '17:00')];
  assert.equal(at(friday, '2011-12-30T09:00Z'), 'closed, next 2012-01-05T19:00Z');
  // Thursday night goes straight on into Saturday.
  const nights = [weekly(['TH'], '20:00', '24:00'), weekly(['SA'], '00:00', '06:00')];
  assert.equal(at(nights, '2011-12-30T07:00Z'), 'open until 2011-12-30T16:00Z');
});

// ---- bad input --------------------------------------------------------------------------------------------------------

test('a moment that is none, or far from our time, is not listed', () => {
  for (const when of [Number.NaN, -1, -1e13, 8.64e15, -8.64e15, Date.UTC(9999, 0)])
    for (const hours of [office, open24]) {
      const state = openState(service(hours), new Date(when), { timeZone: NEW_YORK });
      assert.equal(state.state, 'not-listed', String(when));
      assert.equal(isOpen(service(hours), new Date(when), { timeZone: NEW_YORK }), null);
    }
});

test('rules that no schema has seen do no harm', () => {
  const one = weekly(WEEK, '09:00', '17:00');
  const wrong: unknown[] = [
    { ...one, opens: 'nine' },
    { ...one, closes: '' },
    { ...one, interval: 0, start: '2026-01-01' },
    { ...one, interval: -3, start: '2026-01-01' },
    { ...one, interval: 0.001, start: '2026-01-01' },
    { ...one, interval: 1e12, start: '2020-01-01' },
    { ...one, days: ['__proto__', 'XX'] },
    { ...one, monthDays: [400, -400] },
    { ...one, nth: [9] },
  ];
  for (const rule of wrong) {
    const state = openState(service({ rules: [rule as HoursRule] }), new Date('2026-03-05T16:00Z'), {
      timeZone: NEW_YORK,
    });
    assert.notEqual(state.state, 'open', JSON.stringify(rule));
    assert.equal(state.next, undefined);
  }
  // Dates that are none are as good as none.
  const dates: Hours = { rules: [{ ...one, validFrom: 'soon', validTo: '' }], closures: [{ from: 'x', to: 'y' }] };
  assert.equal(tell(dates, '2026-03-05T16:00Z'), 'open until 2026-03-05T22:00Z');
});

test('as many rules and closures as the schema allows', () => {
  const date = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
  const closures = Array.from({ length: 200 }, (_, n) => ({ from: date(2 * n), to: date(2 * n) }));
  const never: HoursRule = { freq: 'monthly', days: ['MO'], nth: [5], monthDays: [1], opens: '00:00', closes: '24:00' };
  const hours: Hours = {
    rules: [...Array.from({ length: 199 }, () => never), weekly(WEEK, '09:00', '17:00')],
    closures,
  };
  assert.ok(serviceSchema.safeParse(service(hours)).success);
  assert.equal(tell({ ...hours, rules: [never] }, '2026-03-05T16:00Z'), 'closed');
  assert.equal(tell(hours, `${date(100)}T16:00Z`), `closed, next ${date(101)}T13:00Z`);
});

test('property: the state agrees with its own ends', () => {
  const time = fc
    .integer({ min: 0, max: 95 })
    .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`);
  const rule = fc.record({
    days: fc.uniqueArray(fc.constantFrom(...WEEK), { minLength: 1 }),
    opens: time,
    closes: fc.oneof(time, fc.constant('24:00')),
  });
  const zones = fc.constantFrom(NEW_YORK, 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Cairo');
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), zones, moment, (rules, timeZone, when) => {
      const one = service({ rules });
      const at = (date: Date) => openState(one, date, { timeZone });
      const state = at(when);
      assert.equal(isOpen(one, when, { timeZone }), state.state === 'open');
      const change = state.until ?? state.next;
      if (!change) return assert.ok(state.allDay);
      assert.ok(change > when);
      assert.equal(at(new Date(change.getTime() - 1)).state, state.state);
      assert.equal(at(change).state, state.state === 'open' ? 'closed' : 'open');
    }),
    { numRuns: 300 },
  );
});
