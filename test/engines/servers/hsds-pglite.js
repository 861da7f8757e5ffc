/**
 * An HSDS 3 API on PostgreSQL (PGlite, with PostGIS where it starts): `node hsds-pglite.js 20000`.
 * Below /v3 it does what the standard allows a server to do; below /thin it leaves out `full`, as many do.
 */
import { PGlite } from '@electric-sql/pglite';
import { generate, listed, postcodes } from '../fixtures/services.js';
import { listen } from './listen.js';

const database = await open();
await fill(generate(Number(process.argv[2] ?? 20_000)));

async function open() {
  if (process.env.POSTGIS !== '0')
    try {
      const { postgis } = await import('@electric-sql/pglite-postgis');
      const db = await PGlite.create({ extensions: { postgis } });
      await db.exec('create extension postgis');
      return { db, postgis: true };
    } catch (error) {
      console.error(`PostGIS does not start here (${error.message}): distances by plain SQL.`);
    }
  return { db: await PGlite.create(), postgis: false };
}

async function fill(services) {
  const { db, postgis } = database;
  await db.exec(`
    create table services (id text primary key, term text, words tsvector, listed jsonb, whole jsonb);
    create table places (id text primary key, service text, lat float8, lon float8, location jsonb
      ${postgis ? ', point geography(point, 4326)' : ''});
    create table postcodes (postcode text primary key, lat float8, lon float8);`);
  for (let start = 0; start < services.length; start += 2_000)
    await db.query(
      `insert into services select row->'whole'->>'id', row->>'term',
         to_tsvector('simple', (row->'whole'->>'name') || ' ' || (row->'whole'->>'description')),
         row->'listed', row->'whole' from jsonb_array_elements($1) row`,
      [
        services.slice(start, start + 2_000).map((whole) => ({
          term: whole.attributes[0].taxonomy_term.id,
          listed: listed(whole),
          whole,
        })),
      ],
    );
  await db.exec(`
    insert into places (id, service, lat, lon, location)
      select sal->>'id', id, (sal->'location'->>'latitude')::float8, (sal->'location'->>'longitude')::float8, sal->'location'
      from services, jsonb_array_elements(whole->'service_at_locations') sal;
    ${postgis ? 'update places set point = st_makepoint(lon, lat)::geography; create index on places using gist (point);' : ''}
    create index on services using gin (words);
    create index on services (term);
    analyze;`);
  for (const { postcode, lat, lon } of postcodes)
    await db.query('insert into postcodes values ($1, $2, $3)', [postcode, lat, lon]);
}

/* Metres on a sphere of the radius that PostGIS takes when told to; the test's own truth does the same. */
const METRES = `2 * 6371008.8 * asin(sqrt(sin(radians(p.lat - c.lat) / 2) ^ 2
  + cos(radians(c.lat)) * cos(radians(p.lat)) * sin(radians(p.lon - c.lon) / 2) ^ 2))`;
const distance = database.postgis ? 'st_distance(p.point, st_makepoint(c.lon, c.lat)::geography, false)' : METRES;

function filters(parameters, service) {
  const values = [];
  const where = ['true'];
  const add = (sql, value) => where.push(sql.replace('$', `$${values.push(value)}`));
  if (parameters.get('search')) add(`${service}.words @@ plainto_tsquery('simple', $)`, parameters.get('search'));
  if (parameters.get('taxonomy_term_id')) add(`${service}.term = $`, parameters.get('taxonomy_term_id'));
  return { values, where, add };
}

const page = (parameters) => ({
  number: Math.max(1, Number(parameters.get('page') ?? 1)),
  size: Math.min(100, Math.max(1, Number(parameters.get('per_page') ?? 50))),
});

async function answer(contents, total, { number, size }) {
  const pages = Math.ceil(total / size);
  return {
    total_items: total,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    contents,
  };
}

async function services(parameters, thin) {
  const { values, where } = filters(parameters, 's');
  const { number, size } = page(parameters);
  const from = `from services s where ${where.join(' and ')}`;
  const column = parameters.get('full') === 'true' && !thin ? 'whole' : 'listed';
  const { rows } = await database.db.query(
    `select ${column} as item ${from} order by s.id limit ${size} offset ${(number - 1) * size}`,
    values,
  );
  const { rows: counted } = await database.db.query(`select count(*)::int as total ${from}`, values);
  return answer(
    rows.map(({ item }) => item),
    counted[0].total,
    { number, size },
  );
}

async function serviceAtLocations(parameters) {
  const { values, where, add } = filters(parameters, 's');
  const { number, size } = page(parameters);
  if (parameters.get('postcode')) add('c.postcode = $', parameters.get('postcode'));
  if (parameters.get('proximity')) add(`${distance} <= $`, Number(parameters.get('proximity')));
  const join = parameters.get('postcode') ? ', postcodes c' : '';
  const from = `from places p join services s on s.id = p.service ${join} where ${where.join(' and ')}`;
  const order = join ? `${distance}, p.id` : 'p.id';
  const { rows } = await database.db.query(
    `select p.id, p.location, s.listed as service ${from} order by ${order} limit ${size} offset ${(number - 1) * size}`,
    values,
  );
  const { rows: counted } = await database.db.query(`select count(*)::int as total ${from}`, values);
  return answer(rows, counted[0].total, { number, size });
}

async function service(id) {
  const { rows } = await database.db.query('select whole from services where id = $1', [id]);
  return rows[0] ? { body: rows[0].whole } : { status: 404, body: { error: 'no such service' } };
}

listen(async ({ url }) => {
  const [, base, list, id] = url.pathname.split('/').map(decodeURIComponent);
  if (list === 'services' && id) return service(id);
  if (list === 'services') return { body: await services(url.searchParams, base === 'thin') };
  if (list === 'service_at_locations' && !id) return { body: await serviceAtLocations(url.searchParams) };
  if (!list) return { body: { version: '3.0', profile: 'https://example.org/profile', postgis: database.postgis } };
  return { status: 404, body: { error: 'no such path' } };
});
