import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** A static server that compresses all files with gzip once, so that no page waits for the compressor. */
export async function serveGzip(folder) {
  const cache = new Map();
  const read = (path) => {
    if (!cache.has(path)) cache.set(path, gzipSync(readFileSync(join(folder, path)), { level: 9 }));
    return cache.get(path);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const body = read(path);
      response.writeHead(200, {
        'content-type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
        'content-encoding': 'gzip',
        'content-length': body.length,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
