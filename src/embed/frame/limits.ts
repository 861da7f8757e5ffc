/** All heights of a frame are multiples of this, in CSS pixels. */
export const HEIGHT_STEP = 64;
/** A frame is never higher than this, in CSS pixels. */
export const HEIGHT_MOST = 64 * 512;

/** Messages that one frame may send at once, and each second after that. What is more is dropped. */
export const MESSAGES = { burst: 120, perSecond: 60 } as const;
/** Records that one frame may ask for, and how many questions may wait for their answer. */
export const RECORDS = { purposes: 8, waiting: 16 } as const;
/** How long the guest waits for the answer of a store, in milliseconds. */
export const ANSWER_AFTER = 20_000;

/** How long the guest may take to be there, in milliseconds. Later it is still welcome. */
export const READY_AFTER = 15_000;

/** The address of the page around, in characters. */
export const ADDRESS_MOST = 4000;
/** Fragments that our elements put into links, and read when a page is opened with one; or none. */
export const FRAGMENT = /^(#(pl-find|porchlight-consent-(request|response))=.*)?$/s;
/** A consent may be 8000 characters long, a search 6000. */
export const FRAGMENT_MOST = 10_000;
