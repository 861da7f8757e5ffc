/** One PHQ-9 with its English words, as one bundle: what .size-limit.js weighs. */
import '../dist/elements/phq9/define.js';
export { default as ui } from '../dist/locales/en/ui.js';
export { default as wording } from '../dist/locales/en/phq-9.js';
