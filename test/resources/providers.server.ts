import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AskOptions, ResourceProvider, ResourceQuery, ResultPage } from '../../src/resources/query.js';

export interface Site {
  readonly origin: string;
  /** What was asked, in order. */
  readonly asked: readonly { readonly url: URL; readonly headers: IncomingMessage['headers'] }[];
  /** Paths with their parameters. */
  readonly paths: readonly string[];
  close(): Promise<void>;
}

type Answer = (url: URL, response: ServerResponse, nth: number, request: IncomingMessage) => void | Promise<void>;

/** A server on this machine that answers as the test says. */
export async function serve(answer: Answer): Promise<Site> {
  const asked: { url: URL; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push({ url, headers: request.headers });
    void answer(url, response, asked.length, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get paths() {
      return asked.map(({ url }) => url.pathname + url.search);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

export const ask = (more: Partial<AskOptions> = {}): AskOptions => ({
  lang: 'en',
  now: new Date('2026-05-06T10:00:00Z'),
  limit: 10,
  offset: 0,
  ...more,
});

/** Goes on with "more" to the end, and gives all ids. */
export async function everyId(provider: ResourceProvider, query: ResourceQuery, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let turn = 0; turn < 5_000; turn++) {
    const page: ResultPage = await provider.search(query, ask({ limit, offset: ids.length }));
    ids.push(...page.hits.map(({ service }) => service.id));
    if (!page.more) return ids;
  }
  throw new Error('the list has no end');
}
