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
