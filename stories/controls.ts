import { interfaceLanguages } from '../src/i18n/registry.js';

/** What can be set in the table of a story: one control for each attribute that the element itself observes. */
export interface Control {
  readonly control: { readonly type: 'select' | 'boolean' | 'text' | 'number' | 'object' };
  readonly options?: readonly unknown[];
  /** Absent: the one of the manifest. */
  readonly description?: string;
  readonly table: { readonly category: 'attributes' | 'properties' };
}

const attribute = (type: Control['control']['type'], description?: string): Control => ({
  control: { type },
  ...(description && { description }),
  table: { category: 'attributes' },
});
const select = (options: readonly unknown[], description?: string): Control => ({
  ...attribute('select', description),
  options,
});
const value = (description: string): Control => ({
  control: { type: 'object' },
  description,
  table: { category: 'properties' },
});

/** Attributes that are the same in every element that has them, and say more shortly here what the manifest says. */
const shared: Readonly<Record<string, Control>> = {
  lang: select(interfaceLanguages(), 'Language; else the nearest ancestor’s, else the page’s.'),
  country: attribute(
    'text',
    'Which help lines: ISO 3166-1 alpha-2. Absent: the region of `lang`, else the person chooses.',
  ),
  'heading-level': select([1, 2, 3, 4, 5, 6], 'First heading level inside.'),
  storage: select(['none', 'session', 'device'], 'Where unfinished work may live.'),
  share: select(['none', 'score', 'answers'], 'What may leave the element. Also decides what the person is told.'),
  recipient: attribute('text', 'Who gets what is shared, in the words of the page.'),
  layout: select(['steps', 'page'], 'One question a screen, or all below each other.'),
  results: select(['full', 'summary', 'none'], 'What the person sees at the end.'),
  review: select(['', 'off'], 'Whether the answers are shown for checking: on, unless `off`.'),
  'allow-skip': attribute('boolean', 'Questions may be left out.'),
  prorate: attribute('boolean', 'Give a prorated total where the instrument has a rule for it.'),
  name: attribute('text', 'Name in a form.'),
  required: attribute('boolean', 'A form wants the result.'),
  disabled: attribute('boolean', 'Nothing can be pressed.'),
};

/** What one element means by an attribute, where that differs, and properties that can be written as JSON. */
const own: Readonly<Record<string, Readonly<Record<string, Control>>>> = {
  'porchlight-screener': {
    instrument: select(['phq-9', 'phq-8', 'phq-2', 'phq-4', 'gad-7', 'gad-2'], 'Id of a built-in instrument.'),
    src: attribute('text', 'Address of an own instrument.'),
    definition: value('An own instrument as an object: `{ instrument, wordings }`.'),
  },
  'porchlight-safety-plan': {
    mode: select(['build', 'view']),
    share: select(['none', 'content']),
  },
  'porchlight-consent': {
    storage: select(['none', 'session', 'device'], 'Where the answer may be kept.'),
    layout: select(['steps', 'page'], 'One idea a screen, or all below each other.'),
    signature: select(['none', 'typed', 'drawn']),
    signer: select(['', 'self', 'guardian', 'young-person']),
    name: attribute('text', 'Name in a form.'),
    required: attribute('boolean', 'A form waits until everybody has answered.'),
    values: value('What stands in the document for `{{organization}}` and the others.'),
  },
  'porchlight-resource-finder': {
    storage: select(['none', 'device'], 'Whether the person may keep a short list on the device.'),
    format: select(['', 'porchlight', 'hsds', 'hsds-csv', 'oruk', 'outpost', 'fhir', 'ohana', 'csv']),
    units: select(['', 'km', 'mi']),
  },
};
/** Attributes of the base that mean nothing to an element. */
const meaningless: Readonly<Record<string, readonly string[]>> = {
  'porchlight-crisis': ['storage'],
  'porchlight-exit': ['country', 'heading-level', 'storage'],
};
/** Properties that can be written as JSON, in whatever element has them. */
const properties: Readonly<Record<string, Control>> = {
  answers: value('Answers by item id; settable at any time.'),
  document: value('The document as an object.'),
  values: value('What the page puts into the placeholders of the document.'),
};

interface ElementClass {
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<PropertyKey, { readonly type?: unknown; readonly attribute?: unknown }>;
  readonly prototype: object;
}

/** Controls of one element by the name of the attribute. Its class must be defined. */
export function controlsOf(tag: string): Readonly<Record<string, Control>> {
  const element = customElements.get(tag) as unknown as ElementClass | undefined;
  if (!element) throw new Error(`<${tag}> is not defined: import its define.js first.`);
  const types = new Map(
    [...element.elementProperties].map(([name, { type, attribute }]) => [
      attribute ?? String(name).toLowerCase(),
      type,
    ]),
  );
  const typed = (name: string): Control =>
    attribute(types.get(name) === Boolean ? 'boolean' : types.get(name) === Number ? 'number' : 'text');
  const names = element.observedAttributes.filter((name) => !meaningless[tag]?.includes(name));
  return {
    ...Object.fromEntries(names.map((name) => [name, shared[name] ?? typed(name)])),
    ...own[tag],
    ...Object.fromEntries(Object.entries(properties).filter(([name]) => name in element.prototype)),
  };
}
