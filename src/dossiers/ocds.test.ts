import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { yuan } from '../../catalogue/dossiers/trading-ocds.ts';
import { TRADING_EXAMPLES } from '../../examples/dossiers/trading.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { projectPath } from '../main/project-root.ts';
import { compiledRelease, MERGE_RULES, ocdsRecordPackage } from './ocds.ts';
import { databaseWithCatalogue, publishDossiers } from './testing/publish-record.ts';

const publisher = { prefix: 'ocds-213czf', name: '测试中心', publicUrl: 'https://zwgk.example.gov.cn' };
/** Standard schemas are not ours to ship; they are checked against where they lie. */
const SCHEMAS = join(
  process.env.GONGKAI_SHARED ?? projectPath('..', 'shared'),
  'fixtures/schemas/ocds-1.1.5',
);

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
  await publishDossiers({ db: database.db }, TRADING_EXAMPLES);
});
afterAll(() => database.close());

const packageOf = async (number: string) => {
  const { id } = await database.db
    .selectFrom('dossier')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const found = await ocdsRecordPackage({ db: database.db, catalogue: CATALOGUE }, publisher, id);
  if (!found) throw new Error(`no OCDS of ${number}`);
  return found;
};

/** The schemas are draft 04; their few words that changed since are translated. */
const schemaAt = (name: string): Record<string, unknown> => {
  const read: unknown = JSON.parse(readFileSync(`${SCHEMAS}/${name}`, 'utf8'), (key, value: unknown) =>
    key === '$schema' ? undefined : value,
  );
  if (typeof read !== 'object' || read === null || !('id' in read)) throw new Error(name);
  const { id, ...schema } = read;
  return { $id: id, ...schema };
};

/** Paths of a release, `tender.documents[].id`, and whether the schema knows each. */
function unknownPaths(schema: unknown, root: unknown, value: unknown, path: string): readonly string[] {
  const at = (from: unknown, key: string): unknown =>
    typeof from === 'object' && from !== null
      ? Object.entries(from).find(([name]) => name === key)?.[1]
      : undefined;
  const reference = at(schema, '$ref');
  if (typeof reference === 'string' && reference.startsWith('#/')) {
    const target = reference.slice(2).split('/').reduce<unknown>(at, root);
    return unknownPaths(target, root, value, path);
  }
  if (Array.isArray(value))
    return value.flatMap((each) => unknownPaths(at(schema, 'items'), root, each, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const next = at(at(schema, 'properties'), key);
    return next === undefined ? [`${path}.${key}`] : unknownPaths(next, root, part, `${path}.${key}`);
  });
}

describe.runIf(existsSync(SCHEMAS))('against the schemas of OCDS 1.1.5', () => {
  test.each(['HNGGZY-2026-90001', 'HNGGZY-2026-90002', 'HNGGZY-2026-90003'])(
    '%s is a valid record package without a field that the standard does not have',
    async (number) => {
      const found = await packageOf(number);
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats(ajv);
      const release = schemaAt('release-schema.json');
      ajv.addSchema(release);
      ajv.addSchema(schemaAt('versioned-release-validation-schema.json'));
      const validate = ajv.compile(schemaAt('record-package-schema.json'));
      validate(found);
      expect(validate.errors ?? []).toEqual([]);
      expect(unknownPaths(release, release, { tender: { documents: [{ odd: 1 }] } }, 'release')).toEqual([
        'release.tender.documents[].odd',
      ]);
      const releaseOk = ajv.compile({ $ref: String(release.$id) });
      const [record] = Array.isArray(found.records) ? found.records : [];
      const releases = JSON.parse(JSON.stringify(record)).releases;
      for (const each of releases) {
        releaseOk(each);
        expect(releaseOk.errors ?? []).toEqual([]);
        expect(unknownPaths(release, release, each, 'release')).toEqual([]);
      }
    },
  );
});

test('the compiled release tells where the project stands, amounts in yuan, times in +08:00', async () => {
  const { records } = await packageOf('HNGGZY-2026-90001');
  const [record] = Array.isArray(records) ? records : [];
  expect(record).toMatchObject({
    ocid: 'ocds-213czf-ggzy-HNGGZY-2026-90001',
    compiledRelease: {
      tag: ['compiled'],
      planning: { budget: { amount: { amount: 12_605_000, currency: 'CNY' } } },
      tender: {
        status: 'complete',
        procurementMethod: 'selective',
        procurementMethodDetails: '邀请招标',
        tenderPeriod: { startDate: '2026-01-06T00:00:00+08:00', endDate: '2026-02-03T23:59:59+08:00' },
      },
      awards: [{ status: 'active', value: { amount: 11_982_000, currency: 'CNY' } }],
      contracts: [
        { id: 'SL-2026-9001', implementation: { transactions: [{ value: { amount: 3_594_600 } }] } },
      ],
    },
  });
});

test('what is withheld is in no release', async () => {
  const text = JSON.stringify(await packageOf('HNGGZY-2026-90002'));
  expect(text).toContain('示例仪器有限公司');
  expect(text).not.toContain('"awards":[{"id":"HNGGZY-2026-90002-award","value"');
  expect(JSON.parse(text).records[0].compiledRelease.awards[0].value).toBeUndefined();
});

