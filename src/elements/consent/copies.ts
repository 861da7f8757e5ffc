import { saveFile } from '../base/save-file.js';
import type { Desk } from './desk.js';
import type { ConsentHost } from './host.js';
import { newId } from './clock.js';
import type { FormView } from './views/context.js';

/** What a person takes along: a copy to keep, a copy on paper, a receipt for programs. The code is fetched when it is wanted. */
export class Copies {
  constructor(
    private readonly host: ConsentHost,
    private readonly desk: Desk,
    private readonly root: () => HTMLElement,
  ) {}

  async print(view: FormView): Promise<void> {
    const { record } = this.desk;
    if (!record) return;
    try {
      const { printCopy } = await import('./copy-sheet.js');
      printCopy(this.root(), view, record);
    } catch {
      // Without the sheet the whole page is printed, and what was chosen on it.
      window.print();
    }
  }
  /** One file that any browser opens, with the record in it for programs. */
  async save(view: FormView): Promise<void> {
    const { record } = this.desk;
    if (!record) return;
    try {
      const { copyFile } = await import('./copy-sheet.js');
      saveFile(copyFile(view, record, this.root().dir));
    } catch (error) {
      this.host.report(error);
    }
  }
  saveReceipt(): void {
    const { record, form } = this.desk;
    if (!record || !form) return;
    const receipt = form.reader.consentReceipt(record, form.document, { id: newId() });
    saveFile(new File([JSON.stringify(receipt, null, 2)], 'consent-receipt.json', { type: 'application/json' }));
  }
}
