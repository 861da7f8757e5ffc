import { folded } from '../normalize/text.js';
import { deliveries, type Delivery } from '../schema.js';

/** Words for how help is given, folded; a `$` at the end stands for the end of a word. */
const words: readonly (readonly [Delivery, string])[] = [
  [
    'in-person',
    'in person|inperson|face to face|on site$|onsite|walk in|drop in|office$|clinic$|presencial|en persona|en personne|personlich|vor ort',
  ],
  [
    'phone',
    'phone|telephone|hotline|helpline|crisis line|warm line|warmline|lifeline|call in|by tel|telefon|linea de ayuda|par tel',
  ],
  [
    'video',
    'video|zoom|telehealth|telemedicine|teletherap|telemental|tele mental|virtual|online|on line$|remote|internet|web based|en linea|en ligne|tele$',
  ],
  ['text', 'text$|texting|text message|text line|textline|sms$|whatsapp'],
  ['chat', 'chat'],
  ['home-visit', 'home visit|in home$|at home$|outreach|mobile team|a domicilio|a domicile|hausbesuch'],
];
const index = words.map(([delivery, list]) => [delivery, list.split('|').map(bounded)] as const);

function bounded(word: string): string {
  return word.endsWith('$') ? ` ${word.slice(0, -1)} ` : ` ${word}`;
}

/** Ways of delivery that words of a field about it name (HSDS `attending_type`, a FHIR characteristic, a column). */
export function deliveriesIn(...texts: readonly (string | undefined)[]): Delivery[] {
  const plain = texts.map((text) => ` ${folded(text)} `).join('|');
  const own = deliveries.filter((delivery) => plain.includes(` ${folded(delivery)} `));
  const found = index.filter(([, list]) => list.some((word) => plain.includes(word))).map(([delivery]) => delivery);
  return deliveries.filter((delivery) => own.includes(delivery) || found.includes(delivery));
}

/**
 * A line that is rung or written to, by its own name: "… Hotline". Its places are the offices of a head office, nowhere to
 * go to (FINDINGS, HSDS pitfalls: national hotlines carry the position of the head office).
 */
export function deliveriesOfName(name: string | undefined): Delivery[] {
  const plain = ` ${folded(name)} `;
  const line =
    / (?:hotline|helpline|crisis line|warm ?line|lifeline|text ?line|careline|linea de (?:ayuda|crisis)|ligne d ecoute|telefonseelsorge|sorgentelefon) /;
  if (!line.test(plain)) return [];
  return / text ?line /.test(plain) ? ['text'] : ['phone'];
}
