import { afterAll, beforeAll, expect, test } from 'vitest';
import { HUNAN_BODIES } from '../catalogue/bodies/index.ts';
import { AREAS, ITEMS } from '../catalogue/index.ts';
import { DOSSIER_EXAMPLES, LIST_EXAMPLES, RECORD_EXAMPLES } from '../examples/all.ts';
import { PLACE_LISTS } from '../examples/place-lists.ts';
import { SAMPLES } from '../examples/samples.ts';
import { seededRandom } from '../probes/random.ts';
import { directoryOf } from '../src/bodies/directory.ts';
import { expandResponsible } from '../src/bodies/resolve-parties.ts';
import { sampleRecord } from '../src/catalogue/sample-record.ts';
import { randomRecord } from '../src/catalogue/testing/random-record.ts';
import { publishRecord } from '../src/dossiers/testing/publish-record.ts';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { addDays, civilDate } from '../src/kernel/civil-date.ts';
import { firstDay, lastDay, periodOf } from '../src/kernel/period.ts';
import { createSnapshotRenderer } from '../src/portal/create-portal.ts';
import type { TypeDeclaration } from '../src/schema/declaration.ts';
import { judgedFields } from '../src/schema/dossier-kind.ts';
import type { DossierExample, ListExample } from '../src/schema/example.ts';
import { visitor } from './harness/api-client.ts';
import { CATALOGUE, currentType, currentTypes } from './harness/catalogue.ts';
import { testClock } from './harness/database.ts';
import { drillSeed } from './harness/drill-seed.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** Another seed is another set of records: `npm run drill -- records`. */
const SEED = drillSeed(20160217);
const random = seededRandom(SEED);
const TODAY = '2026-03-09T09:30:00+08:00';

const directory = directoryOf(HUNAN_BODIES, CATALOGUE.listedBodies);
const clock = testClock();
let server: TestServer;
let render: Awaited<ReturnType<typeof createSnapshotRenderer>>;
beforeAll(async () => {
  server = await startTestServer({ clock, prepare: (given) => prepareProvince(given) });
  render = await createSnapshotRenderer({ db: server.db, clock, catalogue: CATALOGUE });
});
afterAll(() => server.close());

const typeOfItem = (code: string) => currentType(ITEMS.find((item) => item.code === code)?.type ?? '');
const audienceOf = (code: string) => ITEMS.find((item) => item.code === code)?.audience;
/** Types whose records were seen on a page, and how many of those were varied. */
const seen = new Map<string, { pages: number; varied: number }>();

interface Way {
  readonly item: string;
  readonly body: string;
  readonly at: string;
  readonly content: JsonObject;
  readonly kept: readonly string[];
  readonly correction: string | null;
}

/**
 * Varied by chance; when a rule finds meaning in what was varied, as the example has it. Then its page is asked for.
 */
async function publishToAPage(way: Way): Promise<string> {
  const type = typeOfItem(way.item);
  const correction =
    way.correction === null ? null : { disclosureId: way.correction, changeNote: '随机更正' };
  const publish = (content: JsonObject) =>
    publishRecord({ db: server.db, renderSnapshot: render }, way.body, { ...way, content }, correction);
  const varied = await publish(randomRecord(type, way.content, random, way.kept));
  const outcome = varied.ok ? varied : await publish(way.content);
  if (!outcome.ok)
    throw new Error(
      `${way.item} (seed ${SEED}): ${outcome.refusals.map((refusal) => refusal.message).join('\n')}`,
    );
  const { disclosureId } = outcome.value;
  // On that very day: what is shown for a term has not ended yet.
  clock.set(way.at);
  const page = await visitor(server.url).get(`/d/${disclosureId}`, { accept: 'text/html' });
  expect([way.item, page.status]).toEqual([way.item, audienceOf(way.item) === 'public' ? 200 : 404]);
  expect(page.text, `${way.item} renders what was typed as text`).not.toContain('<b>&amp;"引号');
  const known = seen.get(type.key) ?? { pages: 0, varied: 0 };
  seen.set(type.key, { pages: known.pages + 1, varied: known.varied + (varied.ok ? 1 : 0) });
  return disclosureId;
}

/** What a record may refer to. */
const published: string[] = [];

/** For a type without an example of its own: made field by field from its declaration. */
function sampleOf(type: TypeDeclaration): readonly Pick<Way, 'item' | 'body' | 'content'>[] {
  const item = ITEMS.find((each) => each.type === type.key);
  const [body] =
    item === undefined ? [] : expandResponsible(item.responsible, directory, civilDate('2026-03-09'));
  if (item === undefined || body === undefined) return [];
  const period = { from: civilDate('2026-02-01'), to: civilDate('2026-02-28') };
  const content = sampleRecord(type, {
    item,
    area: AREAS.find((area) => area.code === item.area) ?? { title: '', demand: '' },
    text: SAMPLES[type.key] ?? null,
    bodyCode: body,
    bodyName: '示例单位',
    numberPrefix: '湘示例',
    on: civilDate('2026-03-05'),
    period,
    serial: 7,
    references: published.slice(0, 1),
  });
  return [{ item: item.code, body, content }];
}

