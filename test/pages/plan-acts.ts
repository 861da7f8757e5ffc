import type { Locator } from 'playwright-core';

/** What a person does with a safety plan, by real keys and clicks. */
export const PASSPHRASE = 'a lamp over the door';

/** From the start screen into the first part, and one entry. */
export async function startPlan(plan: Locator, words: string): Promise<void> {
  await plan.locator('.start .primary').click();
  await addEntry(plan, words);
}
export async function addEntry(plan: Locator, words: string): Promise<void> {
  const before = await plan.locator('.entries > *').count();
  await plan.locator('form.new .field-text').pressSequentially(words);
  await plan.locator('form.new .take').click();
  await plan.locator('.entries > *').nth(before).waitFor();
}
/** Saves on the device for the first time. */
export async function savePlan(plan: Locator): Promise<void> {
  await plan.locator('.bar .save').click();
  await plan.locator('form.passphrase .first').pressSequentially(PASSPHRASE);
  await plan.locator('form.passphrase .second').pressSequentially(PASSPHRASE);
  await plan.locator('form.passphrase .primary').click();
  await saved(plan);
}
export const saved = (plan: Locator): Promise<void> =>
  plan
    .locator('.state')
    .getByText(/^Saved on this device/)
    .waitFor();

/** Opens what is locked. */
export async function unlockPlan(plan: Locator, passphrase = PASSPHRASE): Promise<void> {
  const field = plan.locator('form.passphrase .first');
  await field.fill('');
  await field.pressSequentially(passphrase);
  await plan.locator('form.passphrase .primary').click();
}
/** From the start screen to the finished plan. */
export const showPlan = (plan: Locator): Promise<void> => plan.locator('.start .primary').click();
