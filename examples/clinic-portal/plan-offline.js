/*
 * Keeps the page of the plan and the code that it needs, so that it opens without a network. No word of a plan comes by
 * here: the plan is in the browser's database, locked with the person's passphrase.
 */
const CACHE = 'riverside-plan';
const PAGE = ['plan.html', 'plan.js', 'event-log.js', 'clinic.css'];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page says which language it speaks, and is told when all is kept. */
self.addEventListener('message', (event) => {
  const { lang } = event.data;
  event.waitUntil(
    keep(lang).then(
      () => event.source.postMessage('kept'),
      () => undefined, // No network now: what was kept before is still there.
    ),
  );
});

/** All code, and the words of one language; what an older version left is deleted. */
async function keep(lang) {
  const cache = await caches.open(CACHE);
  const answer = await fetch('/cdn/sri.json', { cache: 'no-cache' });
  const all = Object.keys(await answer.json());
  const files = all.filter((file) => !file.startsWith('locale/') || file.includes(`/${lang}-`));
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  // A name with a hash in it never changes what it holds.
  const isFixed = (path) => /^\/cdn\/(chunks|locale)\//.test(path);
  const wanted = [...PAGE, ...files.map((file) => `/cdn/${file}`)];
  await cache.addAll(wanted.filter((path) => !(isFixed(path) && kept.includes(path))));
  const named = new Set(all.map((file) => `/cdn/${file}`));
  for (const path of kept) if (isFixed(path) && !named.has(path)) await cache.delete(path);
}

/** The network first, so that a new version is seen at once. */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(
    fetch(request).catch(
      async () => (await caches.match(request, { cacheName: CACHE, ignoreSearch: true })) ?? Response.error(),
    ),
  );
});
