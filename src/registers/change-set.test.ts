import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { FIRST, POWERS, power } from '../../examples/08-administrative-power/registers.ts';
import { RELIEF_LISTS } from '../../examples/17-poverty-relief/records.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { canonicalJson, parseObject } from '../../verifier/canonical-json.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { findEdition } from '../publication/edition-queries.ts';
import { codes, startSeriesProvince } from '../series/testing/publish.ts';
import { findChangeSet } from './change-set.ts';

const province = await startSeriesProvince();
afterAll(() => province.close());
const { db } = province;
const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

const editions = RELIEF_LISTS.find((list) => list.editions.length === 2)?.editions ?? [];
const [first, second] = editions;
if (first === undefined || second === undefined)
  throw new Error('no list with masked lines and two editions');
const rows = (content: JsonObject): readonly JsonObject[] =>
  Array.isArray(content.changes) ? content.changes : [];

const published = async (body: string, content: JsonObject): Promise<string> => {
  const result = await province.publish({ item: first.item, body, content });
  if (!result.ok) throw new Error(codes(result).join());
  return result.value.disclosureId;
};
/** The salt, and the lines that were hashed with it. */
const changeSet = async (id: string, n: number) => {
  const set = await findChangeSet(db, id, n);
  if (set === null) throw new Error('no change set');
  const bytes = await text(set.bytes);
  const [salt = '', ...lines] = bytes.trimEnd().split('\n');
  return { digest: set.digest, bytes, salt, lines };
};

describe('the change set that an edition keeps to itself', async () => {
  const id = await published(first.body, first.content);
  expect(codes(await province.correct(id, second.content))).toEqual([]);
  const key = String(rows(first.content)[0]?.number);
  const removal = { ...second.content, changes: [{ operation: 'remove', number: key }] };
  expect(codes(await province.correct(id, removal))).toEqual([]);

  it.each([
    [1, ['add', 'add']],
    [2, ['change']],
    [3, ['remove']],
  ])('is told again by the lines of edition %i, to the digest', async (n, operations) => {
    const set = await changeSet(id, n);
    expect(set.lines.map((line) => parseObject(line)?.operation)).toEqual(operations);
    expect(sha256(set.bytes)).toBe(set.digest);
    expect(set.bytes, 'what is masked is not in it').not.toContain('张示例');
  });

  it('is committed to by the record in the log, as the verifier computes it; its salt is nowhere public', async () => {
    for (const n of [1, 2, 3]) {
      const edition = await findEdition({ db, catalogue: CATALOGUE }, id, n);
      const set = await changeSet(id, n);
      expect(edition?.proof.record).toMatchObject({ annexDigest: set.digest });
      const record = parseObject(JSON.stringify(edition?.proof.record));
      expect(sha256(`${edition?.proof.salt}\n${canonicalJson(record)}`)).toBe(
        edition?.proof.commitmentSha256,
      );
      expect(JSON.stringify(edition)).not.toContain(set.salt);
      expect(JSON.stringify(edition?.content)).not.toContain(key);
    }
  });

  it('is the same whatever the order of the rows, and another one when a row differs', async () => {
    const turned = await published('jishou', { ...first.content, changes: rows(first.content).toReversed() });
    const other = await published('hengyang', {
      ...first.content,
      changes: rows(first.content).map((row, i) => (i === 0 ? { ...row, intention: '另有意向' } : row)),
    });
    const sets = await Promise.all([id, turned, other].map((each) => changeSet(each, 1)));
    const digests = sets.map(({ lines }) => sha256(`salt\n${lines.join('\n')}\n`));
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
    expect(new Set(sets.map(({ digest }) => digest)).size, 'each has a salt of its own').toBe(3);
  });

  it('is no part of a list whose changes are in its content', async () => {
    const open = await province.publish({ ...POWERS, content: { ...FIRST, changes: [power('A-001')] } });
    if (!open.ok) throw new Error(codes(open).join());
    expect(await findChangeSet(db, open.value.disclosureId, 1)).toBeNull();
    const edition = await findEdition({ db, catalogue: CATALOGUE }, open.value.disclosureId, 1);
    expect(edition?.proof.record).not.toHaveProperty('annexDigest');
  });

  it('cannot be given to an edition afterwards, nor changed', async () => {
    const annex = await db.selectFrom('edition_annex').selectAll().executeTakeFirstOrThrow();
    const forged = { ...annex, digest: '0'.repeat(64) };
    const open = await db
      .selectFrom('edition')
      .select('id')
      .where('id', 'not in', db.selectFrom('edition_annex').select('edition_id'))
      .executeTakeFirstOrThrow();
    await expect(
      db
        .insertInto('edition_annex')
        .values({ ...forged, edition_id: open.id })
        .execute(),
    ).rejects.toMatchObject({ code: 'GK001' });
    await expect(db.updateTable('edition_annex').set(forged).execute()).rejects.toThrow();
  });
});
