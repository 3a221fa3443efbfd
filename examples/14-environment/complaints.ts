import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const record = (
  item: string,
  stage: string,
  number: string,
  day: string,
  content: JsonObject,
): DossierRecord => taken(`14.complaint-${item}`, day, { dossierNumber: number, stage, ...content });

const SMELL = '430100-HT2026-0901';
const accepted = record('acceptance', 'acceptance', SMELL, '2026-01-12', {
  title: '〔演示〕关于示例区示例路夜间异味的投诉',
  matter: '〔演示〕示例区示例路夜间异味',
  channel: 'hotline',
  division: '长沙市示例区',
  problem: 'air',
  subject: '示例辛食品有限公司',
  content: '夜间22时以后有明显油脂异味，持续两周，附近小区开不了窗。',
});
const handled = record('handling', 'handling', SMELL, '2026-01-20', {
  title: '〔演示〕关于示例区示例路夜间异味投诉的调查处理情况',
  found: 'true',
  investigation: '现场检查发现废气收集管道破损，活性炭逾期没有更换，厂界臭气浓度超过标准。',
  measures: '责令立即停产修复，更换活性炭，并立案查处。',
  dueOn: '2026-02-05',
});
const settled = record('result', 'result', SMELL, '2026-02-12', {
  title: '〔演示〕关于示例区示例路夜间异味投诉的办结情况',
  result: '管道已修复，活性炭已更换，复测厂界臭气浓度达标。',
  accountability: '对该公司罚款8万元。',
  visit: '回访投诉人和附近居民五户，均表示异味消除。',
});
const NOISE = '433100-HT2026-0902';
const WATER = '433123-HT2026-0903';

export const COMPLAINT_EXAMPLES: readonly DossierExample[] = [
  {
    name: '环境投诉：受理、查实、整改、办结',
    body: 'changsha',
    records: [
      turnedAway(handled, {}, 'dossier-unknown'),
      turnedAway(
        accepted,
        { content: '投诉人张示例（11010519491231002X）反映夜间异味。' },
        'personal-data-found',
      ),
      accepted,
      turnedAway(settled, {}, 'stage-incomplete'),
      turnedAway(handled, { dueOn: '' }, 'field-required'),
      turnedAway(handled, { extendedDays: 20 }, 'field-required'),
      handled,
      settled,
    ],
  },
  {
    name: '环境投诉：部分属实，正在整改',
    body: 'xiangxi',
    records: [
      record('acceptance', 'acceptance', NOISE, '2026-02-10', {
        title: '〔演示〕关于示例采石场粉尘和噪声的投诉',
        matter: '〔演示〕示例采石场粉尘和噪声',
        channel: 'network',
        division: '湘西州凤凰县',
        problem: 'noise',
        subject: '示例壬采石场',
        content: '白天爆破和破碎噪声大，运输车辆不盖篷布，村道扬尘严重。',
      }),
      record('handling', 'handling', NOISE, '2026-02-25', {
        title: '〔演示〕关于示例采石场粉尘和噪声投诉的调查处理情况',
        found: 'partly',
        investigation: '运输扬尘属实；昼间厂界噪声监测没有超标。',
        measures: '要求车辆密闭、村道每日洒水，破碎机加装隔声棚。',
        dueOn: '2026-03-31',
      }),
    ],
  },
  {
    name: '环境投诉：不属实，说明后办结',
    body: 'fenghuang',
    records: [
      record('acceptance', 'acceptance', WATER, '2026-02-03', {
        title: '〔演示〕关于示例河河水变色的投诉',
        matter: '〔演示〕示例河河水变色',
        channel: 'letter',
        division: '湘西州凤凰县',
        problem: 'water',
        subject: '不详',
        content: '示例河下游河水变黄，怀疑上游有企业偷排。',
      }),
      record('handling', 'handling', WATER, '2026-02-06', {
        title: '〔演示〕关于示例河河水变色投诉的调查处理情况',
        found: 'false',
        investigation: '上下游四个点采样，各项指标均达到Ⅱ类；变黄为连日降雨带来的泥沙。',
        measures: '将监测数据和照片反馈投诉人，雨后再复测一次。',
      }),
      record('result', 'result', WATER, '2026-02-14', {
        title: '〔演示〕关于示例河河水变色投诉的办结情况',
        result: '雨后复测各项指标达到Ⅱ类，河水恢复清澈。',
        accountability: '无',
        visit: '投诉人对解释表示认可。',
      }),
    ],
  },
];
