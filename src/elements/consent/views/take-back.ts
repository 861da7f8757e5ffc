import { html, nothing, type TemplateResult } from 'lit';
import type { PrincipalRole } from '../../../core/consent/parts.js';
import type { ConsentView } from '../../../core/consent/view.js';
import { roleName } from '../words.js';
import type { FormView } from './context.js';

/** Taking a yes back is as easy as giving it. @param purpose one optional purpose; `null`: everything */
export function takeBackButton(
  { t, desk, shown, disabled }: FormView,
  role: PrincipalRole,
  purpose: ConsentView['purposes'][number] | null,
): TemplateResult {
  // One of several buttons with the same words says which it is.
  const name = purpose?.text ?? (role === shown.role ? null : roleName(t, role));
  return html`<button
    type="button"
    class="take-back ${purpose ? 'plain' : 'all'}"
    part="button"
    ?disabled=${disabled}
    aria-label=${name === null ? nothing : t('takeBackNamed', { name })}
    @click=${() => desk.askToTakeBack(role, purpose?.id ?? null)}
  >
    ${t('takeBack')}
  </button>`;
}

/** Asked once more, in place. */
export function takeBackAsk({ t, desk, disabled }: FormView, role: PrincipalRole): unknown {
  const { takingBack } = desk;
  if (takingBack?.role !== role) return nothing;
  const { purpose } = takingBack;
  return html`<div class="panel confirm" role="group" aria-labelledby="take-back-ask">
    <p id="take-back-ask">${t('takeBackAsk')}</p>
    <p class="actions">
      <button
        type="button"
        class="yes"
        part="button"
        ?disabled=${disabled}
        @click=${() => desk.takeBack(role, purpose === null ? null : [purpose])}
      >
        ${t('takeBackYes')}
      </button>
      <button type="button" class="keep-yes" part="button" ?disabled=${disabled} @click=${() => desk.keepYes()}>
        ${t('takeBackNo')}
      </button>
    </p>
  </div>`;
}

/** Another one who said yes on this device can take it back here too. What they chose is not shown. */
export function otherRecords(view: FormView): unknown {
  const { t, desk, shown } = view;
  const others = desk.standing.asked.filter((role) => role !== shown.role && desk.standing.stateOf(role).open);
  return others.map(
    (role) =>
      html`<div class="other-record">
        <p>${t('answeredAs', { role: roleName(t, role) })}</p>
        ${takeBackButton(view, role, null)} ${takeBackAsk(view, role)}
      </div>`,
  );
}
