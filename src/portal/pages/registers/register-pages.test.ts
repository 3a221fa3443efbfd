import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DUTIES,
  duty,
  FIRST,
  POWERS,
  power,
} from '../../../../examples/08-administrative-power/registers.ts';
import {
  conduct,
  creditEdition,
  EXAMPLE_USCC,
  OTHER_USCC,
  penalty,
  registration,
} from '../../../../examples/18-enterprise-credit/registers.ts';
import { outlet, outlets, WATER_OUTLETS } from '../../../../examples/21-public-institutions/outlets.ts';
import { axeViolations, openBrowser, screenshot } from '../../../../test/harness/browser.ts';
import type { JsonObject } from '../../../kernel/canonical-json.ts';
import { withdrawDisclosure } from '../../../publication/withdraw-disclosure.ts';
import { registerRoutes as registerApi } from '../../../registers/http.ts';
import { codes, startSeriesProvince } from '../../../series/testing/publish.ts';
import { urls } from '../../frame/urls.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { creditRoutes } from '../credit/route.ts';
import { disclosureRoutes } from '../disclosures/route.ts';
import { registerRoutes } from './route.ts';

const province = await startSeriesProvince();
const browser = await openBrowser();
const { app, portal } = await openPortalApp({
  ...province,
  routes: (deps) => [...registerRoutes(deps), ...creditRoutes(deps), ...disclosureRoutes(deps)],
});
let address = '';
let powers = '';
let obligations = '';
let penalties = '';
let places = '';
let manyPlaces = '';
const LONG_KEY = `示例罚〔2026〕${'长'.repeat(100)}/1号?%2F#`;

const publish = async (record: { item: string; body: string; content: JsonObject }) => {
  const result = await province.publish(record);
  expect(codes(result)).toEqual([]);
  return result.ok ? result.value.disclosureId : '';
};

beforeAll(async () => {
  await app.register(registerApi(province), { prefix: '/api/v1' });
  const many = Array.from({ length: 120 }, (_, i) => power(`A-${String(i + 1).padStart(3, '0')}`));
  powers = await publish({ ...POWERS, content: { ...FIRST, changes: many } });
  obligations = await publish({
    ...DUTIES,
    content: { ...FIRST, title: '〔演示〕责任清单', changes: [duty('R-1', 'A-001')] },
  });
  const second = {
    ...FIRST,
    effectiveOn: '2026-03-08',
    reason: '<b>机构改革</b>',
    changes: [
      power('A-001', { operation: 'change', name: '示例事项<script>', department: '示例二处' }),
      { operation: 'remove', code: 'A-120' },
      power('A-121'),
    ],
  };
  expect(codes(await province.correct(powers, second))).toEqual([]);
  penalties = await publish(
    creditEdition('18.credit-penalty', [
      penalty('示例罚〔2026〕1号'),
      penalty(LONG_KEY, { uscc: OTHER_USCC, name: '示例乙有限公司' }),
    ]),
  );
  await publish(creditEdition('18.credit-conduct', [conduct('C-1', 'honour')]));
  await publish(creditEdition('18.enterprise-registration', [registration(EXAMPLE_USCC, '示例甲有限公司')]));
  places = await publish(WATER_OUTLETS);
  manyPlaces = await publish(
    outlets(
      'changsha-gas',
      '服务网点',
      Array.from({ length: 200 }, (_, i) =>
        outlet(`M-${i}`, `<i>网点${i}`, [
          'hall',
          '示例路',
          i < 50 ? '109.6' : '112.98',
          i < 50 ? '27.95' : '28.19',
        ]),
      ),
    ),
  );
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await province.close();
});

const PAGES: Readonly<Record<string, () => string>> = {
  registers: () => urls.registers(),
  register: () => urls.register(powers),
  past: () => urls.register(powers, { on: '2026-03-05', q: '示例' }),
  nothing: () => urls.register(powers, { q: '没有这样的事项' }),
  entry: () => urls.registerEntry(powers, 'A-001'),
  removed: () => urls.registerEntry(powers, 'A-120'),
  difference: () => urls.registerDifference(powers, 1, 2),
  places: () => urls.register(places),
  'places-of-a-prefecture': () => urls.register(manyPlaces, { prefecture: '433100' }),
  'places-counted': () => urls.register(manyPlaces),
  'credit-search': () => urls.credit('示例甲'),
  credit: () => urls.creditOf(EXAMPLE_USCC),
};
const get = (path: string) => app.inject({ url: path, headers: { accept: 'text/html' } });
const text = async (path: string): Promise<string> => (await get(path)).body;

