import type { DossierKind } from '../../../src/schema/dossier-kind.ts';
import { demands, firstOf, valueIn } from '../../dossiers/gates.ts';
import { dueFrom, period } from '../../dossiers/periods.ts';
import { stage } from '../../dossiers/stage.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';

/** From memory; to be compared with the official text. */
const SETTLED = [
  period('2006-07-01', 60, 'calendar-day', '环境信访办法第三十五条', '2022-05-01'),
  period('2022-05-01', 60, 'calendar-day', '信访工作条例第三十四条'),
];

/** 投诉处理: 受理, 调查处理, 办结. */
export const COMPLAINT_KINDS: readonly DossierKind[] = [
  {
    key: 'environment-complaint',
    version: 1,
    validFrom: '2006-07-01',
    title: '环境投诉举报办理',
    basis: '环境保护法第五十七条',
    number: {
      title: '受理编号',
      pattern: '[1-9]\\d{5}-HT20\\d{2}-\\d{4}',
      help: '受理编号由六位行政区划代码、“HT”、年份和四位流水号组成，',
      example: '430100-HT2026-0001',
    },
    fields: DOSSIER_FIELDS,
    lookup: null,
    ocds: null,
    stages: [
      stage({
        key: 'acceptance',
        title: '受理',
        demand: '反映的问题、地区和被投诉单位；投诉人信息不公开。',
        audience: 'public',
        type: 'environment-complaint',
        opens: true,
        repeatable: false,
        required: () => true,
      }),
      stage({
        key: 'handling',
        title: '调查处理',
        demand: '调查核实情况、是否属实、整改要求和期限。',
        audience: 'public',
        type: 'environment-complaint-handling',
        required: () => true,
        gates: [
          demands({
            name: 'rectification-has-a-day',
            title: '属实的投诉应当有整改期限',
            fields: { dueOn: '整改期限' },
            when: (record) => valueIn(record, 'found') !== 'false',
            basis: '环境保护法第五十七条',
          }),
        ],
      }),
      stage({
        key: 'result',
        title: '办结',
        demand: '整改结果、责任追究和回访情况。',
        audience: 'public',
        type: 'environment-complaint-result',
        repeatable: false,
        closes: () => true,
        deadlines: [
          {
            title: '办结',
            measures: 'act',
            due: (before, _, calendar) =>
              dueFrom('受理之日', firstOf(before, 'acceptance')?.on, SETTLED, calendar),
          },
        ],
      }),
    ],
  },
];
