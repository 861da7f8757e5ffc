/**
 * Names that the language itself uses, where browsers know none: sign languages, and languages of people who came from
 * elsewhere. A proper name, the same in every language.
 */
export const ownNames: ReadonlyMap<string, string> = new Map([
  ['ase', 'American Sign Language (ASL)'],
  ['bfi', 'British Sign Language (BSL)'],
  ['asf', 'Auslan'],
  ['fsl', 'Langue des signes française (LSF)'],
  ['gsg', 'Deutsche Gebärdensprache (DGS)'],
  ['bzs', 'Libras'],
  ['mfs', 'Lengua de Señas Mexicana (LSM)'],
  ['hmn', 'Hmoob'],
  ['mww', 'Hmoob Dawb'],
  ['kar', 'Karen'],
  ['ksw', 'S’gaw Karen'],
  ['cnh', 'Lai'],
  ['rhg', 'Ruáingga'],
  ['chk', 'Chuuk'],
  ['mam', 'Mam'],
  ['quc', 'K’iche’'],
  ['kek', 'Q’eqchi’'],
  ['kjb', 'Q’anjob’al'],
]);
