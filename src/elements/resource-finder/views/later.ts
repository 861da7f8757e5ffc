import { nothing } from 'lit';
import { detailsStyles } from '../details.styles.js';
import { filterStyles } from '../filters.styles.js';
import type { Finder } from '../finder.js';
import type { FinderView } from './context.js';
import { detailsView } from './details-view.js';
import { mineView } from './mine-view.js';
import { reportPanel } from './report-panel.js';
import { sharePanel as share } from './share-panel.js';

/** What is loaded when the list is there already: filters, and all that a person has to press something for. @public */
export { filtersView } from './filters-view.js';

/** What these views look like. */
export const styles = [filterStyles, detailsStyles].flatMap(({ styleSheet }) => styleSheet ?? []);

/** The link of what is on show, where the person asked for it. */
export const sharePanel = (view: FinderView, finder: Finder): unknown =>
  finder.panels.open === 'share'
    ? share(view, finder.link, finder.panels.copied, finder.screens.screen === 'list')
    : nothing;

/** The screen in front of the list. @public */
export function screen(view: FinderView, finder: Finder): unknown {
  const { screens, panels } = finder;
  const { screen: which, service, mine, note } = screens;
  const link = sharePanel(view, finder);
  if (which === 'mine') return mineView(view, mine, note, link);
  const report = service && panels.open === 'report' ? reportPanel(view, service, panels.reported) : nothing;
  return service ? detailsView(view, service, note, link, report) : nothing;
}
