import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

type Works = readonly [
  name: string,
  kind: string,
  content: string,
  investment: string,
  state: string,
  traffic: string,
];

const WORKS: readonly Works[] = [
  [
    '示例一路沥青罩面',
    'road',
    '铣刨加铺1.8公里，更换井盖96个。',
    '420',
    'open',
    '夜间半幅施工，白天恢复通行。',
  ],
  ['示例桥伸缩缝更换', 'road', '更换伸缩缝4道。', '36', 'planned', '施工两夜，绕行示例二桥。'],
  ['示例立交积水点改造', 'drainage', '新建泵站一座，管径1.2米。', '1180', 'open', '辅道封闭，主线通行。'],
  ['示例街雨污分流', 'drainage', '新建雨水管2.1公里。', '865', 'open', '分段施工，公交临时改线。'],
  ['示例小区老旧改造', 'estate', '屋面防水、管网和楼道照明。', '740', 'open', '不占道'],
  ['示例新村加装电梯配套', 'estate', '迁改管线，恢复绿化。', '95', 'done', '不占道'],
  ['示例大道路灯节能改造', 'light', '更换光源620盏。', '210', 'done', '占用一条车道，夜间施工。'],
  ['示例滨江公园步道', 'park', '透水步道3公里，无障碍坡道12处。', '560', 'planned', '步道分段封闭。'],
  ['示例镇垃圾中转站', 'waste', '日转运60吨，除臭设施一套。', '680', 'stopped', '不占道'],
  ['示例片区燃气老旧管更新', 'pipe', '更新庭院管5.2公里。', '520', 'open', '停气提前四十八小时告知。'],
];

const line = ([name, kind, content, investment, state, traffic]: Works, at: number): JsonObject => ({
  code: `SZ-2026-${String(at + 1).padStart(2, '0')}`,
  name: `〔演示〕${name}`,
  kind,
  place: '示例街道示例社区',
  content,
  investment,
  startOn: '2026-01-15',
  finishOn: `2026-0${4 + (at % 5)}-30`,
  traffic,
  households: 120 + at * 85,
  owner: '〔演示〕示例区城市管理和综合执法局',
  contractor: '〔演示〕示例市政工程有限公司',
  state,
  ...(state === 'stopped' ? { reason: '选址附近居民提出异议，正在重新论证。' } : {}),
  telephone: '12345',
});

const works = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '10.municipal-works',
      body: 'changsha',
      title: '长沙市2026年市政建设和养护工程',
      basis: '年度城市建设计划（示例政发〔2026〕2号）',
    },
    lines,
  );

export const MUNICIPAL = works(WORKS.map(line));

export const MUNICIPAL_LISTS: readonly ListExample[] = [
  { says: '道路、排水、照明和老旧小区工程', editions: [MUNICIPAL], refusals: [] },
  { says: '三项市政工程', editions: [beginningOf(MUNICIPAL, 3)], refusals: [] },
  {
    says: '停工的市政工程没有写原因',
    editions: [works(WORKS.slice(8, 9).map((each) => ({ ...line(each, 8), reason: '' })))],
    refusals: ['field-required-when'],
  },
];
