/*
 * What people type, letter by letter: words that half of the records have, names of services and towns that few have, two
 * words, other scripts, and typing errors. Each beginning is a question.
 */
const phrases = [
  'housing',
  'counseling',
  'support group',
  'food pantry',
  'grief',
  'mental health clinic',
  'substance abuse',
  'free legal help',
  'veterans',
  'spanish',
  // Typing errors.
  'hosuing',
  'counsleing',
  'depresion',
  'terapy',
  // Other languages.
  'vivienda',
  'consejería',
  'السكن',
  'الصحة النفسية',
  'психическое',
  'жильё',
  'tư vấn',
  '心理咨询',
  '家庭暴力',
];

/** All beginnings, and names that are in the directory: every `step`th one. */
export function typed(services, step) {
  const names = services.filter((_, index) => index % step === step - 1).map(({ name }) => name.slice(0, 14));
  return [...phrases, ...names.slice(0, 10)].flatMap((phrase) =>
    Array.from(phrase, (_, at) => phrase.slice(0, at + 1)).filter((text) => !text.endsWith(' ')),
  );
}
