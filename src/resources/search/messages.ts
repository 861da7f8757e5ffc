import type { ErrorCode } from '../../core/errors.js';
import type { Need } from '../needs.js';
import type { AskOptions, ResourceQuery } from '../query.js';
import type { Directory, ReadInput, ReadOptions, Service } from '../service.js';
import type { Opened } from './local-engine.js';

/** What the page says to the worker. A question has a number, which its answer carries. */
export type ToWorker =
  | { readonly type: 'options'; readonly lang?: string | undefined; readonly timeZone?: string | undefined }
  | { readonly type: 'input'; readonly input: ReadInput; readonly read?: ReadOptions | undefined }
  /** A part of the list; the worker starts after the last one. */
  | { readonly type: 'services'; readonly services: readonly Service[] }
  | { readonly type: 'end'; readonly directory?: Omit<Directory, 'services'> | undefined }
  | { readonly type: 'names'; readonly names: ReadonlyMap<Need, string> | undefined }
  | {
      readonly type: 'search';
      readonly id: number;
      readonly query: ResourceQuery;
      readonly ask: Omit<AskOptions, 'signal'>;
    }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'get'; readonly id: number; readonly service: string }
  | { readonly type: 'summary'; readonly id: number; readonly now: Date };

/** What the worker says to the page. */
export type FromWorker =
  /** It runs: from now on it may be given the data. */
  | { readonly type: 'ready' }
  | { readonly type: 'opened'; readonly opened: Opened }
  | { readonly type: 'not-opened'; readonly problem: Failure }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly problem: Failure };

/** An error as it can be sent; `code` where it is one of ours. */
export interface Failure {
  readonly message: string;
  readonly code?: ErrorCode;
}
