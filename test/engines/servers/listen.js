import { createServer } from 'node:http';

/**
 * A server on this machine for one test file: says where it listens, and ends with the process that started it.
 * @param {(request: { method: string, url: URL, body: () => Promise<string> }) => Promise<{ status?: number, type?: string, body: unknown }>} answer
 */
export function listen(answer) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const body = async () => {
      let text = '';
      for await (const part of request) text += part;
      return text;
    };
    try {
      const {
        status = 200,
        type = 'application/json',
        body: json,
      } = await answer({ method: request.method, url, body });
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(json));
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/html' }).end(`<h1>${error.stack}</h1>`);
    }
  });
  server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
  process.stdin.on('end', () => process.exit(0)).resume();
}
