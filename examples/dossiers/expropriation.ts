import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample } from '../../src/schema/example.ts';
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
const decision = taken('11.expropriation-project', '2026-02-25', {
  ...common,
  title: '〔演示〕关于某片区旧城改建房屋征收决定的公告',
  stage: 'decision',
  remedies: '可以自公告之日起60日内申请行政复议，或者6个月内提起行政诉讼。',
});
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
      compensation: '612000.00',
      note: '住宅',
    },
    {
      household: '甲区2号',
      owner: '演示乙',
      address: '示例街道2号',
      area: '54.10',
      compensation: '398500.00',
      note: '住宅',
    },
  ],
  contact: '0731-12345678',
});

export const EXPROPRIATION_EXAMPLES: readonly DossierExample[] = [
  {
    name: '旧城改建，分户补偿只向征收范围内公布',
    body: 'changsha',
    records: [
      turnedAway(scheme, { commentsUntil: '2026-01-20' }, 'period-too-short'),
      scheme,
      taken(
        '11.expropriation-households',
        '2026-02-10',
        households('survey', '〔演示〕某片区房屋调查和初步评估结果'),
      ),
      turnedAway(decision, { remedies: '' }, 'field-required'),
      decision,
      taken(
        '11.expropriation-households',
        '2026-03-04',
        households('compensation', '〔演示〕某片区分户补偿情况'),
      ),
    ],
  },
];
