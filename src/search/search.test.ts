import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/harness/database.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { encodePlace } from '../kernel/cursor.ts';
import { withClient } from '../postgres/database-roles.ts';
import { SEARCH_TUNING } from './choose-candidates.ts';
import { refreshFrequencies } from './frequencies.ts';
import { indexDocument, removeFromIndex, type SearchDocument } from './index-document.ts';
import { type SearchAnswer, search } from './search.ts';
import type { SearchRequest } from './search-request.ts';

const database = await createTestDatabase();
const { db } = database;
afterAll(() => database.close());

const SCAN_ALWAYS = { ...SEARCH_TUNING, way: 'scan' } as const;
const GATHER_ALWAYS = { ...SEARCH_TUNING, way: 'gather' } as const;
const WAYS = [
  ['collecting', GATHER_ALWAYS],
  ['walking', SCAN_ALWAYS],
] as const;

async function publish(
  doc: Partial<SearchDocument> & { disclosureId: string },
  audience = 'public',
): Promise<void> {
  const whole: SearchDocument = {
    publishedOn: civilDate('2016-10-12'),
    bodyCode: 'fgw',
    areaCode: '01-decisions',
    kind: 'decision',
    title: '无题',
    documentNumber: null,
    names: [],
    bodyNames: [],
    bodyText: '',
    ...doc,
  };
  await db.transaction().execute(async (tx) => {
    await sql`INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, audience, first_published_at, updated_at, type_key, title)
      VALUES (${whole.disclosureId}, ${whole.disclosureId}, 'item', ${whole.areaCode}, ${whole.kind}, ${whole.bodyCode}, ${audience}, now(), now(), 'document', ${whole.title})
      ON CONFLICT DO NOTHING`.execute(tx);
    await indexDocument(tx, whole);
  });
}

async function ask(
  q: string,
  more: Partial<SearchRequest> = {},
  tuning = SEARCH_TUNING,
): Promise<SearchAnswer> {
  const answer = await search(db, { q, limit: 20, sort: 'relevance', ...more }, tuning);
  if (!answer.ok) throw new Error(answer.refusals.map((r) => r.code).join());
  return answer.value;
}
const ids = (answer: SearchAnswer): string[] => answer.hits.map((hit) => hit.disclosureId);
const everything = async (q: string, tuning = SEARCH_TUNING): Promise<string[]> => {
  const all: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(q, { sort: 'newest', limit: 7, cursor }, tuning);
    all.push(...ids(page));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
};

beforeAll(async () => {
  await withClient(database.ownerUrl, async (client) => {
    // Disclosures without editions will do here; that what is withdrawn leaves the search is our own guard.
    await client.query(`ALTER TABLE disclosure DISABLE TRIGGER USER;
      ALTER TABLE disclosure ENABLE TRIGGER disclosure_withdrawn_from_search`);
    await client.query(`INSERT INTO public_body (code, level, kind, sort_order, source)
      VALUES ('fgw', 'province', 'department', 1, 'test'), ('hbt', 'province', 'department', 2, 'test')`);
  });
});

