import { PorchlightError } from '../../core/errors.js';
import type { ResourceProvider } from '../../resources/query.js';
import type { Format, Need, ReadInput, ReadOptions } from '../../resources/service.js';
import { loadFile } from './load-file.js';

/** Where services come from, as a page says it. The first that is there counts, in this order. */
export interface Source {
  readonly provider: ResourceProvider | null;
  readonly resources: unknown;
  readonly api: string | null;
  readonly src: string | null;
  readonly format: string | null;
  readonly timeZone: string | null;
  /** Names of needs in the language on show, so that they are found by these words. */
  readonly needNames: () => ReadonlyMap<Need, string> | undefined;
}

/** Whether the page named any. */
export const hasSource = ({ provider, resources, api, src }: Source): boolean =>
  !!provider || (resources !== null && resources !== undefined) || !!api || !!src;

/**
 * A provider for what the page named. Its code is loaded here, so that a page pays only for the one it uses.
 * @throws {PorchlightError} `resources-unavailable`, `invalid-resources`; `DOMException` `AbortError`
 */
export async function openSource(source: Source, signal: AbortSignal): Promise<ResourceProvider> {
  const { provider, resources, api, src } = source;
  if (provider) return checked(provider);
  if (resources !== null && resources !== undefined) return local(inputOf(resources), source, signal);
  if (api) {
    const { createHsdsProvider } = await code(() => import('../../resources/providers/hsds.js'));
    return createHsdsProvider({
      api: new URL(api, document.baseURI).href,
      ...(source.timeZone && { timeZone: source.timeZone }),
    });
  }
  const [bytes] = await Promise.all([loadFile(src ?? '', signal), localCode()]);
  return local(bytes, source, signal);
}

const localCode = () => code(() => import('../../resources/local-provider.js'));

async function local(input: ReadInput, source: Source, signal: AbortSignal): Promise<ResourceProvider> {
  const { createLocalProvider } = await localCode();
  signal.throwIfAborted();
  const { format, timeZone, needNames } = source;
  const read: ReadOptions = {
    ...(format && { format: format as Format }),
    ...(timeZone && { timeZone }),
  };
  return createLocalProvider({ input, read }, { needNames, ...(timeZone && { timeZone }) });
}

/** What a page hands in goes the way of a file: it is read, checked row by row, and away from this thread. */
function inputOf(resources: unknown): ReadInput {
  if (typeof resources === 'string' || resources instanceof Uint8Array || resources instanceof ArrayBuffer)
    return resources;
  const isFiles =
    typeof resources === 'object' && Object.keys(resources ?? {}).some((name) => /\.(csv|json|txt|tsv)$/i.test(name));
  if (isFiles) return resources as ReadInput;
  try {
    return JSON.stringify(
      Array.isArray(resources) ? { format: 'porchlight-directory', version: 1, services: resources } : resources,
    );
  } catch (cause) {
    throw new PorchlightError('invalid-resources', 'resources cannot be written as JSON: is it cyclic?', { cause });
  }
}

/** What a page's own provider answers is checked like a file. */
async function checked(provider: ResourceProvider): Promise<ResourceProvider> {
  if (typeof provider.search !== 'function' || typeof provider.get !== 'function')
    throw new PorchlightError('invalid-resources', 'provider needs the methods search() and get().');
  const { checkedProvider } = await code(() => import('./checked-provider.js'));
  return checkedProvider(provider);
}

const code = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch((cause: unknown) => {
    throw new PorchlightError('resources-unavailable', 'The code that reads the directory could not be loaded.', {
      cause,
    });
  });