describe.each([320, 1440])('at %i px', (width) => {
  it.each(Object.entries(PAGES))('%s: axe finds nothing and nothing sticks out', async (name, path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    const refusedByPolicy: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
    });
    await page.goto(address + path());
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(refusedByPolicy).toEqual([]);
    await screenshot(page, `registers-${name}-${width}`);
    await context.close();
  });
});

describe('a list', () => {
  it('is paged, and every page is reached without scripts', async () => {
    const first = await text(urls.register(powers));
    expect(first).toContain('共 <strong>120</strong> 项');
    expect(first).toContain('A-001');
    expect(first).toContain(`href="${urls.register(powers, { page: 3 })}"`);
    expect(await text(urls.register(powers, { page: 3 }))).toContain('A-121');
  });

  it('of an earlier day says so and shows that day', async () => {
    const page = await text(urls.register(powers, { on: '2026-03-05', q: 'A-120' }));
    expect(page).toContain('这是2026年3月5日的清单。');
    expect(page).toContain('>A-120<');
    expect(await text(urls.register(powers, { q: 'A-120' }))).toContain('没有符合条件的条目');
  });

  it('with a mistyped date shows today and says why', async () => {
    expect(await text(urls.register(powers, { on: '2026-02-30' }))).toContain('“2026-02-30”不是有效日期');
  });

  it('writes what people typed as text', async () => {
    for (const path of [
      urls.register(powers),
      urls.registerDifference(powers, 1, 2),
      urls.registerEntry(powers, 'A-001'),
    ]) {
      const page = await text(path);
      expect(page).not.toContain('示例事项<script>');
      expect(page).not.toContain('<b>机构改革');
    }
  });

  it('tells what changed, why, by which document and from when', async () => {
    const page = await text(urls.registerDifference(powers, 1, 2));
    expect(page).toContain('新增 1 项、变更 1 项、取消 1 项，最后一次变动自2026年3月8日起生效');
    expect(page).toMatch(/原为：<del>示例一处<\/del>/);
    expect(page).toMatch(/现为：<ins>示例二处<\/ins>/);
    expect(page).toContain('依据：〔演示〕关于公布示例机关权力清单的通知（湘示例〔2026〕1号）（第二条）');
  });

  it('has a page for every key, however it is written', async () => {
    const page = await get(urls.registerEntry(penalties, LONG_KEY));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('%2F#');
  });

  it('links powers and responsibilities both ways', async () => {
    expect(await text(urls.registerEntry(powers, 'A-001'))).toContain(urls.registerEntry(obligations, 'R-1'));
    expect(await text(urls.registerEntry(obligations, 'R-1'))).toContain(urls.registerEntry(powers, 'A-001'));
  });

  it.each(['/registers/0000000000000000', '/registers/x', '/credit/91350100M000100Y4Z'])(
    '%s is not found',
    async (path) => expect((await get(path)).statusCode).toBe(404),
  );

  it('is where the record of a list leads for its differences: its editions hold changes, not the whole', async () => {
    const answer = await get(urls.difference(powers, 1, 2));
    expect([answer.statusCode, answer.headers.location]).toEqual([
      302,
      urls.registerDifference(powers, 1, 2),
    ]);
  });

  it('has no difference of an edition that is not there', async () => {
    expect((await get(urls.registerDifference(powers, 2, 9))).statusCode).toBe(404);
    expect((await get(urls.registerDifference(powers, 2, 1))).statusCode).toBe(404);
  });
});

describe('a list of places', () => {
  it('has a mark and a numbered link for each place', async () => {
    const page = await text(urls.register(places));
    expect(page.match(/class="place-\d"><circle/g)?.length).toBe(6);
    expect(page).toContain('共 6 处');
    expect(page).toContain(`href="${urls.registerEntry(places, 'CS-06')}"`);
  });

  it('that are too many says how many each prefecture has, and narrows to one', async () => {
    const page = await text(urls.register(manyPlaces));
    expect(page).toContain('150 处');
    expect(page).toContain(`href="${urls.register(manyPlaces, { prefecture: '433100' })}"`);
    const narrowed = await text(urls.register(manyPlaces, { prefecture: '433100' }));
    expect(narrowed).toContain('共 <strong>50</strong> 项');
    expect(narrowed).toContain('共 50 处');
    expect(narrowed).not.toContain('<i>网点');
  });

  it('is GeoJSON for programs, under the same conditions; a list without places has none', async () => {
    const read = async (condition: object) => {
      const answer = await app.inject(urls.registerExport(manyPlaces, 'geojson', { ...condition }));
      expect(answer.statusCode, answer.body).toBe(200);
      expect(answer.headers['content-type']).toContain('application/geo+json');
      return answer.json();
    };
    expect((await read({})).features).toHaveLength(200);
    const { type, features } = await read({ filter: 'map.prefecture:433100' });
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(50);
    expect(features[0]).toMatchObject({
      type: 'Feature',
      id: 'M-0',
      geometry: { type: 'Point', coordinates: [109.6, 27.95] },
      properties: { title: '〔演示〕<i>网点0', kind: 'hall' },
    });
    expect((await app.inject(urls.registerExport(powers, 'geojson'))).statusCode).toBe(404);
  });
});

