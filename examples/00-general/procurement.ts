import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type {
  DemonstrationRecord,
  ListEdition,
  ListExample,
  RecordExample,
} from '../../src/schema/example.ts';
import { chance } from '../builders/chance.ts';
import { documentExample, listEdition, refusedExample, shownOn } from '../builders/records.ts';

type Category = readonly [
  code: string,
  name: string,
  kind: string,
  organisation: string,
  threshold: string,
  tender: string,
];

const CATEGORIES: readonly Category[] = [
  ['A02010104', '服务器', 'goods', 'agency', '', '400'],
  ['A02010105', '台式计算机', 'goods', 'agency', '', '400'],
  ['A02010108', '便携式计算机', 'goods', 'agency', '', '400'],
  ['A02020100', '复印机', 'goods', 'agency', '', '400'],
  ['A02030500', '乘用车', 'goods', 'agency', '', '400'],
  ['A02061800', '空气调节设备', 'goods', 'agency', '', '400'],
  ['A08060300', '应用软件', 'goods', 'department', '100', '400'],
  ['A02320000', '医疗设备', 'goods', 'department', '100', '400'],
  ['B01000000', '房屋施工', 'works', 'dispersed', '60', '400'],
  ['B06000000', '修缮工程', 'works', 'dispersed', '60', '400'],
  ['C16000000', '信息技术服务', 'services', 'dispersed', '60', '400'],
  ['C21040000', '物业管理服务', 'services', 'agency', '', '400'],
  ['C23110000', '云计算服务', 'services', 'agency', '', '400'],
];
const line = ([code, name, kind, organisation, threshold, tender]: Category): JsonObject => ({
  code,
  name,
  kind,
  organisation,
  threshold,
  tender,
  scope: '限额为演示虚构',
});
const edition = (title: string, lines: readonly JsonObject[], on = '2026-01-05'): ListEdition =>
  listEdition(
    {
      item: '00.procurement-catalogue',
      body: 'czt',
      title,
      on,
      basis: '关于印发政府集中采购目录及标准的通知',
      reason: '经省人民政府授权公布。',
    },
    lines,
  );
const FIRST = edition('省级政府集中采购目录及标准（2026年版）', CATEGORIES.map(line));
const CHANGED = edition(
  '省级政府集中采购目录及标准：调整应用软件限额',
  CATEGORIES.filter(([code]) => code === 'A08060300').map((each) => ({
    ...line(each),
    operation: 'change',
    threshold: '80',
  })),
  '2026-02-16',
);

/** What the demonstration shows. */
export const SHOWN_CATALOGUE: readonly ListEdition[] = [FIRST, CHANGED];

export const PROCUREMENT_LISTS: readonly ListExample[] = [
  { says: '集中采购目录：公布后调整一项限额', editions: [FIRST, CHANGED], refusals: [] },
  {
    says: '只有货物的集中采购目录',
    editions: [edition('货物类集中采购目录', CATEGORIES.filter(([, , kind]) => kind === 'goods').map(line))],
    refusals: [],
  },
  {
    says: '目录品目没有采购组织形式',
    editions: [
      edition(
        '缺项的目录',
        CATEGORIES.slice(0, 1).map((each) => ({ ...line(each), organisation: '' })),
      ),
    ],
    refusals: ['field-required'],
  },
];

const PLACES = [
  ['czt', '省本级'],
  ['changsha', '长沙市'],
  ['hengyang', '衡阳市'],
  ['zhuzhou', '株洲市'],
  ['xiangtan', '湘潭市'],
  ['shaoyang', '邵阳市'],
  ['yueyang', '岳阳市'],
  ['yongzhou', '永州市'],
  ['huaihua', '怀化市'],
  ['xiangxi', '湘西州'],
  ['changsha-xian', '长沙县'],
  ['fenghuang', '凤凰县'],
] as const;

const shown = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** Invented figures of one year that add up both ways. */
function summary(body: string, name: string, year: number): RecordExample {
  const part = (what: string, from: number): number =>
    Math.round(from * (0.8 + chance(body, what, year) * 0.4)) * 100;
  const [goods, works, services] = [part('货物', 21_000), part('工程', 46_000), part('服务', 33_000)];
  const total = goods + works + services;
  const agency = Math.round(total * 0.31);
  const department = Math.round(total * 0.12);
  return documentExample(
    { type: 'procurement-summary', item: '00.procurement-summary', body },
    `${name}${year}年政府采购实施情况`,
    `${year + 1}-02-24`,
    {
      year,
      budget: shown(Math.round(total * 1.06)),
      total: shown(total),
      goods: shown(goods),
      works: shown(works),
      services: shown(services),
      agency: shown(agency),
      department: shown(department),
      dispersed: shown(total - agency - department),
      smallFirms: shown(Math.round(total * 0.74)),
      methods: [
        { method: '公开招标', count: 120 + (part('招标', 60) % 40), amount: shown(Math.round(total * 0.7)) },
        { method: '竞争性磋商', count: 86, amount: shown(Math.round(total * 0.18)) },
        { method: '单一来源', count: 9, amount: shown(Math.round(total * 0.02)) },
      ],
      complaints: 4,
      upheld: 1,
      summary: `${name}${year}年政府采购规模、采购方式和中小企业份额（虚构数据）。`,
    },
  );
}

const EXAMPLES = PLACES.map(([body, name]) => summary(body, name, 2025));

export const PROCUREMENT_EXAMPLES: readonly RecordExample[] = [
  ...EXAMPLES,
  ...EXAMPLES.slice(0, 1).map((each) => refusedExample(each, { goods: '1.00' }, 'sum-wrong')),
];

export const shownProcurement = (today: string): readonly DemonstrationRecord[] => {
  const last = Number(today.slice(0, 4)) - 1;
  return [last - 1, last].flatMap((year) =>
    PLACES.map(([body, name]) =>
      shownOn(summary(body, name, year), `${year + 1}-02-27`, { period: String(year) }),
    ),
  );
};
