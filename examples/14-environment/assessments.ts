import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { endedQuarters } from '../builders/periods.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

type Project = readonly [
  body: string,
  name: string,
  place: string,
  papers: 'report' | 'form',
  impact: string,
];

const PROJECTS: readonly Project[] = [
  ['hbt', '示例市危险废物焚烧处置中心', '示例区示例工业园', 'report', '焚烧烟气、飞灰和渗滤液'],
  ['hbt', '示例大型抽水蓄能电站', '示例县示例乡', 'report', '淹没、施工扬尘和下泄生态流量'],
  ['changsha', '示例生物制药扩建项目', '示例高新区', 'report', '有机废气和高浓度废水'],
  ['changsha', '示例污水处理厂提标改造', '示例区示例街道', 'form', '恶臭、污泥和尾水排放'],
  ['changsha', '示例大道延长线', '示例县示例镇', 'form', '施工噪声和交通噪声'],
  ['hengyang', '示例铅锌冶炼技改项目', '示例县示例镇', 'report', '含重金属废气、废水和渣场'],
  ['hengyang', '示例新能源电池材料项目', '示例工业园', 'report', '氨氮废水和粉尘'],
  ['shaoyang', '示例养殖场粪污利用项目', '示例县示例村', 'form', '恶臭和沼液还田'],
  ['shaoyang', '示例水泥窑协同处置', '示例县示例镇', 'report', '窑尾烟气和重金属'],
  ['yueyang', '示例码头二期工程', '示例区示例港', 'report', '水生生物和船舶污染物'],
];

const common = ([body, project, place, papers]: Project) => ({
  body,
  fields: {
    project: `〔演示〕${project}`,
    owner: `〔演示〕${project.slice(0, 4)}建设单位`,
    place,
    papers,
    author: '〔演示〕示例环境技术有限公司',
  },
});

const wordOf = (papers: string): string => `环境影响${papers === 'report' ? '报告书' : '报告表'}`;

const notice = (given: Project, index: number): RecordExample => {
  const { body, fields } = common(given);
  const [, name, , papers, impact] = given;
  const proposed = index % 2 === 1;
  const on = `2026-02-${String(2 + index).padStart(2, '0')}`;
  return documentExample(
    { type: 'environmental-assessment-notice', item: '14.assessment-notice', body },
    `关于${name}${wordOf(papers)}${proposed ? '拟审批' : '受理情况'}的公示`,
    on,
    {
      ...fields,
      step: proposed ? 'proposed' : 'accepted',
      overview: `${name}，总投资${2 + index}.6亿元，其中环保投资${800 + index * 60}万元。`,
      impacts: `主要影响为${impact}；采取分质处理、在线监测和环境防护距离等措施后，可以达到排放标准。`,
      participation: '建设单位在网站、报纸和所在村（社区）公示，收到意见3条，采纳2条，未采纳1条已说明理由。',
      closesOn: addDays(civilDate(on), papers === 'report' ? 14 : 7),
      hearing: '自公示起五日内，申请人、利害关系人可以书面提出听证申请。',
      contact: '12345',
      summary: `${name}${proposed ? '拟作出审批意见' : '已经受理'}，公示期内可以提出意见。`,
    },
  );
};

const decision = (given: Project, index: number): RecordExample => {
  const { body, fields } = common(given);
  const [, name, , papers] = given;
  const refused = index === 8;
  return documentExample(
    { type: 'environmental-assessment-decision', item: '14.assessment-decision', body },
    `关于${name}${wordOf(papers)}的批复`,
    `2026-03-${String(2 + (index % 5)).padStart(2, '0')}`,
    {
      ...fields,
      number: `示例环评〔2026〕${901 + index}号`,
      outcome: refused ? 'refused' : 'granted',
      totals: refused ? '无' : `化学需氧量${2 + index}.4吨/年，氮氧化物${5 + index}.2吨/年。`,
      measures: refused
        ? '所在区域环境质量未达到标准，拟采取的措施不能满足改善目标的要求，不予批准。'
        : '落实“三同时”，按证排污；重点污染物排放安装在线监测；突发环境事件应急预案备案。',
      remedies: '自收到之日起60日内可以申请行政复议，6个月内可以提起行政诉讼。',
      authority: '〔演示〕生态环境主管部门',
      summary: `${name}环评文件${refused ? '不予批准' : '获得批准'}。`,
    },
  );
};

const NOTICES = PROJECTS.map(notice);
const DECISIONS = PROJECTS.map(decision);

const tapWater = (body: string, place: string, from: string, to: string, label: string): RecordExample =>
  documentExample(
    { type: 'drinking-water-safety', item: '14.tap-water', body },
    `${place}${label}饮用水安全状况`,
    addDays(civilDate(to), 12),
    {
      periodFrom: from,
      periodTo: to,
      samples: [
        {
          kind: 'source',
          point: '示例水库取水口',
          unit: '〔演示〕市自来水公司',
          items: 63,
          taken: 3,
          passed: 3,
          rate: '100.0',
          failed: '无',
        },
        {
          kind: 'works',
          point: '示例第一水厂',
          unit: '〔演示〕市自来水公司',
          items: 43,
          taken: 6,
          passed: 6,
          rate: '100.0',
          failed: '无',
        },
        {
          kind: 'tap',
          point: '示例小区等20个采样点',
          unit: '〔演示〕市自来水公司',
          items: 11,
          taken: 40,
          passed: 39,
          rate: '97.5',
          failed: '浑浊度1.4NTU',
        },
      ],
      handling: '一处二次供水水箱清洗后复检合格。',
      departments: '生态环境、住房城乡建设、卫生健康部门',
      contact: '12345',
      summary: `${place}${label}水源、出厂水全部合格，水龙头水合格率97.5%。`,
    },
  );

const SAMPLE = tapWater('changsha', '长沙市', '2025-10-01', '2025-12-31', '2025年第四季度');

export const ASSESSMENT_EXAMPLES: readonly RecordExample[] = [
  ...NOTICES,
  ...DECISIONS,
  SAMPLE,
  ...NOTICES.slice(1, 2).map((each) => refusedExample(each, { hearing: '' }, 'field-required')),
  ...DECISIONS.slice(0, 1).map((each) => refusedExample(each, { remedies: '' }, 'field-required')),
  refusedExample(SAMPLE, { periodTo: '2025-09-30' }, 'date-order'),
];

/** Of ten prefectures the last quarter whose term is over, a few days after its end. */
function tapWaterShown(today: CivilDate): readonly DemonstrationRecord[] {
  const quarter = endedQuarters(addDays(today, -40), 1)[0];
  if (quarter === undefined) return [];
  return HUNAN_PREFECTURES.slice(0, 10).map((place) =>
    shownOn(
      tapWater(
        place.body,
        place.name,
        quarter.from,
        quarter.to,
        quarter.label.replace('-Q', '年第').concat('季度'),
      ),
      addDays(civilDate(quarter.to), 13),
      { period: quarter.label, time: '16:10' },
    ),
  );
}

export const shownAssessments = (today: CivilDate): readonly DemonstrationRecord[] => [
  ...NOTICES.map((each) => shownOn(each, String(each.content.documentDate), { time: '16:20' })),
  ...DECISIONS.map((each) => shownOn(each, '2026-03-09', { time: '16:30' })),
  ...tapWaterShown(today),
];
