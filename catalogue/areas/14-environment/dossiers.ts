import { citedTogether, ownRule } from '../../../src/kernel/citation.ts';
import type { DossierKind, StageRecord } from '../../../src/schema/dossier-kind.ts';
import { demands, firstOf, valueIn } from '../../dossiers/gates.ts';
import { dueFrom, period } from '../../dossiers/periods.ts';
import { stage } from '../../dossiers/stage.ts';
import {
  ECOLOGY_CODE,
  ENVIRONMENT,
  ENVIRONMENT_PETITIONS,
  PETITIONS,
} from '../../law/statutes/environment.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';

/** From memory; to be compared with the official text. */
/**
 * 第三十四条 itself binds what falls under 第三十一条第六项; a report of pollution is one of 第五项, and is settled as quickly here.
 */
const PETITIONS_LIKE = ownRule(`比照${PETITIONS.at('第三十四条')}，自受理之日起60日内办结`);
const SETTLED = [
  period('2006-07-01', 60, 'calendar-day', ENVIRONMENT_PETITIONS.at('第三十五条'), '2022-05-01'),
  period('2022-05-01', 60, 'calendar-day', PETITIONS_LIKE),
];

const LONGEST_EXTENSION = 30;

/** 情况复杂的，经本机关负责人批准，可以适当延长，不超过三十日. */
function extensionOf(records: readonly StageRecord[]) {
  const given = records.reduce((days, each) => Math.max(days, Number(valueIn(each, 'extendedDays') ?? 0)), 0);
  const extended = Math.min(given, LONGEST_EXTENSION);
  return extended === 0 ? {} : { extended, remarks: [`含依法延长${extended}日`] };
}

/** 投诉处理: 受理, 调查处理, 办结. */
export const COMPLAINT_KINDS: readonly DossierKind[] = [
  {
    key: 'environment-complaint',
    version: 1,
    validFrom: '2006-07-01',
    title: '环境投诉举报办理',
    basis: citedTogether(ENVIRONMENT.at('第五十七条'), ECOLOGY_CODE.at('第一百四十五条', '第一百四十六条')),
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
            basis: ownRule('属实的投诉应当有整改期限'),
          }),
          demands({
            name: 'extension-has-a-reason',
            title: '延长办理应当说明理由',
            fields: { extensionReason: '延长的理由' },
            when: (record) => valueIn(record, 'extendedDays') !== null,
            basis: PETITIONS.at('第三十四条'),
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
              dueFrom('受理之日', firstOf(before, 'acceptance')?.on, SETTLED, calendar, extensionOf(before)),
          },
        ],
      }),
    ],
  },
];