test('the buyer is whom the notice names, with the scheme of the identifier; the centre that publishes is no party', async () => {
  const compiled = async (number: string) => {
    const { records } = await packageOf(number);
    const [record] = Array.isArray(records) ? records : [];
    return JSON.parse(JSON.stringify(record)).compiledRelease;
  };
  const school = await compiled('HNGGZY-2026-90001');
  const code = school.parties.find((party: { roles: string[] }) => party.roles.includes('buyer')).identifier
    .id;
  expect(code).toMatch(/^12430100MA0000005/);
  expect(school.buyer).toEqual({ id: `CN-USCC-${code}`, name: '〔演示〕示例中学' });
  expect(school.tender.procuringEntity).toEqual(school.buyer);
  expect(JSON.stringify(school.parties)).not.toContain('公共资源交易中心');
  const station = await compiled('HNGGZY-2026-90002');
  expect(station.buyer).toEqual({ id: '〔演示〕示例监测站', name: '〔演示〕示例监测站' });
  expect(station.tender.procuringEntity.name).toBe('〔演示〕示例招标代理有限公司');
  for (const { parties, ...release } of [school, station]) {
    const known = new Set(parties.map((party: { id: string }) => party.id));
    const referred = [
      release.buyer,
      release.tender.procuringEntity,
      ...(release.tender.tenderers ?? []),
      ...(release.awards ?? []).flatMap((award: { suppliers?: object[] }) => award.suppliers ?? []),
    ];
    expect(referred.filter(({ id }) => !known.has(id))).toEqual([]);
    for (const { identifier } of parties)
      if (identifier !== undefined) expect(identifier.scheme).toMatch(/^CN-(SAIC|USCC)$/);
  }
});

describe.runIf(existsSync(SCHEMAS))('merging by the schema', () => {
  /** Paths below which the schema declares a word. */
  const declaring = (node: unknown, word: string, path: readonly string[] = []): readonly string[] =>
    typeof node !== 'object' || node === null
      ? []
      : Object.entries(node).flatMap(([key, value]) =>
          key === word && value === true ? [path.at(-1) ?? ''] : declaring(value, word, [...path, key]),
        );

  test('the strategies are those of the schema', () => {
    const schema = schemaAt('release-schema.json');
    expect(declaring(schema, 'omitWhenMerged')).toEqual([...MERGE_RULES.omitWhenMerged]);
    expect(new Set(declaring(schema, 'wholeListMerge'))).toEqual(new Set(MERGE_RULES.wholeListMerge));
  });

  test('the releases of the example of the standard make its own compiled release', () => {
    const folder = join(SCHEMAS, '../../ocds/fictional-example/1.1');
    const record = JSON.parse(readFileSync(join(folder, 'record/ocds-213czf-000-00001.json'), 'utf8'))
      .records[0];
    const whole = JSON.parse(readFileSync(join(folder, 'ocds-213czf-000-00001.json'), 'utf8'));
    const releases = [...whole.releases].sort((a, b) => (a.date < b.date ? -1 : 1));
    const { id: _, date: __, tag: ___, ...merged } = compiledRelease(releases);
    const { id: _id, date: _date, tag: _tag, ...expected } = record.compiledRelease;
    expect(merged).toEqual(expected);
  });
});

test('merging: by id, null removes, lists of words and whole lists are replaced, nothing says nothing', () => {
  const merged = compiledRelease([
    {
      ocid: 'o',
      id: '1',
      date: '1',
      tag: ['tender'],
      a: { x: 1, y: 2 },
      list: [{ id: 'p', n: 1, roles: ['r'], additionalIdentifiers: [{ id: 'i', scheme: 's' }] }],
      changes: [{ property: 'a' }],
      kept: [{ id: 'k' }],
      whole: { additionalClassifications: [{ id: 'c' }] },
    },
    {
      ocid: 'o',
      id: '2',
      date: '2',
      tag: ['award'],
      a: { x: null, z: 3 },
      list: [{ id: 'q' }, { id: 'p', roles: ['s'], additionalIdentifiers: [{ id: 'j' }] }],
      changes: [{ property: 'a' }],
      kept: [],
      whole: { additionalClassifications: [] },
    },
  ]);
  expect(merged).toEqual({
    ocid: 'o',
    id: 'o-2',
    date: '2',
    tag: ['compiled'],
    a: { y: 2, z: 3 },
    list: [{ id: 'p', n: 1, roles: ['s'], additionalIdentifiers: [{ id: 'j' }] }, { id: 'q' }],
    changes: [{ property: 'a' }, { property: 'a' }],
    kept: [{ id: 'k' }],
    whole: { additionalClassifications: [] },
  });
});

test('property: 万元 becomes yuan exactly', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_000_000_000_000n }), (cents) => {
      const micro = cents.toString().padStart(7, '0');
      const tenThousands = `${micro.slice(0, -6)}.${micro.slice(-6)}`;
      expect(yuan(tenThousands)).toBe(Number(cents) / 100);
    }),
  );
  expect(yuan('100')).toBe(1_000_000);
  expect(yuan('0.2')).toBe(2000);
  expect(yuan('十')).toBeNull();
});
