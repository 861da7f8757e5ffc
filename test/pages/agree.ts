import type { Locator } from 'playwright-core';

/** Walks a consent form from its first screen to the signature: a tick in every box, a typed name, "I agree". */
export async function agree(consent: Locator, name: string): Promise<void> {
  const screen = consent.locator('.screen');
  for (let screens = 0; screens < 40; screens++) {
    await screen.locator('.on').waitFor();
    for (const box of await screen.locator('input[type=checkbox]').all()) await box.check();
    const field = screen.locator('.name-field');
    const isLast = (await field.count()) > 0;
    if (isLast) await field.fill(name);
    await screen.locator('.on').click();
    if (isLast) return;
  }
  throw new Error('never: the place to sign');
}

/** Says no on the screen on show. */
export const disagree = (consent: Locator): Promise<void> => consent.locator('.screen .no').click();
