import type { FrameAttribute } from './schema.js';

/**
 * A content security policy for this document, on top of the one in its file: code comes from where this document came from,
 * and nothing can be asked but of that server and of those that the page names in attributes of the element.
 *
 * It cannot stand in the file. The file does not know where it is served from, and `'self'` does not mean that server in
 * WebKit: a sandboxed frame is nobody's own there (seen in WebKitGTK 2.50).
 */
export function restrict(attributes: readonly FrameAttribute[]): void {
  const named = attributes.flatMap(([name, value]) => (name === 'src' || name === 'api' ? originOf(value) : []));
  const { origin } = location;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `script-src ${origin}; connect-src ${[...new Set([origin, ...named])].join(' ')}`;
  document.head.append(meta);
}

function originOf(address: string): string[] {
  try {
    const { origin, protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? [origin] : [];
  } catch {
    return [];
  }
}
