import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUTIES, duty, FIRST, POWERS, power } from '../../examples/08-administrative-power/registers.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { codes, startSeriesProvince } from '../series/testing/publish.ts';
import { differenceOf } from './difference.ts';
import { countEntries, listEntries, listEntryHistory, listLinksFrom, listLinksTo } from './entry-queries.ts';
import { exportEntries } from './export-entries.ts';
import { declarationOf, findRegister } from './register-queries.ts';
import { requireRegister } from './require-register.ts';

const province = await startSeriesProvince();
afterAll(() => province.close());
const { db } = province;
let id = '';
let duties = '';

const on = (day: string) => ({ on: civilDate(day), today: civilDate('2026-03-09') });
const keysOn = async (day: string) =>
  (await listEntries(db, id, on(day), { limit: 100 })).map((entry) => entry.key);
const later = (effectiveOn: string, changes: readonly JsonObject[]): JsonObject => ({
  ...FIRST,
  effectiveOn,
  reason: '机构改革，职能调整。',
  changes,
});

beforeAll(async () => {
  const first = await province.publish({
    ...POWERS,
    content: {
      ...FIRST,
      effectiveOn: '2026-03-01',
      changes: [power('A-001'), power('A-002'), power('A-003')],
    },
  });
  if (!first.ok) throw new Error(codes(first).join());
  id = first.value.disclosureId;
  const bound = await province.publish({
    ...DUTIES,
    content: { ...FIRST, changes: [duty('R-001', 'A-001')] },
  });
  if (!bound.ok) throw new Error(codes(bound).join());
  duties = bound.value.disclosureId;
  const second = later('2026-03-05', [
    power('A-002', { operation: 'change', department: '示例二处' }),
    { operation: 'remove', code: 'A-003' },
    power('A-004'),
  ]);
  expect(codes(await province.correct(id, second))).toEqual([]);
  const third = later('2026-04-01', [{ operation: 'remove', code: 'A-004' }]);
  expect(codes(await province.correct(id, third))).toEqual([]);
});

describe('the list of any day', () => {
  it.each([
    ['2026-02-28', []],
    ['2026-03-01', ['A-001', 'A-002', 'A-003']],
    ['2026-03-04', ['A-001', 'A-002', 'A-003']],
    ['2026-03-05', ['A-001', 'A-002', 'A-004']],
    ['2026-03-31', ['A-001', 'A-002', 'A-004']],
    ['2026-04-01', ['A-001', 'A-002']],
  ])('%s', async (day, keys) => {
    expect(await keysOn(day)).toEqual(keys);
    expect(await countEntries({ db, catalogue: CATALOGUE }, id, on(day))).toBe(keys.length);
  });

  it('shows each line as it was that day', async () => {
    const of = async (day: string) =>
      (await listEntries(db, id, on(day), { limit: 100 })).find((entry) => entry.key === 'A-002')?.fields
        .department;
    expect([await of('2026-03-04'), await of('2026-03-05')]).toEqual(['示例一处', '示例二处']);
  });

  it('is narrowed, searched and paged', async () => {
    const keys = async (query: object, page: object = {}) =>
      (await listEntries(db, id, { ...on('2026-03-09'), ...query }, { limit: 2, ...page })).map(
        (entry) => entry.key,
      );
    expect(await keys({ filters: { kind: 'licence' } })).toEqual(['A-001', 'A-002']);
    expect(await keys({ filters: { kind: 'penalty' } })).toEqual([]);
    expect(await keys({ q: '示例二处' })).toEqual(['A-002']);
    expect(await keys({ q: '事项ａ-004 许可' })).toEqual(['A-004']);
    expect(await keys({}, { after: 'A-002' })).toEqual(['A-004']);
    expect(await keys({}, { descending: true })).toEqual(['A-004', 'A-002']);
    expect(await keys({}, { sort: 'from', descending: true, offset: 2 })).toEqual(['A-001']);
  });
});

describe('differences', () => {
  const between = async (from: number, to: number) => {
    const register = await requireRegister({ db, catalogue: CATALOGUE }, id);
    const range = { id, from, to, today: civilDate('2026-03-09') };
    return differenceOf(db, declarationOf(register, CATALOGUE).register, range, { offset: 0, limit: 100 });
  };

  it('say what was added, removed and changed, field by field', async () => {
    const { entries, ...counts } = await between(1, 2);
    expect(counts).toEqual({ added: 1, removed: 1, changed: 1 });
    expect(entries.map((entry) => [entry.kind, entry.key, entry.changes])).toEqual([
      ['changed', 'A-002', [{ field: 'department', before: '示例一处', after: '示例二处' }]],
      ['added', 'A-004', []],
      ['removed', 'A-003', []],
    ]);
  });

  it('leave out what came and went in between', async () => {
    expect(await between(1, 3)).toMatchObject({ added: 0, removed: 1, changed: 1 });
    expect(await between(0, 1)).toMatchObject({ added: 3, removed: 0, changed: 0 });
    expect(await between(2, 2)).toMatchObject({ added: 0, removed: 0, changed: 0 });
  });
});

