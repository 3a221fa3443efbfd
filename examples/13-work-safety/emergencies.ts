import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const NUMBER = '430100-XY2026-901';
const at = (stage: string, title: string): JsonObject => ({
  dossierNumber: NUMBER,
  stage,
  title: `〔演示〕${title}`,
});

const start = taken('13.emergency-start', '2026-03-01', {
  ...at('start', '长沙市启动防汛Ⅳ级应急响应'),
  matter: '〔演示〕长沙市“3·1”强降雨防汛应急处置',
  category: 'nature',
  level: '4',
  startedAt: '2026-03-01 17:00',
  plan: '〔演示〕长沙市防汛应急预案',
  authority: '长沙市防汛抗旱指挥部',
  area: '全市，以浏阳河、捞刀河沿岸为重点。',
  measures: '各级防汛责任人上岗到位，水库控制水位运行，危险地带人员转移，景区和涉水工地停止作业。',
  expected: '预计到2026年3月5日，视雨情水情调整',
  contact: '0731-12345678',
});
const adjust = taken('13.emergency-adjust', '2026-03-02', {
  ...at('progress', '长沙市将防汛应急响应提升至Ⅲ级'),
  level: '3',
  adjustedAt: '2026-03-02 06:00',
  reason: '浏阳河水位超过警戒水位，预计还将上涨；沿河低洼地带全部转移，相关学校停课一天。',
});
const situation = (day: string, times: string, more: JsonObject = {}) =>
  taken('13.emergency-situation', day, {
    ...at('progress', `长沙市强降雨处置救援情况通报（第${times}次）`),
    asOf: `${day} 12:00`,
    situation: '三个乡镇发生山洪，公路塌方四处，没有人员伤亡和失联。',
    rescue: '投入救援力量320人、冲锋舟18艘，塌方路段抢通两处。',
    shelter: '转移安置群众1260人，集中安置点供应饮水、食品和被褥。',
    next: '继续排查水库和隐患点，水位回落前转移群众不返回。',
    ...more,
  });
const end = taken('13.emergency-end', '2026-03-05', {
  ...at('end', '长沙市终止防汛应急响应'),
  endedAt: '2026-03-05 10:00',
  outcome: '降雨过程结束，河道水位全部退至警戒水位以下，没有人员伤亡。',
  recovery: '受损公路一周内恢复通行，倒损农房按规定补助，转移群众已全部返回。',
});

export const EMERGENCY_EXAMPLES: readonly DossierExample[] = [
  {
    name: '防汛应急响应：启动、通报、调整、终止',
    body: 'changsha',
    records: [
      turnedAway(situation('2026-03-01', '一'), {}, 'dossier-unknown'),
      turnedAway(start, { expected: '' }, 'field-required'),
      start,
      situation('2026-03-01', '一'),
      turnedAway(adjust, { level: '4' }, 'response-level-unchanged'),
      adjust,
      situation('2026-03-02', '二', { situation: '新增公路塌方一处，水库运行正常，没有人员伤亡和失联。' }),
      end,
    ],
  },
];

const COUNTY: JsonObject = { dossierNumber: '433123-XY2026-902' };
/** Taken like the others, and not shown in the demonstration. */
export const FURTHER_EMERGENCIES: readonly DossierExample[] = [
  {
    name: '县级森林火灾应急响应：提升后终止',
    body: 'fenghuang',
    records: [
      {
        ...start,
        content: {
          ...start.content,
          ...COUNTY,
          title: '〔演示〕凤凰县启动森林火灾Ⅲ级应急响应',
          matter: '〔演示〕凤凰县示例林场森林火灾应急处置',
          level: '3',
          plan: '〔演示〕凤凰县森林火灾应急预案',
          authority: '凤凰县森林防灭火指挥部',
          area: '示例林场和周边两个村。',
          measures: '封闭进山道路，转移两个村的群众，周边居民关好门窗。',
          expected: '预计三天，以明火扑灭为准',
        },
      },
      {
        ...adjust,
        content: {
          ...adjust.content,
          ...COUNTY,
          title: '〔演示〕凤凰县将森林火灾应急响应提升至Ⅱ级',
          level: '2',
          reason: '风力增大，火线向山脊蔓延，请求州级增援。',
        },
      },
      {
        ...end,
        content: {
          ...end.content,
          ...COUNTY,
          title: '〔演示〕凤凰县终止森林火灾应急响应',
          outcome: '明火全部扑灭，看守48小时没有复燃，没有人员伤亡。',
          recovery: '过火林地由林场补植，起火原因由公安机关调查。',
        },
      },
    ],
  },
];
