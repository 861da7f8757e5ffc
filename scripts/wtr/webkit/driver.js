/** The little of the WebDriver protocol that a test run needs. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * @param {{ driver: string, browser: string, env: NodeJS.ProcessEnv }} options
 */
export async function startDriver({ driver, browser, env }) {
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });

  /** @param {string} method @param {string} path @param {object} [body] */
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message} (${method} ${path})`);
    return value;
  };

  await listening(ask, child);
  const { sessionId, capabilities } = await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        pageLoadStrategy: 'none', // a test page tells its end itself
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  });

  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    /** @param {string} method @param {string} path @param {object} [body] */
    ask: (method, path, body) => ask(method, `/session/${sessionId}/${path}`, body),
    async stop() {
      await ask('DELETE', `/session/${sessionId}`).catch(() => {});
      child.kill();
    },
  };
}

async function listening(ask, child) {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended at once, with code ${child.exitCode}`);
    const ready = await ask('GET', '/status').then(
      () => true,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}
