import type { DossierExample } from '../../src/schema/example.ts';
import { ARTIFICIAL_CODES, taken, turnedAway } from '../dossiers/builders.ts';

const NUMBER = '2403-430000-04-01-990001';
const procurement = taken('20.investment-procurement', '2024-05-20', {
  title: '〔演示〕省生态环境厅监测业务用房维修改造项目采购信息',
  dossierNumber: NUMBER,
  stage: 'procurement',
  matter: '〔演示〕监测业务用房维修改造项目',
  approvalNumber: '〔演示〕示例发改投〔2024〕9号',
  estimate: '860.00',
  source: '省级财政资金',
  method: 'consultation',
  supplier: '示例甲有限公司',
  supplierCode: ARTIFICIAL_CODES[0] ?? '',
  amount: '812.60',
  plannedFinish: '2025-03-31',
});
const acceptance = taken('20.investment-acceptance', '2025-04-18', {
  title: '〔演示〕监测业务用房维修改造项目竣工验收结果',
  dossierNumber: NUMBER,
  stage: 'acceptance',
  startedOn: '2024-06-10',
  finishedOn: '2025-03-28',
  organiser: '省生态环境厅',
  participants: '示例甲有限公司（施工）\n示例乙有限公司（监理）\n示例设计院（设计）',
  conclusion: 'passed',
  remaining: '无',
});
const accounts = taken('20.investment-final-accounts', '2025-11-06', {
  title: '〔演示〕监测业务用房维修改造项目竣工财务决算',
  dossierNumber: NUMBER,
  stage: 'final-accounts',
  approvalNumber: '〔演示〕示例财建〔2025〕21号',
  total: '838.45',
  cost: [
    { code: '01', name: '建筑安装工程投资', amount: '781.30', previous: '800.00' },
    { code: '0101', name: '土建工程', amount: '402.10', previous: '420.00' },
    { code: '0102', name: '安装工程', amount: '379.20', previous: '380.00' },
    { code: '02', name: '设备投资', amount: '31.05', previous: '35.00' },
    { code: '03', name: '待摊投资', amount: '26.10', previous: '25.00' },
  ],
  funded: '860.00',
  surplus: '21.55',
  delivered: '838.45',
});

/** A unit's own building from procurement to final accounts. */
export const INVESTMENT_EXAMPLE: DossierExample = {
  name: '固定资产投资：采购、竣工验收、决算',
  body: 'hbt',
  records: [
    procurement,
    turnedAway(accounts, {}, 'stage-incomplete'),
    turnedAway(acceptance, { finishedOn: '2024-06-01' }, 'date-order'),
    turnedAway(acceptance, { documentDate: '2025-03-01' }, 'date-order'),
    acceptance,
    turnedAway(accounts, { surplus: '31.55' }, 'sum-wrong'),
    turnedAway(accounts, { total: '900.00', surplus: '-40.00' }, 'sum-wrong', 'field-required'),
    accounts,
  ],
};
