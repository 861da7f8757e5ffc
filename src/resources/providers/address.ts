import { PorchlightError } from '../../core/errors.js';

/**
 * The base address of an API. A relative one (a proxy on the page's own site) needs a page.
 * @throws {PorchlightError} `invalid-resources` for what is no `http:` or `https:` address, or holds a password
 */
export function baseAddress(api: string | URL, option: string): URL {
  let url: URL;
  try {
    url = new URL(api, globalThis.location?.href);
  } catch {
    throw new PorchlightError('invalid-resources', `${option} is no address. Give the full one, with https://.`);
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new PorchlightError(
      'invalid-resources',
      `${option} must be an http or https address without a user name. A page cannot keep a password.`,
    );
  url.hash = '';
  return url;
}

/** An address below the base; parameters of the base (a public key, say) go with every request. */
export function below(
  base: URL,
  path: readonly string[],
  parameters: readonly (readonly [string, string])[] = [],
): URL {
  const url = new URL(base);
  const parts = path.map(encodeURIComponent);
  url.pathname = [base.pathname.replace(/\/+$/, ''), ...parts].join('/');
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  return url;
}

/** Ids that a URL would take for "here" and "up" cannot be asked for. */
export const canBePath = (id: string): boolean => id !== '' && id !== '.' && id !== '..' && id.length <= 200;
