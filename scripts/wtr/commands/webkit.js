/** WebKit's driver has no say over requests. But it runs one page at a time, so our server can fail them for it. */

/** @type {string[]} the parts of an address that fail */
const failing = [];

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export async function webkitRequests(context, next) {
  if (failing.some((part) => context.href.includes(part))) context.status = 503;
  else await next();
  context.set('cache-control', 'no-store'); // what comes from the browser's cache cannot fail
}

export const commands = {
  'fail-requests': (_session, { part }) => void failing.push(part),
  'allow-requests': () => void failing.splice(0),
};
