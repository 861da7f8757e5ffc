import { posix } from 'node:path';

/* Plugins of the custom-elements analyzer: the manifest is for those who embed, and for the package as it is installed. */

/** Called by the browser or by Lit, not by a page. */
const PLATFORM = /^form\w+Callback$|^formAssociated$/;

/** Keeps elements and events, and of these what a page may use. What the analyzer saw dispatched without a name goes too. */
export function publicOnly() {
  return {
    name: 'porchlight:public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).filter(
          (each) => each.customElement || /Event$/.test(each.name),
        );
        for (const each of module.declarations) {
          const { members = [], events = [] } = each;
          each.members = members.filter(
            ({ name, privacy }) => !/^(private|protected)$/.test(privacy) && !PLATFORM.test(name),
          );
          each.events = events.filter(({ name }) => name);
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ path, declarations }) => declarations.length || /\/(define|index)\.ts$/.test(path),
      );
    },
  };
}

/** Says which module registers which tag: `<folder>/define.ts`. The class module alone registers nothing. */
export function definitions() {
  return {
    name: 'porchlight:definitions',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const file of modules) {
        const [folder] = file.path.match(/^.*\/(?=define\.ts$)/) ?? [];
        if (!folder) continue;
        const home = modules.find(
          ({ path, declarations }) => path.startsWith(folder) && declarations?.some(({ tagName }) => tagName),
        );
        const { name, tagName } = home.declarations.find((each) => each.tagName);
        const declaration = { name, module: home.path };
        file.exports = [{ kind: 'custom-element-definition', name: tagName, declaration }, ...(file.exports ?? [])];
        home.exports = home.exports.filter(({ kind }) => kind !== 'custom-element-definition');
      }
    },
  };
}

/** Names the files of the package, not those of the repository: `dist/elements/phq9/phq9.js`. */
export function builtPaths() {
  const built = (path, from) =>
    (path.startsWith('.') ? posix.join(posix.dirname(from), path) : path).replace(
      /^\/?src\/(.*)\.[jt]s$/,
      'dist/$1.js',
    );
  const visit = (node, from) => {
    if (!node || typeof node !== 'object') return;
    if (typeof node.module === 'string') node.module = built(node.module, from);
    Object.values(node).forEach((each) => visit(each, from));
  };
  return {
    name: 'porchlight:built-paths',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const module of modules) {
        visit(module, module.path);
        module.path = built(module.path);
      }
    },
  };
}