describe('history', () => {
  it('of the list: basis, reason, day and numbers of each edition', async () => {
    const register = await findRegister({ db, catalogue: CATALOGUE }, id);
    expect(
      register?.editions.map((edition) => [
        edition.n,
        edition.added,
        edition.changed,
        edition.removed,
        edition.entries,
      ]),
    ).toEqual([
      [3, 0, 0, 1, 2],
      [2, 1, 1, 1, 3],
      [1, 3, 0, 0, 3],
    ]);
    expect(register?.editions[1]).toMatchObject({
      effectiveOn: '2026-03-05',
      article: '第二条',
      reason: '机构改革，职能调整。',
    });
  });

  it('of a line, newest first', async () => {
    const history = await listEntryHistory(db, id, 'A-002', civilDate('2026-03-09'));
    expect(history.map((entry) => [entry.edition, entry.endedBy, entry.validFrom, entry.validTo])).toEqual([
      [2, null, '2026-03-05', null],
      [1, 2, '2026-03-01', '2026-03-05'],
    ]);
  });

  it('links lead both ways', async () => {
    expect(await listLinksFrom(db, duties, 'R-001')).toMatchObject([{ registerId: id, key: 'A-001' }]);
    expect(await listLinksTo(db, { body: 'hbt', type: 'power-list', key: 'A-001' })).toMatchObject([
      { registerId: duties, key: 'R-001', field: 'power' },
    ]);
  });
});

describe('SQL with the rights of the application', () => {
  const state = (run: ReturnType<typeof sql>) =>
    run.execute(db).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  it('changes and removes no line, no edition, no link', async () => {
    expect(await state(sql`UPDATE register_entry SET title = '改'`)).toBe('42501');
    expect(await state(sql`DELETE FROM register_entry`)).toBe('42501');
    expect(await state(sql`TRUNCATE register_entry`)).toBe('42501');
    expect(await state(sql`UPDATE register_edition SET reason = '改'`)).toBe('42501');
    expect(await state(sql`DELETE FROM register_link`)).toBe('42501');
  });

  it('closes no line, reopens none and adds none, outside the publishing transaction', async () => {
    expect(
      await state(
        sql`UPDATE register_entry SET n_to = 2, valid_to = '2026-03-05' WHERE key = 'A-001' AND disclosure_id = ${id}`,
      ),
    ).toBe('GK001');
    expect(await state(sql`UPDATE register_entry SET n_to = NULL, valid_to = NULL WHERE key = 'A-003'`)).toBe(
      'GK001',
    );
    expect(
      await state(sql`INSERT INTO register_entry (disclosure_id, key, n_from, valid_from, title, fields, facets, search_text)
        VALUES (${id}, 'A-900', 3, '2026-04-01', '假', '{}', '{}', '')`),
    ).toBe('GK001');
    expect(
      await state(sql`INSERT INTO register_link (disclosure_id, key, n_from, field, body_code, target_type, target_key)
        VALUES (${duties}, 'R-001', 1, 'other', 'hbt', 'power-list', 'A-002')`),
    ).toBe('GK001');
  });

  it('cannot pass another transaction off as the publishing one', async () => {
    expect(
      await state(sql`INSERT INTO register_edition (disclosure_id, n, edition_id, type_version, effective_on, basis, article, reason, added, changed, removed, entries, written_by)
        SELECT disclosure_id, 9, edition_id, 1, '2026-09-01', '假', '', '假', 1, 0, 0, 1, 1 FROM register_edition LIMIT 1`),
    ).toMatch(/^(23514|23505|GK002)$/);
  });
});

describe('downloads', () => {
  const source = async () => {
    const register = await requireRegister({ db, catalogue: CATALOGUE }, id);
    return {
      db,
      register,
      declaration: declarationOf(register, CATALOGUE).register,
      query: on('2026-03-04'),
    };
  };

  it('are the list of that day, and a later edition can be made from them', async () => {
    const csv = await text(exportEntries('csv', await source()));
    const lines = csv.split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff职权编码,职权名称,/);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['A-001', 'A-002', 'A-003', '']);
    const json: { entries: { key: string }[] } = JSON.parse(
      await text(exportEntries('json', await source())),
    );
    expect(json.entries.map((entry) => entry.key)).toEqual(['A-001', 'A-002', 'A-003']);
  });

  it('XLSX holds the same, as text', async () => {
    const { allRows } = await import('../tables/testing/all-rows.ts');
    const chunks: Uint8Array[] = [];
    for await (const chunk of exportEntries('xlsx', await source())) chunks.push(Buffer.from(chunk));
    const rows = (await allRows({ name: '', bytes: Buffer.concat(chunks) })).map((cells) => cells[0]);
    expect(rows).toEqual(['职权编码', 'A-001', 'A-002', 'A-003']);
  });
});
