import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readResources } from '../../src/resources/read.js';
import { serviceSchema } from '../../src/resources/schema.js';
import { writeResources, type Target } from '../../src/resources/writers/write.js';
import { directory } from './writers/arbitrary.js';

const formats = { json: 'porchlight', csv: 'csv', hsds: 'hsds' } as const;

for (const target of Object.keys(formats) as Target[]) {
  describe(`A directory written as ${target} and read again`, () => {
    it('is the same, whatever stands in it', async () => {
      await fc.assert(
        fc.asyncProperty(directory, async (services) => {
          for (const one of services) assert.ok(serviceSchema.safeParse(one).success, JSON.stringify(one));
          const result = await readResources(await writeResources(target, { services }));
          assert.equal(result.format, formats[target]);
          assert.deepEqual(result.services, services);
        }),
        { numRuns: 150 },
      );
    });
  });
}

describe('Prices that end one after another', () => {
  const services = [
    {
      id: 'youth-line',
      name: 'Harbor Youth Line',
      needs: [],
      cost: {
        options: [
          { amount: 12.5, validTo: '2024-02-29' },
          { amount: 0, validTo: '2030-12-31' },
          { amount: 8, validTo: '2032-06-30' },
        ],
      },
    },
  ];
  for (const target of Object.keys(formats) as Target[])
    for (const today of ['2024-02-29', '2024-03-01', '2026-11-22', '2030-12-31', '2031-01-01', '2033-01-01'])
      it(`come back the same from ${target} on ${today}`, async () => {
        const result = await readResources(await writeResources(target, { services }), { today });
        assert.deepEqual(result.services, services);
      });
  it('come back the same where only a free one is left', async () => {
    const [service] = services;
    const left = [{ ...service!, cost: { options: service!.cost.options.slice(0, 2) } }];
    for (const target of Object.keys(formats) as Target[])
      for (const today of ['2024-02-29', '2026-11-22', '2031-01-01']) {
        const result = await readResources(await writeResources(target, { services: left }), { today });
        assert.deepEqual(result.services, left, `${target} on ${today}`);
      }
  });
});
