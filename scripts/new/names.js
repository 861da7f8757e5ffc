import { existsSync } from 'node:fs';

const SHAPE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST = 40;

const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** Every spelling of a name that the files need. */
export function namesOf(name) {
  const Pascal = pascal(name);
  return { name, Pascal, camel: Pascal[0].toLowerCase() + Pascal.slice(1), folder: name.replaceAll('-', '') };
}

/** Why a part cannot have this name, or `null`. */
export function refusal(kind, name) {
  if (!SHAPE.test(name) || name.length > LONGEST)
    return `"${name.slice(0, 60)}" cannot be a name: use small letters, digits and single dashes, a letter first, at most ${LONGEST}. E.g. ${kind === 'element' ? 'mood-meter' : 'pcl-5'}.`;
  if (name.startsWith('porchlight'))
    return `Leave "porchlight" out: the tag will be <porchlight-${kind === 'element' ? 'mood-meter' : 'pcl5'}>.`;
  const { folder } = namesOf(name);
  const taken =
    kind === 'element'
      ? [`src/elements/${name}`]
      : [`src/core/instruments/${name}.ts`, `locales/en/${name}.json`, `src/elements/${folder}`];
  const found = taken.find((path) => existsSync(path));
  return found ? `${found} exists already. Choose another name, or change what is there.` : null;
}
