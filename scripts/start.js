/** `npm start`: builds the one-script version and serves the example pages. PORT chooses the first port tried. */
import { build } from 'vite';
import { serve } from './serve.js';

const wanted = Number(process.env.PORT ?? 8080);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}".`);
  process.exit(1);
}
await build({ mode: 'cdn', logLevel: 'warn' });
const { origin } = await serve(wanted);
console.log(`
Porchlight examples
  Clinic portal  ${origin}/clinic-portal/
  School site    ${origin}/school-site/
  Partner page   ${origin}/partner-page/

Also: a page with a strict content security policy  ${origin}/strict-csp/
Stop with Ctrl+C.`);
