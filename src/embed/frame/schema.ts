import '../../core/instruments/zod-globals.js';
import * as z from 'zod/mini';
import { sealedSchema } from '../../storage/vault/schema.js';
import { ADDRESS_MOST, FRAGMENT, FRAGMENT_MOST, HEIGHT_MOST, HEIGHT_STEP } from './limits.js';

/*
 * All that the page and an isolated frame may say to each other, over one port. Both sides look at each message; one that is
 * not in this list is dropped without a word, because an answer would tell a stranger what is expected.
 */

/** The message that hands over the port. */
export const HELLO = 'porchlight-frame';

const short = (most: number) => z.string().check(z.maxLength(most));
/** Ends in any `porchlight-` tag. */
const element = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(40));
const attribute = z.readonly(z.tuple([z.string().check(z.regex(/^(?!on)[a-z][a-z0-9-]{0,40}$/)), short(4000)]));
const property = z.readonly(z.tuple([z.string().check(z.regex(/^--porchlight-[a-z-]{1,40}$/)), short(400)]));
/** One name for one record; the page puts its own word before it. */
const purpose = z.string().check(z.regex(/^[a-z0-9][a-z0-9:-]{0,59}$/));
const revision = z.number().check(z.int(), z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));
const height = z.number().check(z.multipleOf(HEIGHT_STEP), z.minimum(HEIGHT_STEP), z.maximum(HEIGHT_MOST));
const id = z.number().check(z.int(), z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER));

const theme = z.readonly(
  z.strictObject({
    properties: z.readonly(z.array(property).check(z.maxLength(60))),
    fontFamily: short(1000),
    /** CSS pixels. */
    fontSize: z.number().check(z.minimum(1), z.maximum(400)),
    colorScheme: z.string().check(z.regex(/^[a-z -]{0,60}$/)),
    dir: z.enum(['ltr', 'rtl']),
  }),
);

const page = z.readonly(
  z.strictObject({
    address: z.string().check(z.regex(/^(https?:[^#]*)?$/), z.maxLength(ADDRESS_MOST)),
    fragment: z.string().check(z.regex(FRAGMENT), z.maxLength(FRAGMENT_MOST)),
  }),
);

const config = z.readonly(
  z.strictObject({
    type: z.literal('config'),
    element,
    attributes: z.readonly(z.array(attribute).check(z.maxLength(60))),
    theme,
    page,
    /** The page has a button to exit: presses of Shift are told to it. */
    presses: z.boolean(),
  }),
);

const stored = z.readonly(z.strictObject({ revision, sealed: sealedSchema }));
const answer = z.union([
  z.readonly(
    z.strictObject({
      type: z.literal('answer'),
      id,
      ok: z.literal(true),
      value: z.union([z.null(), revision, stored]),
    }),
  ),
  z.readonly(
    z.strictObject({
      type: z.literal('answer'),
      id,
      ok: z.literal(false),
      code: z.enum(['storage-unavailable', 'storage-full', 'damaged-record', 'newer-record']),
    }),
  ),
]);

const hostMessage = z.union([
  config,
  answer,
  /** Somebody else wrote or deleted this record. */
  z.readonly(z.strictObject({ type: z.literal('changed'), purpose })),
  z.readonly(z.strictObject({ type: z.literal('lock') })),
]);

const ask = { type: z.literal('store'), id, purpose };
const guestMessage = z.union([
  z.readonly(z.strictObject({ type: z.literal('ready') })),
  /** There is no such element. */
  z.readonly(z.strictObject({ type: z.literal('unknown') })),
  z.readonly(z.strictObject({ type: z.literal('height'), px: height })),
  /** What `detail` may be is decided by its name and by `share`: details/schema.ts. */
  z.readonly(z.strictObject({ type: z.literal('event'), name: short(40), detail: z.unknown() })),
  /** Presses of Shift alone that are still to come; 0: all are there; `null`: counting was stopped. */
  z.readonly(
    z.strictObject({
      type: z.literal('presses'),
      left: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(2))),
    }),
  ),
  z.readonly(z.strictObject({ type: z.literal('exit') })),
  z.readonly(z.strictObject({ ...ask, act: z.literal('read') })),
  z.readonly(z.strictObject({ ...ask, act: z.literal('replace'), sealed: sealedSchema, expected: revision })),
  z.readonly(z.strictObject({ ...ask, act: z.literal('clear') })),
]);

export type FramePage = z.infer<typeof page>;
export type FrameTheme = z.infer<typeof theme>;
export type FrameConfig = z.infer<typeof config>;
export type FrameAttribute = z.infer<typeof attribute>;
export type StoreAnswer = z.infer<typeof answer>;
export type HostMessage = z.infer<typeof hostMessage>;
export type GuestMessage = z.infer<typeof guestMessage>;
export type StoreMessage = Extract<GuestMessage, { type: 'store' }>;

/** What the page says; `null` for anything else. */
export const readHostMessage = (data: unknown): HostMessage | null => read(hostMessage, data);
/** What the guest says; `null` for anything else. */
export const readGuestMessage = (data: unknown): GuestMessage | null => read(guestMessage, data);

function read<T extends z.core.$ZodType>(schema: T, data: unknown): z.output<T> | null {
  try {
    const parsed = z.safeParse(schema, data);
    return parsed.success ? parsed.data : null;
  } catch {
    // Too deep for the stack, or a page that broke its own built-ins.
    return null;
  }
}
