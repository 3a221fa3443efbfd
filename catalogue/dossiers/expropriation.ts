import type { DossierKind } from '../../src/schema/dossier-kind.ts';
import { HOUSE_EXPROPRIATION } from '../law/statutes/land.ts';
import { atLeast, demands, own } from './gates.ts';
import { COMMENTS_ON_COMPENSATION } from './periods.ts';
import { stage } from './stage.ts';

/** 国有土地上房屋征收: the decision is for everybody, the households' figures for those within the area. */
export const EXPROPRIATION_KINDS: readonly DossierKind[] = [
  {
    key: 'expropriation',
    version: 1,
    validFrom: '2011-01-21',
    title: '房屋征收项目',
    basis: HOUSE_EXPROPRIATION.whole,
    number: {
      title: '征收项目编号',
      pattern: '[1-9]\\d{5}-ZS20\\d{2}-\\d{3}',
      help: '征收项目编号由六位行政区划代码、“ZS”、年份和三位流水号组成，',
      example: '430100-ZS2026-001',
    },
    fields: {
      number: 'dossierNumber',
      stage: 'stage',
      on: 'documentDate',
      matter: 'matter',
      withheld: 'withheld',
      changes: null,
    },
    ocds: null,
    lookup: null,
    stages: [
      stage({
        key: 'scheme',
        title: '补偿方案',
        demand: '征收补偿方案和征求意见的期限。',
        audience: 'public',
        type: 'expropriation-notice',
        opens: true,
        required: () => true,
        gates: [
          atLeast({
            name: 'comments-thirty-days',
            title: '补偿方案征求意见的期限',
            from: (record) => record.on,
            to: own('commentsUntil'),
            periods: COMMENTS_ON_COMPENSATION,
            field: 'commentsUntil',
          }),
        ],
      }),
      stage({
        key: 'survey',
        title: '调查和评估',
        demand: '房屋调查结果和初步评估结果，在征收范围内向被征收人公布。',
        audience: 'people-concerned',
        type: 'expropriation-households',
      }),
      stage({
        key: 'decision',
        title: '征收决定',
        demand: '征收决定、补偿标准、补助奖励和复议诉讼权利。',
        audience: 'public',
        type: 'expropriation-notice',
        repeatable: false,
        required: () => true,
        gates: [
          demands({
            name: 'decision-tells-remedies',
            title: '征收决定应当载明复议和诉讼权利',
            fields: { remedies: '行政复议和行政诉讼权利' },
            when: () => true,
            basis: HOUSE_EXPROPRIATION.at('第十三条'),
          }),
        ],
      }),
      stage({
        key: 'compensation',
        title: '分户补偿',
        demand: '分户补偿情况，在征收范围内向被征收人公布。',
        audience: 'people-concerned',
        type: 'expropriation-households',
      }),
    ],
  },
];
