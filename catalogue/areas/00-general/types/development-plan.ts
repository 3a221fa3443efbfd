import * as field from '../../../types/common-fields.ts';
import * as record from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { options } from '../../../types/registers/register-fields.ts';

/** 国民经济和社会发展规划、专项规划、区域规划 (条例第二十条第三项). */
export const DEVELOPMENT_PLAN = documentType({
  key: 'development-plan',
  title: '发展规划',
  description: '国民经济和社会发展规划、专项规划、区域规划和国土空间规划：期限、批准、指标和重大任务。',
  titleHelp: '规划的全称，例如“××县国民经济和社会发展第十五个五年规划纲要”。',
  dateTitle: '批准日期',
  dateHelp: '批准或者通过的日期，公开时限从这一天起算。',
  body: 'required',
  fields: {
    documentNumber: field.documentNumber(false),
    plan: field.code(
      '规划类别',
      '',
      true,
      options({
        general: '国民经济和社会发展规划',
        special: '专项规划',
        regional: '区域规划',
        spatial: '国土空间规划',
        annual: '年度计划',
      }),
    ),
    periodFrom: record.day('规划期起', '', true),
    periodTo: record.day('规划期止', '', true),
    compiledBy: record.text('编制单位', '', true),
    approvedBy: record.text('批准机关', '例如“县第十九届人民代表大会第一次会议”。', true),
    targets: record.rowsUpTo(100, false)('主要指标', '规划列有指标的逐项填写。', {
      name: record.text('指标', '', true, 100),
      unit: record.text('单位', '', true, 30),
      base: record.text('基期值', '', true, 40),
      target: record.text('目标值', '', true, 40),
      nature: field.code('属性', '', true, options({ expected: '预期性', binding: '约束性' })),
    }),
    tasks: record.rowsUpTo(100, false)('重大任务和分工', '', {
      name: record.text('任务', '', true, 300),
      unit: record.text('责任单位', '', true, 200),
      by: record.text('时限', '', true, 60),
    }),
    adjusts: field.disclosures('调整的规划', '调整已经公布的规划的，选原来那一份。', false, '规划的调整'),
  },
  rules: ['period-in-order'],
});
