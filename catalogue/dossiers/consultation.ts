import { citedTogether } from '../../src/kernel/citation.ts';
import type { DossierKind } from '../../src/schema/dossier-kind.ts';
import { HUNAN_PROCEDURE } from '../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../law/statutes/disclosure.ts';
import { DOSSIER_FIELDS } from '../types/record-types.ts';
import { stage } from './stage.ts';

/** 公开征求意见 on anything that is no major decision: the notice, and what became of the opinions. */
export const CONSULTATION_KINDS: readonly DossierKind[] = [
  {
    key: 'consultation',
    version: 1,
    validFrom: '2008-10-01',
    title: '公开征求意见',
    basis: citedTogether(HUNAN_PROCEDURE.whole, MANDATE_2016.whole),
    number: {
      title: '征求意见编号',
      pattern: '[1-9]\\d{5}-YJ20\\d{2}-\\d{3}',
      help: '征求意见编号由六位行政区划代码、“YJ”、年份和三位流水号组成，',
      example: '430000-YJ2026-001',
    },
    fields: DOSSIER_FIELDS,
    lookup: null,
    ocds: null,
    stages: [
      stage({
        key: 'notice',
        title: '征求意见',
        demand: '征求意见稿、起草说明、依据、征求意见的期限和方式。',
        audience: 'public',
        type: 'consultation-notice',
        opens: true,
        required: () => true,
      }),
      stage({
        key: 'report',
        title: '意见采纳情况',
        demand: '各渠道收到的意见数量，每个问题采纳、部分采纳或者不采纳及理由。',
        audience: 'public',
        type: 'consultation-report',
        required: () => true,
      }),
    ],
  },
];
