/*
 * Compares the directory with the reference folder that its facts were taken from, number by number. Only for those who
 * have that folder: a newer check of a line may rightly differ from it, and then the reference wants the change.
 */
import { join } from 'node:path';
import { readJson } from './data.js';

export function differences(folder, lines, emergency) {
  const known = new Map(
    readJson(join(folder, 'crisis-lines.json')).map((record) => [record.id.replace(/-$/, ''), record]),
  );
  const general = new Map(readJson(join(folder, 'emergency-numbers.json')).map((record) => [record.country, record]));
  return [
    ...lines.flatMap((line) => lineDifferences(line, known.get(line.id))),
    ...Object.entries(emergency).flatMap(([country, numbers]) => {
      const ref = general.get(country);
      const problem = (field, wanted) => ({
        rule: 'reference',
        id: country,
        field,
        value: numbers[field],
        remedy: `the reference has ${wanted}`,
      });
      return [
        ...(ref?.general === numbers.general ? [] : [problem('general', ref?.general)]),
        ...((numbers.ambulance ?? numbers.general) === ref?.ambulance ? [] : [problem('ambulance', ref?.ambulance)]),
      ];
    }),
    ...[...general.keys()]
      .filter((country) => !Object.hasOwn(emergency, country))
      .map((country) => ({
        rule: 'reference',
        id: country,
        field: 'general',
        value: undefined,
        remedy: 'the reference has a number for it',
      })),
  ];
}

function lineDifferences(line, ref) {
  const problem = (field, value, remedy) => ({ rule: 'reference', id: line.id, field, value, remedy });
  if (!ref) return [problem('id', line.id, 'the reference has no such line')];
  const problems =
    ref.country === line.country ? [] : [problem('country', line.country, `the reference has ${ref.country}`)];
  const others = ref.other_numbers ?? [];
  const allowed = (value, list, field) => {
    if ((value ?? null) !== null && !list.includes(value))
      problems.push(problem(field, value, `the reference has ${list.join(', ')}`));
  };
  line.channels.forEach((channel, i) => {
    const at = `channels[${i}]`;
    if (channel.kind === 'call') {
      allowed(channel.number, [ref.dial, ...others], `${at}.number`);
      allowed(channel.e164, [ref.phone, ...others], `${at}.e164`);
      if (channel.number === ref.dial && channel.menuKey !== ref.menu_option)
        problems.push(problem(`${at}.menuKey`, channel.menuKey, `the reference has ${ref.menu_option}`));
    }
    if (channel.kind === 'text') {
      allowed(channel.number, [ref.sms?.number], `${at}.number`);
      if ((channel.keyword ?? null) !== (ref.sms?.keyword ?? null))
        problems.push(problem(`${at}.keyword`, channel.keyword, `the reference has ${ref.sms?.keyword}`));
    }
    if (channel.kind === 'chat') allowed(channel.url, [ref.chat_url ?? ref.url, ref.url], `${at}.url`);
  });
  return problems;
}
