/*
 * What `check:crisis` asks of pairs: a way to write beside a way to call, both halves there, both shown.
 */
import { isForAnyone, orderLines } from '../../src/crisis/order.js';
import { views } from './encode.js';
import { stateOn } from './rules.js';

/** The address that each kind of channel is worth nothing without. */
const ADDRESS = { call: 'number', text: 'number', chat: 'url', web: 'url' };

/** `half-paired` before the schema, in words that tell which half is missing. Takes raw JSON: nothing is known of it. */
export function halfChannels(raw) {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((record) => {
    const channels = Array.isArray(record?.channels) ? record.channels : [];
    return channels.flatMap((channel, i) => {
      const problem = (field, value, remedy) => [
        { rule: 'half-paired', id: idOf(record), field: `channels[${i}].${field}`, value, remedy },
      ];
      const wanted = ADDRESS[channel?.kind];
      if (wanted && !channel[wanted])
        return problem(
          wanted,
          channel[wanted],
          `a ${channel.kind} channel needs its ${wanted}; write it, or remove the channel`,
        );
      if (channel && !channel.kind && (channel.number || channel.url)) {
        return problem(
          'kind',
          channel.kind,
          `${channel.number ?? channel.url} has no kind; say call, text, chat or web`,
        );
      }
      return [];
    });
  });
}

/** `half-paired` between lines: a partner that is missing, elsewhere, hidden, or that does not point back. */
export function halfPairs(lines, today) {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return lines.flatMap((line) =>
    (line.pairWith ?? []).flatMap((partnerId) => {
      const partner = byId.get(partnerId);
      const remedy = pairRemedy(line, partner, partnerId, today);
      return remedy ? [{ rule: 'half-paired', id: line.id, field: 'pairWith', value: partnerId, remedy }] : [];
    }),
  );
}

function pairRemedy(line, partner, partnerId, today) {
  if (partnerId === line.id) return 'a line cannot be its own partner; remove it';
  if (!partner) return 'there is no such line; add it, or remove the pair';
  if (partner.country !== line.country) return `it belongs to ${partner.country}; pair lines of one country`;
  if (!partner.pairWith?.includes(line.id)) return `${partnerId} does not name ${line.id}; pairs name each other`;
  if (stateOn(today, partner) === 'withheld')
    return `${partnerId} is withheld for its age, so half of the pair is gone; check it again`;
  const kinds = new Set([...line.channels, ...partner.channels].map(({ kind }) => kind));
  if (!kinds.has('call') || !(kinds.has('text') || kinds.has('chat')))
    return 'together they must offer a call and a text or chat; remove the pair';
  return null;
}

/** `unpaired`: the first line of a country can only be called, while one for anyone can be texted or chatted with. */
export function unpaired(lines) {
  const canWrite = ({ channels }) => channels.some(({ kind }) => kind === 'text' || kind === 'chat');
  return views(lines).flatMap(({ lines: own }) => {
    const general = orderLines(own).filter(isForAnyone);
    const [top] = general;
    if (!top || general.some((line) => canWrite(line) && (line === top || (top.pair && line.pair === top.pair))))
      return [];
    const other = general.find((line) => canWrite(line) && line.languages.some((lang) => top.languages.includes(lang)));
    if (!other) return [];
    return [
      {
        rule: 'unpaired',
        id: top.id,
        field: 'pairWith',
        value: undefined,
        remedy: `pair it with ${other.id}, so that a person who cannot speak has a way beside the call`,
      },
    ];
  });
}

function idOf(record) {
  return typeof record?.id === 'string' ? record.id : '(no id)';
}
