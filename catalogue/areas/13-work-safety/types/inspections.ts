import * as record from '../../../types/dossier-fields.ts';
import { count, quantity } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';

const figure = (title: string, unit: string) => count(title, unit, { maximum: 1_000_000 });

/** 执法检查: by industry how many were looked at, what was found, what followed. */
export const SAFETY_INSPECTION = documentType({
  key: 'safety-inspection',
  title: '安全生产执法检查结果',
  description:
    '一个时期安全生产执法检查的依据、对象和数量，发现的隐患，责令整改、停产和立案的情况，复查结果。',
  titleHelp: '例如“××市2026年2月安全生产执法检查结果”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    periodFrom: record.pastDay('检查时期起', '', true),
    periodTo: record.pastDay('检查时期止', '', true),
    basis: record.longText('检查计划和依据', '', true),
    results: record.rowsUpTo(60)('检查结果', '一个行业领域一行。', {
      industry: record.text('行业领域', '', true, 60),
      units: figure('检查单位', '家'),
      hazards: figure('发现隐患', '项'),
      grave: figure('其中重大隐患', '项'),
      corrected: figure('已经整改', '项'),
      rate: quantity('整改率', '%', 1),
      orders: figure('责令限期整改', '份'),
      suspended: figure('责令停产停业', '家'),
      filed: figure('立案', '件'),
    }),
    problems: record.longText('主要问题', '', true),
    followUp: record.longText('复查和后续措施', '', true),
    authority: record.text('检查机关', '', true),
    contact: record.phone('举报电话', true),
  },
  rules: ['period-in-order'],
});
