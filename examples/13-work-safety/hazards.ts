import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';

const HEAD: JsonObject = {
  documentDate: '2026-02-10',
  effectiveOn: '2026-02-10',
  basis: '〔演示〕安全隐患排查治理和曝光办法',
  article: '第九条',
  reason: '按月汇总检查发现的隐患并公开曝光。',
};
const hazard = (number: string, unit: string, more: JsonObject): JsonObject => ({
  operation: 'add',
  number,
  unit,
  place: '示例路1号',
  division: '430100',
  industry: 'industry',
  grade: 'general',
  description: '配电箱没有防护，临时用电线路私拉乱接。',
  foundOn: '2026-02-03',
  foundBy: '市安全生产委员会办公室检查组',
  supervision: 'none',
  responsible: unit,
  dueOn: '2026-03-03',
  state: 'rectifying',
  progress: '已制定整改方案，线路正在更换。',
  ...more,
});

const FIRST: readonly JsonObject[] = [
  hazard('YH2026-901', '示例甲机械有限公司', {}),
  hazard('YH2026-902', '示例乙燃气有限公司', {
    industry: 'gas',
    grade: 'major',
    supervision: 'prefecture',
    place: '示例区示例大道燃气管廊',
    description: '中压燃气管道与暖气管沟交叉穿越，没有套管保护。',
    dueOn: '2026-04-30',
    progress: '已降压运行，每日巡查两次，改线施工图完成。',
  }),
  hazard('YH2026-903', '示例丙商场', {
    industry: 'fire',
    place: '示例广场二号楼',
    description: '三层疏散通道堆放货物，一处安全出口上锁。',
    dueOn: '2026-02-20',
    state: 'rectified',
    progress: '货物已清走，门锁已拆除，等待复查。',
  }),
  hazard('YH2026-904', '示例丁矿业有限公司', {
    industry: 'mine',
    grade: 'major',
    supervision: 'province',
    division: '430181',
    place: '示例镇示例矿区',
    description: '尾矿库排洪涵洞部分堵塞，安全超高不足。',
    dueOn: '2026-03-31',
    progress: '停止排放，疏通施工完成六成。',
  }),
];

const edition = (
  title: string,
  more: JsonObject,
  changes: readonly JsonObject[],
  body = 'changsha',
): ListEdition => ({
  item: '13.hazards',
  body,
  content: { ...HEAD, title: `〔演示〕${title}`, ...more, changes },
});

export const HAZARD_EDITIONS: readonly ListEdition[] = [
  edition('长沙市安全隐患曝光清单', {}, FIRST),
  edition(
    '长沙市安全隐患曝光清单',
    { documentDate: '2026-03-06', effectiveOn: '2026-03-06', reason: '到期隐患复查结果和销号。' },
    [
      {
        ...FIRST[2],
        operation: 'change',
        state: 'closed',
        progress: '复查合格，准予销号。',
        closedOn: '2026-03-05',
      },
      {
        ...FIRST[0],
        operation: 'change',
        state: 'overdue',
        progress: '到期复查线路仍没有更换，已责令停产停业整顿。',
      },
    ],
  ),
];
const COUNTY = edition(
  '凤凰县安全隐患曝光清单',
  {},
  [
    hazard('YH2026-951', '示例客运站', {
      industry: 'traffic',
      division: '433123',
      place: '凤凰县示例镇',
      description: '两辆客车安全带缺失，动态监控设备离线。',
      foundBy: '县交通运输局',
    }),
  ],
  'fenghuang',
);

export const HAZARD_EXAMPLES: readonly ListExample[] = [
  { says: '隐患曝光、挂牌督办和销号', editions: HAZARD_EDITIONS, refusals: [] },
  { says: '县级隐患清单', editions: [COUNTY], refusals: [] },
  {
    says: '已销号的隐患没有销号日期',
    editions: [edition('安全隐患曝光清单', {}, [{ ...FIRST[0], state: 'closed' }], 'hengyang')],
    refusals: ['field-required-when'],
  },
  {
    says: '隐患没有整改期限',
    editions: [edition('安全隐患曝光清单', {}, [{ ...FIRST[0], dueOn: '' }], 'hengyang')],
    refusals: ['field-required'],
  },
];
