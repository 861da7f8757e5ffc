/** The database of this library; `wipeAll()` deletes it as a whole. */
export const DATABASE = 'porchlight';

let close: () => Promise<void> = () => Promise.resolve();

/** Says how to let go of the database: whoever opens it. */
export const letsGo = (how: () => Promise<void>): void => {
  close = how;
};
/**
 * Lets go of the database, so that it can be deleted. No code is fetched for it: somebody leaves in a hurry, perhaps without a
 * network, and where no code has opened it there is nothing to let go of.
 */
export const closeDatabase = (): Promise<void> => close();
