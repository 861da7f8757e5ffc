import { writeFileSync } from 'node:fs';

/**
 * Ends a run whose browser is not here: one clear line, and no failure unless REQUIRE_ENGINE=1 asks for one.
 * @param {{ name: string, install: string, why?: string }} engine
 * @returns {never}
 */
export function missingEngine({ name, install, why }) {
  const required = process.env.REQUIRE_ENGINE === '1';
  console.log(
    `${required ? 'failed' : 'skipped'}: ${name} ${why ? `does not run: ${why}` : 'is not installed'} (${install})`,
  );
  if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, '{}'); // nothing ran, and that is said
  process.exit(required ? 1 : 0);
}
