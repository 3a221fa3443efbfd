import type { DossierKind } from '../../../src/schema/dossier-kind.ts';
import { atLeast, dayIn, lastOf, notBefore, own } from '../../dossiers/gates.ts';
import { RELIEF_EXIT_SHOWN_FOR, RELIEF_PROJECT_SHOWN_FOR } from '../../dossiers/periods.ts';
import { stage } from '../../dossiers/stage.ts';
import { POVERTY_EXIT, RELIEF_NOTICES } from '../../law/statutes/budgets.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';

const PROJECT_BASIS = RELIEF_NOTICES.whole;
const EXIT_BASIS = POVERTY_EXIT.whole;

const PROJECT: DossierKind = {
  key: 'relief-project',
  version: 1,
  validFrom: '2016-01-01',
  title: '扶贫（衔接）项目',
  basis: PROJECT_BASIS,
  number: {
    title: '项目编号',
    pattern: '[1-9]\\d{5}-FP20\\d{2}-\\d{4}',
    help: '项目编号由六位行政区划代码、“FP”、年份和四位流水号组成，',
    example: '430121-FP2026-0001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'plan',
      title: '项目安排',
      demand: '项目地点、内容、资金、实施单位、绩效目标和带动机制，公示不少于10天。',
      audience: 'public',
      type: 'relief-project-plan',
      opens: true,
      repeatable: false,
      required: () => true,
      gates: [
        atLeast({
          name: 'relief-project-shown-long-enough',
          title: '项目安排公示期',
          from: (record) => record.on,
          to: own('shownUntil'),
          periods: RELIEF_PROJECT_SHOWN_FOR,
          field: 'shownUntil',
        }),
        notBefore({
          name: 'relief-project-term-in-order',
          later: own('to'),
          laterTitle: '计划完工',
          earlier: own('from'),
          earlierTitle: '计划开工',
          field: 'to',
          basis: PROJECT_BASIS,
        }),
      ],
    }),
    stage({
      key: 'progress',
      title: '组织实施',
      demand: '施工单位、合同金额、进度和支付。',
      audience: 'public',
      type: 'relief-project-progress',
    }),
    stage({
      key: 'result',
      title: '完成情况',
      demand: '验收结论、资金使用、受益人口和资产管护。',
      audience: 'public',
      type: 'relief-project-result',
      repeatable: false,
      closes: () => true,
    }),
  ],
};

const EXIT: DossierKind = {
  key: 'relief-exit',
  version: 1,
  validFrom: '2016-04-23',
  title: '贫困退出（风险消除）',
  basis: EXIT_BASIS,
  number: {
    title: '批次编号',
    pattern: '[1-9]\\d{5}-TC20\\d{2}-\\d{4}',
    help: '批次编号由六位行政区划代码、“TC”、年份和四位流水号组成，',
    example: '430121-TC2026-0001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'review',
      title: '民主评议',
      demand: '评议和入户核实情况。',
      audience: 'public',
      type: 'relief-exit-review',
      opens: true,
      repeatable: false,
      required: () => true,
    }),
    stage({
      key: 'notice',
      title: '公示',
      demand: '拟退出名单，村内公示不少于7天。',
      audience: 'public',
      type: 'relief-exit-notice',
      required: () => true,
      gates: [
        atLeast({
          name: 'relief-exit-shown-long-enough',
          title: '拟退出名单公示期',
          from: (record) => record.on,
          to: own('shownUntil'),
          periods: RELIEF_EXIT_SHOWN_FOR,
          field: 'shownUntil',
        }),
      ],
    }),
    stage({
      key: 'result',
      title: '公告退出',
      demand: '退出户数、人数和以后的帮扶政策。',
      audience: 'public',
      type: 'relief-exit-result',
      repeatable: false,
      closes: () => true,
      gates: [
        notBefore({
          name: 'relief-exit-after-notice',
          later: (record) => record.on,
          laterTitle: '批准日期',
          earlier: (_, before) => dayIn(lastOf(before, 'notice'), 'shownUntil'),
          earlierTitle: '公示截止日期',
          field: 'documentDate',
          basis: EXIT_BASIS,
        }),
      ],
    }),
  ],
};

export const RELIEF_DOSSIERS: readonly DossierKind[] = [PROJECT, EXIT];
