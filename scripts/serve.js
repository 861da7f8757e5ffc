/** A plain static server for the built files and the examples; used by `npm start` and by the page tests. */
import { createServer } from 'node:http';
import sirv from 'sirv';

/** Isolated frames have no origin: what they fetch must be for everybody. */
const forAll = (response) => response.setHeader('Access-Control-Allow-Origin', '*');
const folder = (path, setHeaders) => sirv(path, { dev: true, etag: true, ...(setHeaders && { setHeaders }) });
const at = {
  '/cdn/': folder('cdn', forAll),
  '/dist/': folder('dist'),
  '/consent/': folder('consent'),
};
const examples = folder('examples');

/**
 * Listens on the first free port from `port` on.
 * @param {number} port
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export function serve(port) {
  const server = createServer((request, response) => {
    const prefix = Object.keys(at).find((start) => request.url?.startsWith(start));
    const missing = () => {
      response.statusCode = 404;
      response.end('not found');
    };
    if (!prefix) return examples(request, response, missing);
    request.url = request.url?.slice(prefix.length - 1) ?? '/';
    at[prefix]?.(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.on('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE' && port < 65535) server.listen(++port);
      else reject(error);
    });
    server.on('listening', () =>
      resolve({
        origin: `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
    server.listen(port);
  });
}