/** A batch of readings by chance: physically possible, as exact as the indicator allows. */
function readingsOf(type: TypeDeclaration): readonly Pick<Way, 'item' | 'body' | 'content'>[] {
  const facet = type.shape === 'series' ? type.series : undefined;
  const item = ITEMS.find((each) => each.type === type.key);
  const [body] =
    item === undefined ? [] : expandResponsible(item.responsible, directory, civilDate('2026-03-09'));
  if (facet === undefined || item === undefined || body === undefined) return [];
  const period = periodOf(
    addDays(firstDay(periodOf(civilDate('2026-03-09'), facet.frequency)), -1),
    facet.frequency,
  );
  const listed = PLACE_LISTS.filter(
    (list) => ITEMS.find((each) => each.code === list.item)?.type === facet.placesFrom,
  ).flatMap((list) => list.places);
  const rows = [...facet.places, ...listed].slice(0, 5).map((place) => ({
    place: place.name,
    period: facet.frequency === 'hour' ? `${period} 09:00` : period,
    ...Object.fromEntries(
      facet.indicators.map(({ code, minimum, maximum, scale }) => [
        code,
        (minimum + random.next() * (Math.min(maximum, minimum + 50) - minimum)).toFixed(scale),
      ]),
    ),
  }));
  const content = {
    title: `${type.title}〔演示〕`,
    periodFrom: firstDay(period),
    periodTo: lastDay(period),
    documentDate: '2026-03-05',
    [facet.rowsField]: rows,
  };
  return [{ item: item.code, body, content }];
}

test('documents: each type, from its valid examples', async () => {
  const refers = (type: TypeDeclaration): number =>
    Object.values(type.fields).some((field) => field.kind === 'disclosures' && field.required) ? 1 : 0;
  const types = currentTypes.filter((each) => each.shape === 'document');
  for (const type of types.toSorted((a, b) => refers(a) - refers(b))) {
    const examples = RECORD_EXAMPLES.filter(
      (each) => each.type === type.key && each.refusals.length === 0,
    ).slice(0, 2);
    for (const { item, body, content } of [...examples, ...(examples.length === 0 ? sampleOf(type) : [])]) {
      const id = await publishToAPage({ item, body, at: TODAY, content, kept: [], correction: null });
      published.push(id);
    }
  }
});

test('lists: each type, edition by edition', async () => {
  const done = new Set<string>();
  const taken = new Set<string>();
  const typesIn = (example: ListExample) =>
    new Set(example.editions.map((edition) => typeOfItem(edition.item).key)).size;
  // Lists that point to each other first, before one of them stands there alone.
  const valid = LIST_EXAMPLES.filter((each) => each.refusals.length === 0).toSorted(
    (a, b) => typesIn(b) - typesIn(a),
  );
  for (const example of valid) {
    const types = example.editions.map((edition) => typeOfItem(edition.item).key);
    const names = new Set(example.editions.map(({ item, body }) => `${item} ${body}`));
    // A body has one list of an item: an example that would open it again is left out.
    if (types.every((key) => done.has(key)) || [...names].some((name) => taken.has(name))) continue;
    for (const name of names) taken.add(name);
    const lists = new Map<string, string>();
    for (const [index, { item, body, content }] of example.editions.entries()) {
      const type = typeOfItem(item);
      const name = `${item} ${body}`;
      const at = `2026-03-09T10:${String(index % 60).padStart(2, '0')}:00+08:00`;
      // Keys and links name lines; the change set is kept as it is, and the day from which it holds.
      const kept =
        type.shape !== 'register' ? [] : [type.register.edition.changes, type.register.edition.effectiveOn];
      const correction = lists.get(name) ?? null;
      const id = await publishToAPage({ item, body, at, content, kept, correction });
      lists.set(name, id);
      const whole = await visitor(server.url).get(`/registers/${id}`);
      expect([item, whole.status]).toEqual([item, 200]);
      done.add(type.key);
    }
  }
});

test('series: each type, with readings by chance', async () => {
  for (const type of currentTypes.filter((each) => each.shape === 'series')) {
    const valid = RECORD_EXAMPLES.find((each) => each.type === type.key && each.refusals.length === 0);
    const [batch] = valid === undefined ? readingsOf(type) : [valid];
    if (batch === undefined) continue;
    const { item, body, content } = batch;
    await publishToAPage({
      item,
      body,
      at: TODAY,
      content,
      kept: [type.series?.rowsField ?? ''],
      correction: null,
    });
    expect((await visitor(server.url).get(`/series/${item}~${body}`)).status).toBe(200);
  }
});

test('dossiers: each record type, stage by stage', async () => {
  const done = new Set<string>();
  const adds = (example: DossierExample): boolean =>
    example.records.some((each) => each.refusals.length === 0 && !done.has(typeOfItem(each.item).key));
  for (const example of DOSSIER_EXAMPLES) {
    if (!adds(example)) continue;
    for (const { item, at, content, refusals } of example.records) {
      if (refusals.length > 0) continue;
      // What later stages compare with stays as the example has it.
      const kept = judgedFields(
        CATALOGUE.kindOn(CATALOGUE.kindKeyOfType(typeOfItem(item).key), civilDate(at.slice(0, 10))),
      );
      await publishToAPage({ item, body: example.body, at, content, kept, correction: null });
      done.add(typeOfItem(item).key);
    }
  }
});

test('every type with an item was seen on a page, and hardly one without anything varied', () => {
  const declared = currentTypes
    .filter((type) => ITEMS.some((item) => item.type === type.key))
    .map((type) => type.key);
  expect(declared.filter((key) => !seen.has(key))).toEqual([]);
  const never = declared.filter((key) => seen.get(key)?.varied === 0);
  expect(never.length, never.join('、')).toBeLessThanOrEqual(declared.length / 5);
});
