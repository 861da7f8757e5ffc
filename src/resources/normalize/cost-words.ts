/*
 * Words of cost, folded (lower case, no accents, no punctuation). Data, so that a language is added without code.
 */

/** A whole sentence that says no more than this means: free for everyone. */
export const FREE_TERMS = [
  'free|free of charge|free of cost|free service|free services|free to use|free to all|free for all|free for everyone|free to everyone|no charge|no cost|no fee|no fees|at no cost|at no charge|without charge|without cost|there is no charge|there is no cost|there is no fee|there are no fees|no charge for services|no fee for services|there is no charge for this service|there is no cost for this service|services are free|service is free|this service is free|this program is free|all services are free|all services are free of charge|services are free of charge|services are provided free of charge|services are provided at no cost|no payment accepted|no payment needed|free services no payment needed|free or no cost care|none|no cost to clients|no cost to client|no cost to participants|no cost to the client|0|0 00',
  'gratis|gratuito|gratuita|gratuitos|es gratis|es gratuito|sin costo|sin coste|sin cargo|sin costo alguno|servicio gratuito|servicios gratuitos|los servicios son gratuitos|el servicio es gratuito|gratis para todos',
  'gratuit|gratuite|gratuits|gratuitement|sans frais|service gratuit|services gratuits|le service est gratuit|les services sont gratuits|gratuit pour tous',
  'kostenlos|kostenfrei|gebuhrenfrei|das angebot ist kostenlos',
]
  .join('|')
  .split('|');

/** Anywhere in a text of cost. */
export const SLIDING_TERMS = [
  'sliding scale',
  'sliding fee',
  'income based',
  'based on income',
  'based on your income',
  'based on family income',
  'based on household income',
  'depends on income',
  'according to income',
  'ability to pay',
  'able to pay',
  'pay what you can',
  'escala movil',
  'segun los ingresos',
  'segun sus ingresos',
  'escala de ingresos',
  'selon le revenu',
  'selon les revenus',
  'selon vos revenus',
  'nach einkommen',
  'einkommensabhangig',
];
/** What takes the meaning away when it stands just before. */
export const NEGATIONS = [
  'no',
  'not',
  'without',
  'does not offer',
  'do not offer',
  'sin',
  'sans',
  'pas de',
  'kein',
  'keine',
];

/** SAMHSA treatment locator, payment codes (public domain): what each says of cost. */
export const PAYMENT_CODES: readonly (readonly [
  code: string,
  says: { readonly free?: true; readonly sliding?: true; readonly insurance?: string; readonly text?: string },
])[] = [
  ['NP', { free: true }],
  ['SS', { sliding: true }],
  ['PA', { text: 'Payment assistance available' }],
  ['SF', { text: 'Cash or self-payment' }],
  ['PI', { insurance: 'Private health insurance' }],
  ['MD', { insurance: 'Medicaid' }],
  ['MC', { insurance: 'Medicare' }],
  ['MI', { insurance: 'Military insurance' }],
  ['ITU', { insurance: 'IHS/Tribal/Urban (ITU) funds' }],
];
