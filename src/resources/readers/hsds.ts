import { country } from '../normalize/country.js';
import { ProblemList } from '../normalize/problems.js';
import { todayOr } from '../normalize/today.js';
import { type ReadOptions } from '../service.js';
import { finishDirectory, type Finished } from './finish.js';
import { collected } from './hsds-collect.js';
import { HEAD_KEY, headOfPage } from './hsds-own.js';
import { hsdsService } from './hsds-service.js';
import { fieldsOf, UnreadFields } from './json.js';

/**
 * HSDS 3.0 and 3.1 as JSON: one service, a list, an API page, an organization with its services, a location with its
 * services, a service at a location, or a list of any of these. What is none of them is a problem. `json`: as `JSON.parse`
 * gave it; it may also hold cycles, which are followed a few levels only.
 */
export function readHsds(json: unknown, options: ReadOptions = {}): Finished {
  const problems = new ProblemList();
  const unread = new UnreadFields();
  const services = collected(json, problems);
  const today = todayOr(options.today);
  const home = country(options.country, 'country', (): void => undefined);
  const drafts = services.map(({ raw, row }) =>
    hsdsService(raw, { problems, where: { row }, today, country: home, unread }),
  );
  unread.reportTo(problems.at({}));
  // What our own writer made is as its makers want it.
  const sites = fieldsOf(json)?.[HEAD_KEY] === undefined ? 'grouped' : 'as-they-are';
  return finishDirectory(drafts, problems, options, headOfPage(json), { sites });
}
