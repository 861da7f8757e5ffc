/**
 * What zod adds to `globalThis` when it loads, so that copies of it share their settings; without what was there before.
 * Import it ahead of zod: modules run in the order in which they are imported.
 */
export const zodGlobals: readonly string[] = ['__zod_globalConfig', '__zod_globalRegistry'].filter(
  (name) => !Object.hasOwn(globalThis, name),
);

/** Takes them away again; zod works without. Call it in every module that imports zod for the first time, perhaps. */
export const dropZodGlobals = (): void => {
  for (const name of zodGlobals) Reflect.deleteProperty(globalThis, name);
};
