// eslint-disable-next-line @typescript-eslint/no-explicit-any -- bad records have any shape
export type Any = any;

/** One mistake, made in a copy of the directory. */
export type Change = (lines: Any[], byId: (id: string) => Any) => void;

export const US = 'us-988-suicide-crisis-lifeline';
const TEXT = 'us-crisis-text-line-741741';

type Mistake = [name: string, change: Change, said: RegExp];

/** Each makes the directory unfit in one way; the check must name that way. */
export const mistakes: Mistake[] = [
  ['an unknown field', (_, id) => (id(US).fax = '1'), /malformed .*us-988.*fax/],
  ['a name that is missing', (_, id) => delete id(US).name, /malformed .*us-988.* · name · missing/],
  [
    'a number with a space',
    (_, id) => (id(US).channels[0].number = '98 8'),
    /malformed .*us-988.*channels\[0\]\.number · "98 8"/,
  ],
  ['low confidence', (_, id) => (id(US).confidence = 'low'), /malformed .*us-988.*confidence · "low"/],
  [
    'a link that is not https',
    (_, id) => (id(US).channels[2].url = 'http://988lifeline.org/'),
    /malformed .*channels\[2\]\.url · "http:/,
  ],
  [
    'a link that runs',
    (_, id) => (id(US).channels[2].url = 'javascript:alert(1)'),
    /malformed .*channels\[2\]\.url · "javascript:/,
  ],
  [
    'a day that does not exist',
    (_, id) => (id(US).checked = '2026-02-30'),
    /malformed .*us-988.*checked · "2026-02-30"/,
  ],
  ['a region without its name', (_, id) => (id(US).scope = 'regional'), /malformed .*us-988.*region · missing/],
  [
    'hours that are not told',
    (_, id) => (id(US).hours = { always: false }),
    /malformed .*us-988.*hours\.text · missing/,
  ],
  [
    'text without a number',
    (_, id) => delete id(TEXT).channels[0].number,
    /half-paired .*us-crisis.*channels\[0\]\.number · missing — a text channel needs its number/,
  ],
  [
    'call without a number',
    (_, id) => (id(US).channels[0] = { kind: 'call' }),
    /half-paired .*us-988.*a call channel needs its number/,
  ],
  [
    'chat without an address',
    (_, id) => delete id(US).channels[2].url,
    /half-paired .*us-988.*a chat channel needs its url/,
  ],
  [
    'a number without its channel',
    (_, id) => delete id(US).channels[1].kind,
    /half-paired .*us-988.*channels\[1\]\.kind · missing — 988 has no kind/,
  ],
  [
    'a pair that is not returned',
    (_, id) => delete id(TEXT).pairWith,
    /half-paired .*us-988.*us-crisis-text-line-741741 does not name us-988/,
  ],
  [
    'a partner that is gone',
    (all, id) => all.splice(all.indexOf(id(TEXT)), 1),
    /half-paired .*us-988.*there is no such line/,
  ],
  [
    'a partner that is withheld',
    (_, id) => (id(TEXT).checked = '2024-11-22'),
    /half-paired .*us-988.*withheld for its age/,
  ],
  ['a partner abroad', (_, id) => (id(TEXT).country = 'CA'), /half-paired .*us-988.*belongs to CA/],
  ['its own partner', (_, id) => (id(US).pairWith = [US]), /half-paired .*cannot be its own partner/],
  [
    'two calls as a pair',
    (_, id) =>
      [id(US), id(TEXT)].forEach(
        (line) => (line.channels = [{ kind: 'call', number: line.id === US ? '988' : '741' }]),
      ),
    /half-paired .*a call and a text or chat/,
  ],
  [
    'a call that stands alone beside a text line',
    (_, id) => ['gb-samaritans', 'gb-shout'].forEach((one) => delete id(one).pairWith),
    /unpaired .*gb-samaritans.*pair it with gb-shout/,
  ],
  [
    'one id twice',
    (all, id) => all.push({ ...id('mx-saptel'), channels: [{ kind: 'call', number: '555' }] }),
    /duplicate .*mx-saptel · id/,
  ],
  [
    'one number twice',
    (all, id) => all.push({ ...id('mx-saptel'), id: 'mx-again' }),
    /duplicate .*mx-again.*mx-saptel has the same call number/,
  ],
  ['two years unchecked', (_, id) => (id('mx-saptel').checked = '2024-11-22'), /stale .*mx-saptel.*two years/],
  [
    'withheld by the month, as the widget judges',
    (_, id) => (id('mx-saptel').checked = '2024-11-30'),
    /stale .*mx-saptel/,
  ],
  ['checked tomorrow', (_, id) => (id('mx-saptel').checked = '2026-11-23'), /stale .*mx-saptel.*after 2026-11-22/],
  [
    'a short code with a country code',
    (_, id) => (id(US).channels[0].e164 = '+1988988988'),
    /number .*us-988.*short code/,
  ],
  [
    '116 123 with a country code',
    (_, id) => (id('gb-samaritans').channels[0].e164 = '+44116123'),
    /number .*gb-samaritans.*short code/,
  ],
  [
    'two numbers that differ',
    (_, id) => (id('mx-saptel').channels[0].e164 = '+525552598122'),
    /number .*mx-saptel.*end differently/,
  ],
  ['an unknown source', (_, id) => id('mx-saptel').sources.push('hearsay'), /source .*mx-saptel.*"hearsay"/],
  ['a change that was not built', (_, id) => (id(US).name = 'Lifeline'), /generated .*FIRST_LINES.*build:crisis/],
  [
    'a later line that was not built',
    (_, id) => (id('mx-saptel').name = 'Saptel'),
    /generated .*MORE_LINES.*build:crisis/,
  ],
  ['a country without an emergency number', (_, id) => (id('mx-saptel').country = 'QQ'), /emergency .*QQ · general/],
];
