import { HEIGHT_MOST, HEIGHT_STEP } from './limits.js';

/*
 * How high a frame is made, so that its height tells nobody what is in it. Rounding up was not enough: with 64 pixels the
 * height of a PHQ-9 result told whether item 9 was marked, and with steps of a third it still did wherever the result came to
 * lie on two sides of a step. So once questions are asked the height is worked out from the first of them, which is the same
 * for everybody.
 */

/** Each is a third to a half more than the one before. CSS pixels. */
export const LEVELS: readonly number[] = [
  64,
  128,
  192,
  256,
  384,
  512,
  768,
  1024,
  1536,
  2048,
  3072,
  4096,
  6144,
  8192,
  12288,
  16384,
  HEIGHT_MOST,
];

/** Room for the highest question, from the first one. */
const QUESTIONS = 1.3;
/**
 * Room for the answers and the result, from the first question: at most 2.27 times as high in all languages from 320 to 1280
 * pixels (Filipino, 320). Where all questions stand on one page they are the higher ones, so not above so many font sizes.
 */
const RESULT = 2.5;
const RESULT_MOST_EM = 200;

const round = (height: number): number =>
  Math.min(Math.max(Math.ceil(height / HEIGHT_STEP) * HEIGHT_STEP, HEIGHT_STEP), HEIGHT_MOST);
const level = (height: number): number => LEVELS.find((each) => each >= height) ?? HEIGHT_MOST;

/** The height of one frame, from what is needed in it by and by. All in CSS pixels. */
export class Steps {
  #now = 0;
  /** Room for what comes after the questions; 0: none are asked. */
  #room = 0;

  /** @returns the height to have */
  need(height: number): number {
    // It stays where it is while more than half is used: screens that differ a little then look the same from outside.
    const stays = height <= this.#now && (this.#room > 0 || height * 2 > this.#now);
    if (stays) return this.#now;
    return (this.#now = height <= this.#room ? this.#room : level(height));
  }

  /** Questions begin. @param height what the first one needs @param fontSize of the text */
  begin(height: number, fontSize: number): number {
    this.#room = round(Math.max(height * QUESTIONS, Math.min(height * RESULT, RESULT_MOST_EM * fontSize)));
    return (this.#now = round(height * QUESTIONS));
  }

  /** All questions are answered: what comes next depends on the answers, and the room that is made for it does not. */
  finish(): number {
    return (this.#now = Math.max(this.#now, this.#room));
  }
}