describe('the interface', () => {
  const json = async (path: string) => {
    const answer = await app.inject(`/api/v1${path}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };

  it('pages through every line once', async () => {
    const keys: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: { key: string }[]; next: string | null; total: number } = await json(
        `/registers/${powers}/entries?limit=50${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      expect(page.total).toBe(120);
      keys.push(...page.items.map((item) => item.key));
      cursor = page.next;
    }
    expect(new Set(keys).size).toBe(120);
    expect(keys).toEqual([...keys].sort());
  });

  it('gives lists, differences, lines and enterprises', async () => {
    expect((await json('/registers?type=power-list')).items).toHaveLength(1);
    expect((await json(`/registers/${powers}`)).editions).toHaveLength(2);
    expect(await json(`/registers/${powers}/diff?from=1&to=2`)).toMatchObject({
      added: 1,
      removed: 1,
      changed: 1,
    });
    expect((await json(`/registers/${powers}/entries/A-001`)).linksTo).toHaveLength(1);
    const enterprise = await json(`/credit/${EXAMPLE_USCC}`);
    expect(enterprise.lines.map((line: { polarity: string }) => line.polarity).sort()).toEqual([
      'negative',
      'neutral',
      'positive',
    ]);
    expect(JSON.stringify(enterprise)).not.toContain('李示例');
    expect((await json(`/credit?q=${encodeURIComponent('示例甲')}`)).items).toHaveLength(1);
  });

  it.each(['csv', 'xlsx', 'json'] as const)('downloads %s under a Chinese name', async (format) => {
    const answer = await app.inject(urls.registerExport(powers, format, { on: '2026-03-05' }));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('示例机关权力清单'));
    expect(answer.rawPayload.length).toBeGreaterThan(1000);
  });

  it('refuses what it does not understand', async () => {
    for (const path of [
      'entries?on=2026-02-30',
      'entries?filter=name:x',
      'entries?cursor=x',
      'diff?from=2&to=1',
    ])
      expect(
        (await app.inject(`/api/v1/registers/${powers}/${path}`)).statusCode,
        path,
      ).toBeGreaterThanOrEqual(400);
    expect((await app.inject('/api/v1/registers/types/announcement/template.xlsx')).statusCode).toBe(404);
    expect((await app.inject('/api/v1/registers/types/power-list/template.xlsx')).statusCode).toBe(200);
  });
});

describe('the page of an enterprise', () => {
  it('shows the source and the display term of each line, good and bad, and no full name of a person', async () => {
    const page = await text(urls.creditOf(EXAMPLE_USCC));
    expect(page).toContain('守信和激励信息');
    expect(page).toContain('公示到2026年6月1日为止');
    expect(page).toContain(urls.register(penalties));
    expect(page).toContain('李*例');
    expect(page).not.toContain('李示例');
  });

  it('drops a line on the day after its term, and everything of a withdrawn list at once', async () => {
    const before = province.clock.now();
    province.clock.set('2026-06-02T09:00:00+08:00');
    expect(await text(urls.creditOf(EXAMPLE_USCC))).toContain('没有正在公示的处罚和失信信息。');
    province.clock.set(before);
    const withdrawn = await withdrawDisclosure(province, province.withdrawer, {
      id: penalties,
      reason: '处罚决定已被撤销。',
    });
    expect(codes(withdrawn)).toEqual([]);
    portal.forgetPages();
    expect(await text(urls.creditOf(EXAMPLE_USCC))).toContain('没有正在公示的处罚和失信信息。');
    expect((await get(urls.register(penalties))).statusCode).toBe(410);
  });
});
