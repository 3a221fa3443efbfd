import type { JsonObject, JsonValue } from '../../src/kernel/canonical-json.ts';
import { jsonObject } from '../../src/kernel/json-object.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { taken, turnedAway } from './builders.ts';

const common: JsonObject = {
  dossierNumber: '430100-ZS2026-901',
  matter: '〔演示〕某片区旧城改建房屋征收项目',
  range: '东至示例一路，西至示例二路，南至示例巷，北至示例河。',
  standards: '货币补偿或者产权调换，由被征收人选择；按期签约的给予奖励。',
  contact: '0731-12345678',
};
const scheme = taken('11.expropriation-project', '2026-01-05', {
  ...common,
  title: '〔演示〕某片区旧城改建房屋征收补偿方案征求意见公告',
  stage: 'scheme',
  commentsUntil: '2026-02-04',
});
const response = taken('11.expropriation-project', '2026-02-12', {
  ...common,
  title: '〔演示〕某片区旧城改建房屋征收补偿方案征求意见和修改情况',
  stage: 'response',
  response:
    '收到意见41条：采纳17条，产权调换的过渡期由24个月改为18个月；未采纳24条，主要是超出评估价补偿的要求，没有依据。',
  objections: 'yes',
  hearingOn: '2026-02-09',
  hearing: '被征收人代表9人、公众代表4人参加；主要意见是产权调换房源太远、过渡费偏低。',
  hearingChanges: '就近增加产权调换房源60套，临时安置费标准按季度支付并适当提高。',
});
const decision = taken('11.expropriation-project', '2026-02-25', {
  ...common,
  title: '〔演示〕关于某片区旧城改建房屋征收决定的公告',
  stage: 'decision',
  remedies: '可以自公告之日起60日内申请行政复议，或者6个月内提起行政诉讼。',
});
/** What was valued, and then what is paid: each a figure of its own. */
const figures = (stage: string, value: string, subsidies: string, rewards: string): JsonObject =>
  stage === 'survey'
    ? { valuation: value }
    : { valuation: value, compensation: value, subsidies, rewards, settlement: 'money' };
const households = (stage: string, title: string): JsonObject => ({
  title,
  dossierNumber: '430100-ZS2026-901',
  stage,
  households: [
    {
      household: '甲区1号',
      owner: '演示甲',
      address: '示例街道1号',
      area: '86.40',
      use: '住宅',
      structure: '砖混',
      ...figures(stage, '612000.00', '18600.00', '30000.00'),
    },
    {
      household: '甲区2号',
      owner: '演示乙',
      address: '示例街道2号',
      area: '54.10',
      use: '住宅',
      structure: '砖木',
      ...figures(stage, '398500.00', '12400.00', '30000.00'),
    },
  ],
  contact: '0731-12345678',
});

const survey = taken(
  '11.expropriation-households',
  '2026-02-10',
  households('survey', '〔演示〕某片区房屋调查和初步评估结果'),
);
const compensation = taken(
  '11.expropriation-households',
  '2026-03-04',
  households('compensation', '〔演示〕某片区分户补偿情况'),
);
/** Its households without one of the figures. */
const without = (record: DossierRecord, column: string): JsonValue => {
  const rows = record.content.households;
  return (Array.isArray(rows) ? rows : []).map((row) => ({ ...jsonObject(row), [column]: null }));
};

export const EXPROPRIATION_EXAMPLES: readonly DossierExample[] = [
  {
    name: '旧城改建，分户补偿只向征收范围内公布',
    body: 'changsha',
    records: [
      turnedAway(scheme, { commentsUntil: '2026-01-20' }, 'period-too-short'),
      scheme,
      // While people may still comment.
      turnedAway(response, { documentDate: '2026-02-01', hearingOn: '2026-01-30' }, 'condition-unmet'),
      turnedAway(decision, { documentDate: '2026-02-03' }, 'condition-unmet', 'condition-unmet'),
      turnedAway(survey, { households: without(survey, 'valuation') }, 'field-required', 'field-required'),
      survey,
      // Before people were answered.
      turnedAway(decision, {}, 'condition-unmet'),
      turnedAway(response, { response: '' }, 'field-required'),
      turnedAway(response, { objections: null }, 'field-required'),
      // Most of them object, and no hearing was held.
      turnedAway(response, { hearingOn: null, hearing: '' }, 'field-required', 'field-required'),
      turnedAway(response, { hearingChanges: '' }, 'field-required'),
      turnedAway(response, { documentDate: '2026-02-08' }, 'date-order', 'date-order'),
      response,
      turnedAway(decision, { remedies: '' }, 'field-required'),
      decision,
      turnedAway(
        compensation,
        { households: without(compensation, 'rewards') },
        'field-required',
        'field-required',
      ),
      compensation,
    ],
  },
];
