/** Entry modules of the ES build: what package.json exports, and every element. */
import { existsSync, readdirSync } from 'node:fs';

const elements = readdirSync('src/elements').filter((folder) => existsSync(`src/elements/${folder}/define.ts`));

export const entries = {
  'core/index': 'src/core/index.ts',
  'i18n/index': 'src/i18n/index.ts',
  'resources/index': 'src/resources/index.ts',
  'fhir/index': 'src/fhir/index.ts',
  'resources/search/search-worker': 'src/resources/search/search-worker.ts',
  'cli/porchlight': 'src/cli/porchlight.ts',
  'elements/index': 'src/elements/index.ts',
  'embed/autoload': 'src/embed/autoload.ts',
  'embed/frame-host': 'src/embed/frame-host.ts',
  ...Object.fromEntries(elements.map((folder) => [`elements/${folder}/define`, `src/elements/${folder}/define.ts`])),
};
