import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

type Outage = readonly [body: string, service: string, area: string, reason: string, urgent?: true];

const OUTAGES: readonly Outage[] = [
  ['changsha-water', 'water', '示例路一至三号小区', '更换老旧阀门'],
  ['changsha-water', 'water', '示例大道以东片区', '主管道爆管', true],
  ['changsha-water', 'water', '示例新村', '二次供水水箱清洗'],
  ['fenghuang-water', 'water', '示例镇三组、四组', '取水口清淤'],
  ['fenghuang-water', 'water', '示例寨', '山洪后水质浑浊', true],
  ['changsha-gas', 'gas', '示例花园', '庭院管道改造'],
  ['changsha-gas', 'gas', '示例小区五栋', '报警后抢修', true],
  ['changsha-gas', 'gas', '示例街两侧商户', '计量表更换'],
  ['changsha-bus', 'transit', '示例901路', '道路施工绕行'],
  ['changsha-bus', 'transit', '示例902路末班车', '积水路段停运', true],
];

const outage = ([body, service, area, reason, urgent]: Outage, index: number): RecordExample => {
  const day = `2026-02-${String(2 + index * 2).padStart(2, '0')}`;
  return documentExample(
    { type: 'service-outage', item: '21.outages', body },
    `关于${area}${urgent ? '抢修' : '计划检修'}的公告`,
    day,
    {
      service,
      manner: urgent ? 'urgent' : 'planned',
      area,
      from: `${day} 09:00`,
      to: `${day} 17:00`,
      reason,
      users: 60 + index * 25,
      alternative: service === 'water' ? '每栋楼下设临时取水点。' : '请留意现场告示。',
      hotline: '12345',
      summary: `${area}因${reason}停止服务，预计当日17时恢复。`,
    },
  );
};

const TOLD = OUTAGES.map(outage);

export const OUTAGE_EXAMPLES: readonly RecordExample[] = [
  ...TOLD,
  ...TOLD.slice(0, 1).map((each) => refusedExample(each, { alternative: '' }, 'field-required')),
];

export const shownOutages = (): readonly DemonstrationRecord[] =>
  TOLD.map((each) => shownOn(each, String(each.content.documentDate), { time: '08:10' }));
