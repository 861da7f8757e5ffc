/**
 * `node --import tsx scripts/resources/check-samples.js FOLDER`: reads every sample directory under FOLDER with
 * readResources() and prints what came of it: services read, records not understood, problems by severity. A sample that
 * should give services and gives none, gives fewer than are known to be in it, or makes the reader throw, is a failure.
 * The samples themselves are not part of the repository.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import papaparse from 'papaparse';
import { readResources } from '../../src/resources/read.ts';

/**
 * What is known of the samples, by the end of their path. `services`: how many there are at least. `records`: how many
 * records must be accounted for, as a service or as a problem that says why it is none. `none`: it holds no services, and
 * the reader must say so without throwing.
 */
const known = [
  { path: 'hsds-3.0/service_full.json', format: 'hsds', services: 1 },
  { path: 'hsds-3.0/service_list.json', format: 'hsds', services: 1 },
  { path: 'hsds-3.0/organization_full.json', format: 'hsds', services: 1 },
  { path: 'hsds-3.0/service_at_location_full.json', format: 'hsds', services: 1 },
  { path: 'hsds-3.0/service_at_location_list.json', format: 'hsds', services: 1 },
  { path: 'hsds-3.0/csv', format: 'hsds-csv', services: 1 },
  { path: 'hsds-3.1/service_full.json', format: 'hsds', services: 1 },
  { path: 'oruk-3.0/service_full.json', format: 'oruk', services: 1 },
  { path: 'oruk-3.0/service_full.warns-validation.json', format: 'oruk', services: 1 },
  { path: 'oruk-3.0/service_full.fails-validation.json', services: 0 },
  { path: 'oruk-3.0/service_list.json', services: 1 },
  { path: 'oruk-3.0/service_list.optional-fields-combinations.json', services: 128 },
  { path: 'fhir-r4/human-services-directory-ig.bundle.json', format: 'fhir', services: 4 },
  { path: 'fhir-r4/healthcareservice-example.json', format: 'fhir', services: 1 },
  { path: 'bucks-outpost/services.json', format: 'outpost', services: 20 },
  { path: 'nyc-mental-health/Mental_Health_Service_Finder_Data.csv', format: 'ohana', services: 450, records: 492 },
  { path: 'san-mateo-ohana', format: 'ohana', services: 21, records: 23 },
  { path: 'sf-health-facilities/health-care-facilities.json', services: 70, records: 78 },
  { path: 'hsds-3.0/base.json', none: true },
  { path: 'hsds-3.0/location.json', none: true },
  { path: 'hsds-3.0/organization_list.json', none: true },
  { path: 'hsds-3.0/taxonomy.json', none: true },
  { path: 'hsds-3.0/taxonomy_list.json', none: true },
  { path: 'hsds-3.0/taxonomy_term.json', none: true },
  { path: 'hsds-3.0/taxonomy_term_list.json', none: true },
];
/** Schemas, API descriptions, taxonomies and mapping tables: no directories. */
const skipped =
  /(^|\/)(schema|schemas)\/|\.schema\.json$|openapi\.json$|taxonom(y|ies)\.json$|facets\.json$|mapping\.csv$|\.md$/;

/** Problems that say why a record is no service of the list. */
const gone = new Set(['no-service', 'not-active', 'grouped-site', 'duplicate-row']);
const lostRecords = (problems) => problems.filter((problem) => problem.code === 'no-service').length;

const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error('Say where the samples are: node --import tsx scripts/resources/check-samples.js FOLDER');
  process.exit(2);
}

const results = [];
for (const sample of samplesIn(folder)) results.push(await checked(sample));
print(results);
const failed = results.filter((result) => result.faults.length > 0);
for (const { name, faults } of failed) for (const fault of faults) console.log(`FAILED ${name}: ${fault}`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0;

/** A folder of tables is one directory; every other file is one by itself. */
function samplesIn(root) {
  const found = [];
  const walk = (path) => {
    const entries = readdirSync(path).sort();
    const tables = entries.filter((name) => name.endsWith('.csv'));
    const together = tables.length > 1 || known.some((one) => path.endsWith(one.path));
    if (together) found.push({ name: relative(root, path), files: tables.map((name) => join(path, name)) });
    for (const name of entries) {
      const entry = join(path, name);
      if (statSync(entry).isDirectory()) walk(entry);
      else if (
        !skipped.test(relative(root, entry)) &&
        /\.(json|ndjson|csv|tsv|zip)$/.test(name) &&
        !(together && (tables.includes(name) || name === 'datapackage.json'))
      )
        found.push({ name: relative(root, entry), files: [entry] });
    }
  };
  walk(root);
  return found;
}

function inputOf({ files }) {
  if (files.length > 1) return Object.fromEntries(files.map((file) => [file.split('/').at(-1), readFileSync(file)]));
  return asTable(files[0]) ?? readFileSync(files[0]);
}

/** JSON rows without a format are a spreadsheet in other clothes. */
function asTable(file) {
  if (!file.endsWith('.json')) return null;
  const { rows } = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(rows) ? papaparse.unparse(rows) : null;
}

async function checked(sample) {
  const expected = known.find(({ path }) => sample.name.endsWith(path) || `${folder}/${sample.name}`.endsWith(path));
  const start = performance.now();
  try {
    const result = await readResources(inputOf(sample), { today: '2025-06-01' });
    const time = performance.now() - start;
    return { name: sample.name, time, ...counts(result), faults: faultsOf(result, expected) };
  } catch (error) {
    return { name: sample.name, format: 'threw', time: performance.now() - start, faults: [String(error)] };
  }
}

function counts({ format, services, problems }) {
  const of = (severity) => problems.filter((problem) => problem.severity === severity).length;
  const lost = lostRecords(problems);
  return { format, services: services.length, lost, errors: of('error'), warnings: of('warning'), infos: of('info') };
}

function faultsOf({ format, services, problems }, expected) {
  const faults = [];
  if (!expected) faults.push('not in the table of what is known; add what it should give');
  if (expected?.none && services.length > 0) faults.push(`${services.length} services from a file that holds none`);
  if (expected?.none && problems.length === 0) faults.push('no services and no problem that says so');
  if (expected?.format && format !== expected.format) faults.push(`read as ${format}, not as ${expected.format}`);
  if (services.length < (expected?.services ?? 0))
    faults.push(`${services.length} services, at least ${expected.services} expected`);
  const accounted = services.length + problems.filter((problem) => gone.has(problem.code)).length;
  if (expected?.records !== undefined && accounted !== expected.records)
    faults.push(`${accounted} of ${expected.records} records are a service or listed as none`);
  return faults;
}

function print(rows) {
  const columns = ['name', 'format', 'services', 'lost', 'errors', 'warnings', 'infos', 'time'];
  const heads = ['sample', 'format', 'services', 'not understood', 'errors', 'warnings', 'infos', 'ms'];
  const cells = rows.map((row) =>
    columns.map((column) => (column === 'time' ? row.time.toFixed(0) : String(row[column] ?? '-'))),
  );
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((cell) => cell[at].length)));
  const lineOf = (list) =>
    list.map((text, at) => (at < 2 ? text.padEnd(widths[at]) : text.padStart(widths[at]))).join('  ');
  console.log(lineOf(heads));
  for (const cell of cells) console.log(lineOf(cell));
}
