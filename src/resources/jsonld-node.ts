/** JSON-LD as plain data. */
export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[] | undefined;
export interface JsonLdNode {
  readonly [property: string]: JsonLdValue;
}

/** A node of a type of schema.org without what is not there; `undefined` where nothing is. A list of one is that one. */
export function node(type: string, properties: Readonly<Record<string, JsonLdValue>>): JsonLdNode | undefined {
  const entries = Object.entries(properties).flatMap(([name, value]) => {
    const kept = Array.isArray(value) ? oneOrMore(value as readonly JsonLdValue[]) : value;
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return entries.length > 0 ? { '@type': type, ...Object.fromEntries(entries) } : undefined;
}

function oneOrMore(list: readonly JsonLdValue[]): JsonLdValue {
  const kept = list.filter((value) => value !== undefined);
  return kept.length > 1 ? kept : kept[0];
}

/** The address if it is one of the web: a file may hold `javascript:` or `data:`. */
export function webUrl(url: string | undefined): string | undefined {
  try {
    const { protocol, href } = new URL(url ?? '');
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
