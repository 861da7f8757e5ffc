import { executeServerCommand } from '@web/test-runner-commands';

/** A node of the browser's own accessibility tree. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly checked?: boolean;
}

/** The accessibility tree of the page as the browser computes it, flat, in reading order. */
export const axTree = (selector?: string): Promise<AxNode[]> =>
  executeServerCommand('ax-tree', selector ? { selector } : {});

/** Requests whose address holds `part` fail, until `allowRequests()`. */
export const failRequests = (part: string): Promise<void> => executeServerCommand('fail-requests', { part });
export const allowRequests = (): Promise<void> => executeServerCommand('allow-requests');

/** Sets media features of the browser; `null` undoes one. */
export const emulate = (media: Record<string, string | null>): Promise<void> => executeServerCommand('emulate', media);
