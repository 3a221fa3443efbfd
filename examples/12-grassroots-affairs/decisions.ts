import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const step = (
  name: string,
  on: string,
  members: number,
  present: number,
  agreed: number,
  outcome: string,
) => ({
  step: name,
  on,
  members,
  present,
  agreed,
  outcome,
});

const LIGHTS = '430121107201-MZ2026-01';
const steps: readonly JsonObject[] = [
  step('party-branch', '2026-01-06', 7, 7, 7, '提出在主干道安装太阳能路灯的建议'),
  step('committees', '2026-01-08', 9, 8, 8, '商定安装86盏，资金从村集体收入列支'),
  step('party-members', '2026-01-12', 52, 41, 40, '审议通过'),
  step('representatives', '2026-01-15', 46, 38, 35, '决议通过'),
];
const resolution = taken('12.village-decision', '2026-01-16', {
  title: '〔演示〕关于安装太阳能路灯的决议公开',
  dossierNumber: LIGHTS,
  stage: 'resolution',
  matter: '〔演示〕新明村主干道安装太阳能路灯',
  proposal: '本村主干道3.2公里没有路灯，夜间出行不便，建议安装太阳能路灯。',
  steps: [...steps],
  resolution: '同意安装太阳能路灯86盏，概算12.9万元，从村集体经营收入列支，公开比选施工单位。',
  objections: '2026-01-23',
  contact: '0731-12345678',
});
const outcome = taken('12.village-outcome', '2026-02-27', {
  title: '〔演示〕太阳能路灯安装结果公开',
  dossierNumber: LIGHTS,
  stage: 'outcome',
  result: '86盏路灯已全部安装亮灯，经村民代表和施工方现场验收合格。',
  cost: '12.68',
  supervision: '全程参与比选和验收，资金支出与决议一致。',
});

const ORCHARD = '433123101209-MZ2026-01';
const lease = taken('12.village-decision', '2026-02-10', {
  title: '〔演示〕关于集体果园重新发包的决议公开',
  dossierNumber: ORCHARD,
  stage: 'resolution',
  matter: '〔演示〕菖蒲塘村集体果园重新发包',
  proposal: '集体果园120亩的承包合同到期，提议公开招租。',
  steps: [
    step('party-branch', '2026-01-20', 5, 5, 5, '提议公开招租'),
    step('committees', '2026-01-22', 7, 7, 7, '商定底价和期限'),
    step('party-members', '2026-01-29', 38, 30, 29, '审议通过'),
    step('representatives', '2026-02-05', 33, 27, 25, '决议通过'),
  ],
  resolution: '集体果园120亩公开招租，底价每亩每年380元，期限五年。',
  objections: '2026-02-20',
  contact: '0743-12345678',
});

export const DECISION_DOSSIERS: readonly DossierExample[] = [
  {
    name: '四议两公开，已经办完',
    body: 'changsha-xian-guoyuan-xinming',
    records: [
      turnedAway(resolution, { steps: steps.slice(1) }, 'step-missing'),
      turnedAway(
        resolution,
        { steps: [...steps.slice(0, 3), step('representatives', '2026-01-10', 46, 38, 35, '')] },
        'field-required',
        'date-order',
      ),
      turnedAway(
        resolution,
        { steps: [...steps.slice(0, 3), step('representatives', '2026-01-15', 46, 30, 15, '决议')] },
        'quorum-missing',
        'majority-missing',
      ),
      turnedAway(outcome, {}, 'dossier-unknown'),
      resolution,
      outcome,
    ],
  },
  { name: '四议两公开，等待实施结果', body: 'fenghuang-liaojiaqiao-changputang', records: [lease] },
];