/** Reproducible: the same texts in each run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const WORDS =
  '政务公开|环境保护|医疗卫生|公共资源|的|和|在|全面推进|工作要点|国务院|实施细则|财政预算|决算|乡镇|项目|名单|水质|监测'.split(
    '|',
  );
const SURNAMES = [...'王李张欧阳龘𠮷陈于和'];
const GIVEN = [...'小明伟芳国强丽为公开𪚥之'];

describe.each(WAYS)('recall, %s', (way, tuning) => {
  const random = generator(way.length);
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? '';
  const texts = new Map<string, string>();
  const names: string[] = [];

  beforeAll(async () => {
    for (let i = 0; i < 150; i += 1) {
      const parts: string[] = [];
      for (let k = 0; k < 30; k += 1) {
        const roll = random(12);
        if (roll === 0) {
          const name = pick(SURNAMES) + pick(GIVEN) + (random(3) > 0 ? pick(GIVEN) : '');
          names.push(name);
          parts.push(name);
        } else if (roll === 1) parts.push(String(2000 + random(30)), '年');
        else if (roll === 2) parts.push(pick(['，', '。', '、', '；']));
        else parts.push(pick(WORDS));
      }
      const id = `${way}-${String(i).padStart(3, '0')}`;
      texts.set(id, parts.join(''));
      await publish({ disclosureId: id, bodyText: parts.join('') });
    }
    await refreshFrequencies(db);
  });

  const having = (part: string): string[] =>
    [...texts]
      .filter(([, text]) => text.includes(part))
      .map(([id]) => id)
      .sort();
  const own = (found: readonly string[]): string[] => found.filter((id) => texts.has(id)).sort();

  test('a quoted name, phrase or number finds exactly what LIKE finds', async () => {
    for (let round = 0; round < 40; round += 1) {
      const text = [...(texts.get([...texts.keys()][random(texts.size)] ?? '') ?? '')];
      const start = random(text.length - 12);
      const phrase = text
        .slice(start, start + 2 + random(10))
        .join('')
        .replace(/^\d+/, '');
      if (!/[\p{L}\p{N}]/u.test(phrase)) continue;
      expect(own(await everything(`“${phrase}”`, tuning)), phrase).toEqual(having(phrase));
    }
  });

  test('a name without quotation marks loses nothing, and finds nothing else', async () => {
    for (const name of names.slice(0, 40))
      expect(own(await everything(name, tuning)), name).toEqual(having(name));
  });

  test('a single character', async () => {
    for (const character of ['龘', '𠮷', '政', '年'])
      expect(own(await everything(character, tuning))).toEqual(having(character));
  });

  test('two words are both there, and the total and the facets say how many', async () => {
    const both = having('水质').filter((id) => having('监测').includes(id));
    const answer = await ask('水质 监测', { limit: 100 }, tuning);
    expect(own(await everything('水质 监测', tuning))).toEqual(both);
    expect(answer.facets.kinds).toEqual([{ code: 'decision', count: answer.total }]);
    expect(answer.totalIsLowerBound).toBe(false);
  });
});

describe('ranking', () => {
  beforeAll(async () => {
    await publish({
      disclosureId: 'rank-text',
      bodyText: '本文提到蓝天保卫战一次。',
      publishedOn: civilDate('2026-01-01'),
    });
    await publish({
      disclosureId: 'rank-much',
      bodyText: '蓝天保卫战。'.repeat(9),
      publishedOn: civilDate('2026-01-01'),
    });
    await publish({
      disclosureId: 'rank-title',
      title: '蓝天保卫战行动计划',
      bodyText: '略。',
      publishedOn: civilDate('2017-01-01'),
    });
    await publish({
      disclosureId: 'number-own',
      title: '工作要点',
      documentNumber: '湘政办发〔2016〕5号',
      bodyText: '略',
      publishedOn: civilDate('2016-01-01'),
    });
    await publish({
      disclosureId: 'number-cited',
      title: '关于湘政办发〔2016〕5号的解读',
      bodyText: '湘政办发[2016]5号'.repeat(5),
      publishedOn: civilDate('2026-01-01'),
    });
    await publish({
      disclosureId: 'number-other',
      title: '工作要点',
      documentNumber: '湘政办发〔2016〕50号',
      bodyText: '略',
      publishedOn: civilDate('2016-01-01'),
    });
  });

  test.each(WAYS)('the title before the text, more before less (%s)', async (_, tuning) => {
    expect(ids(await ask('蓝天保卫战', {}, tuning))).toEqual(['rank-title', 'rank-much', 'rank-text']);
  });

  test('a title is found behind any number of newer texts', async () => {
    expect(ids(await ask('蓝天保卫战', {}, { ...SEARCH_TUNING, pool: 1 }))[0]).toBe('rank-title');
    expect(ids(await ask('蓝天保卫战', {}, { ...SCAN_ALWAYS, pool: 1 }))[0]).toBe('rank-title');
  });

  test.each(['湘政办发〔2016〕5号', '湘政办发[2016]5号', '湘政办发（2016）第05号', '“湘政办发【2016】5号”'])(
    '%s: the document itself first, then who cites it, and no other number',
    async (q) => {
      const found = ids(await ask(q));
      expect(found[0]).toBe('number-own');
      expect(found).not.toContain('number-other');
    },
  );

  test('newest first when asked, paged without gap or repetition', async () => {
    const all = await everything('政务公开');
    expect(new Set(all).size).toBe(all.length);
    const dated = await sql<{
      id: string;
    }>`SELECT disclosure_id AS id FROM search_doc WHERE text_key LIKE '%政务公开%'
      ORDER BY published_on DESC, disclosure_id DESC`.execute(db);
    expect(all).toEqual(dated.rows.map((row) => row.id));
  });

  test.each(WAYS)(
    'every hit is on one page, and only one, also behind the ranked ones (%s)',
    async (_, tuning) => {
      const small = { ...tuning, pool: 8 };
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask('政务公开', { limit: 5, cursor }, small);
        seen.push(...ids(page));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen.length).toBeGreaterThan(20);
      expect(seen.toSorted()).toEqual((await everything('政务公开')).toSorted());
    },
  );

  test('pages by relevance and by number follow each other', async () => {
    const first = await ask('政务公开', { limit: 5 });
    const second = await ask('政务公开', { limit: 5, cursor: first.next ?? '' });
    expect(ids(await ask('政务公开', { limit: 10 }))).toEqual([...ids(first), ...ids(second)]);
    expect(ids(await ask('政务公开', { limit: 5, page: 2 }))).toEqual(ids(second));
  });
});

describe('filters', () => {
  test('narrow hits, total and facets together', async () => {
    await publish({
      disclosureId: 'f-1',
      bodyCode: 'hbt',
      areaCode: '05-environment',
      kind: 'result',
      bodyText: '饮用水源地水质',
      publishedOn: civilDate('2020-05-01'),
    });
    await publish({
      disclosureId: 'f-2',
      bodyCode: 'fgw',
      bodyText: '饮用水源地水质',
      publishedOn: civilDate('2021-05-01'),
    });
    const found = async (more: Partial<SearchRequest>): Promise<string[]> =>
      ids(await ask('饮用水源地', more));
    expect(await found({})).toEqual(['f-2', 'f-1']);
    expect(await found({ body: 'hbt' })).toEqual(['f-1']);
    expect(await found({ area: '05-environment', kind: 'result' })).toEqual(['f-1']);
    expect(await found({ from: civilDate('2021-05-01') })).toEqual(['f-2']);
    expect(await found({ to: civilDate('2021-04-30') })).toEqual(['f-1']);
    expect(await found({ body: "' | 'x" })).toEqual([]);
    expect((await ask('饮用水源地', { body: 'hbt' })).facets).toEqual({
      bodies: [{ code: 'hbt', count: 1 }],
      areas: [{ code: '05-environment', count: 1 }],
      kinds: [{ code: 'result', count: 1 }],
    });
  });
});

describe('without words', () => {
  test.each(WAYS)('everything is listed, newest first, and filters hold (%s)', async (_, tuning) => {
    const { rows } = await sql<{ id: string }>`SELECT disclosure_id AS id FROM search_doc
      ORDER BY published_on DESC, disclosure_id DESC`.execute(db);
    expect(await everything(' 　', tuning)).toEqual(rows.map((row) => row.id));
    const filtered = await ask('', { body: 'hbt', area: '05-environment' }, tuning);
    expect(ids(filtered)).toEqual(['f-1']);
    expect(filtered.total).toBe(1);
  });
});

describe('what is shown', () => {
  test('text and ranges, never markup', async () => {
    await publish({
      disclosureId: 'hl',
      title: '<b>烟花爆竹</b>管理',
      bodyText: '<script>烟花爆竹</script>禁放区',
    });
    const [hit] = (await ask('烟花爆竹')).hits;
    expect(hit?.title).toEqual({ text: '<b>烟花爆竹</b>管理', ranges: [{ start: 3, end: 7 }] });
    expect(hit?.snippet).toEqual({
      text: '<script>烟花爆竹</script>禁放区',
      ranges: [{ start: 8, end: 12 }],
    });
  });

  test('when nothing has it all, single characters give way, and the answer says so', async () => {
    await publish({ disclosureId: 'relaxed', bodyText: '异地就医备案的办理流程' });
    const answer = await ask('查异地就医备案');
    expect(ids(answer)).toEqual(['relaxed']);
    expect(answer.relaxed).toBe(true);
    expect((await ask('异地就医备案')).relaxed).toBe(false);
  });
});

describe('document frequencies', () => {
  test('are counted, kept for what is common, and may be refreshed from two places at once', async () => {
    await Promise.all([refreshFrequencies(db), refreshFrequencies(db)]);
    const { rows } = await sql<{
      lexeme: string;
      documents: number;
    }>`SELECT lexeme, documents FROM search_frequency
      WHERE lexeme IN ('', '政务')`.execute(db);
    const counted = await sql<{ all: number; some: number }>`SELECT count(*) AS all,
      count(*) FILTER (WHERE text_key LIKE '%政务%') AS some FROM search_doc`.execute(db);
    expect(Object.fromEntries(rows.map((row) => [row.lexeme, row.documents]))).toEqual({
      '': counted.rows[0]?.all,
      政务: counted.rows[0]?.some,
    });
  });
});

describe('hostile and useless input', () => {
  test.each([
    ['，。！——', 'search-empty'],
    ["& | ! () :* <-> '", 'search-empty'],
    ['\0\ud800', 'search-empty'],
    ['长'.repeat(201), 'search-too-long'],
    ['x'.repeat(10_240), 'search-too-long'],
  ])('%j is refused as a value', async (q, code) => {
    const answer = await search(db, { q, limit: 20, sort: 'relevance' });
    expect(answer.ok ? 'found' : answer.refusals[0]?.code).toBe(code);
  });

  test.each([
    "政' | '务",
    "政务':* & !公开",
    '政务\0公开',
    'a<->b',
    "'; DROP TABLE search_doc; --",
    '%_\\',
    '𠮷'.repeat(200),
    `${'a'.repeat(199)}公`,
  ])('%j is only text', async (q) => {
    for (const tuning of [SEARCH_TUNING, SCAN_ALWAYS]) {
      const answer = await search(db, { q, limit: 20, sort: 'relevance' }, tuning);
      expect(answer.ok || answer.refusals[0]?.code === 'search-empty').toBe(true);
    }
  });

  test.each(['***', 'WyJ4Il0', encodePlace('2016-13-45', 'x'), encodePlace('999999')])(
    'cursor %j is refused',
    async (cursor) => {
      const answer = await search(db, { q: '政务', limit: 20, sort: 'newest', cursor });
      expect(answer.ok ? 'found' : answer.refusals[0]?.code).toBe('input-invalid');
    },
  );
});

describe('the index', () => {
  test('follows an update and a removal', async () => {
    await publish({ disclosureId: 'change', title: '旧题', bodyText: '长株潭绿心保护' });
    await publish({ disclosureId: 'change', title: '新题', bodyText: '洞庭湖湿地修复' });
    expect(ids(await ask('长株潭绿心'))).toEqual([]);
    expect(ids(await ask('洞庭湖湿地'))).toEqual(['change']);
    await db.transaction().execute((tx) => removeFromIndex(tx, 'change'));
    expect(ids(await ask('洞庭湖湿地'))).toEqual([]);
  });

  test('forgets what is withdrawn, in the same transaction', async () => {
    await publish({ disclosureId: 'gone', bodyText: '已撤下的唯一文字' });
    await sql`UPDATE disclosure SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '内容有误' WHERE id = 'gone'`.execute(
      db,
    );
    expect(ids(await ask('“已撤下的唯一文字”'))).toEqual([]);
  });

  test('takes nothing that is not for everybody, whoever writes', async () => {
    await expect(
      publish({ disclosureId: 'inside', bodyText: '仅限本单位' }, 'inside-unit'),
    ).rejects.toMatchObject({ code: 'GK002' });
  });

  test('keeps texts with NUL, lone surrogates and quotes', async () => {
    await publish({
      disclosureId: 'odd',
      title: "O'Brien\\",
      bodyText: `前\0后\ud800 ${'z'.repeat(5000)} 末尾独有词`,
    });
    expect(ids(await ask("o'brien"))).toEqual(['odd']);
    expect(ids(await ask('末尾独有词'))).toEqual(['odd']);
  });
});
