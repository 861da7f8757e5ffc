import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** What the server was asked for. */
export interface Asked {
  readonly path: string;
  readonly referrer: string | undefined;
}
export interface Site {
  /** Where the pages stand. */
  readonly origin: string;
  /** The same server under another name: another site to a browser. */
  readonly other: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>${body}</html>`;
const SCRIPT = '<script type="module" src="/cdn/porchlight.js"></script></head>';

const word = (text: string | null): string => /^[a-z0-9-]+$/.exec(text ?? '')?.[0] ?? '';

/** Pages for a real tab with real history, and the built library. */
export async function startSite(): Promise<Site> {
  if (!existsSync('cdn/porchlight.js')) throw new Error('The pages use the build: run npm run build first.');
  const cdn = sirv('cdn', { dev: true });
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push({ path, referrer: request.headers.referer });
    if (path.startsWith('/cdn/')) {
      request.url = path.slice('/cdn'.length);
      response.setHeader('Access-Control-Allow-Origin', '*');
      cdn(request, response, () => {
        response.writeHead(404).end();
      });
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    switch (path) {
      case '/start.html':
        response.end(page('Start', '</head><body><h1>Where one came from</h1></body>'));
        break;
      case '/neutral.html':
        response.end(page('Neutral', '</head><body><h1>A neutral page</h1></body>'));
        break;
      case '/private.html':
        response.end(
          page(
            'Something private',
            `${SCRIPT}<body>
              <porchlight-exit href="${searchParams.get('to') ?? ''}"></porchlight-exit>
              <a id="first" href="#x">A link of the page</a>
              <h1>Words that nobody else should see</h1>
              <label>Write here: <input id="field"></label>
            </body>`,
          ),
        );
        break;
      case '/framed.html':
        response.end(
          page(
            'Somebody’s page',
            `<script>
              window.heard = [];
              window.keys = '';
              for (const name of ['start', 'progress', 'change', 'error'])
                addEventListener('porchlight-' + name, ({ type, detail }) => heard.push([type, detail]));
              addEventListener('keydown', ({ key }) => { keys += key + ' '; }, true);
            </script>
            ${SCRIPT}<body>
              <porchlight-exit href="/neutral.html"></porchlight-exit>
              <button id="before">Before</button>
              <porchlight-frame element="${word(searchParams.get('element'))}" country="US"><p id="help">Call 988</p></porchlight-frame>
              <button id="after">After</button>
            </body>`,
          ),
        );
        break;
      default:
        response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    other: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
