/**
 * The person leaves: the page is blank already and goes away in a moment. For what a page keeps itself and wants to delete.
 * It carries nothing. After `preventDefault()` the element goes nowhere: whoever called it puts another page in the place of
 * this one.
 */
export class PorchlightExitEvent extends CustomEvent<null> {
  static readonly type = 'porchlight-exit';
  constructor() {
    super(PorchlightExitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'porchlight-exit': PorchlightExitEvent;
  }
}
