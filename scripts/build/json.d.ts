/* Locale files as the type build sees them: their folder is outside of src, and their types are written by hand. */
declare module '*.json' {
  const value: never;
  export default value;
}
