import * as record from '../../../types/dossier-fields.ts';
import { count, quantity } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { options } from '../../../types/registers/register-fields.ts';

const project = {
  project: record.text('建设项目', '', true),
  owner: record.text('建设单位', '', true),
  place: record.text('建设地点', '', true),
  papers: record.choice('环评文件类别', '', true, options({ report: '报告书', form: '报告表' })),
  author: record.text('环评编制单位', '', true),
};

/** 受理公示 and 拟批准公示: what may be said to it, until when and to whom. */
const NOTICE = documentType({
  key: 'environmental-assessment-notice',
  title: '环评文件受理和拟审批公示',
  description:
    '受理的和拟作出审批意见的建设项目环评文件：项目、主要影响和措施、公众参与情况，附环评文件全本。',
  titleHelp: '例如“关于××项目环境影响报告书受理情况的公示”。',
  dateTitle: '公示日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    step: record.choice('环节', '', true, options({ accepted: '受理', proposed: '拟审批' })),
    ...project,
    overview: record.longText('项目概况', '', true),
    impacts: record.longText('主要环境影响和预防、减轻措施', '', true),
    participation: record.longText('公众参与情况', '建设单位怎样征求意见、收到多少、采纳情况。', true),
    closesOn: record.day('公示截止日期', '', true),
    hearing: record.longText('听证权利告知', '拟审批的必须写明申请人、利害关系人五日内可以要求听证。', true),
    contact: record.phone('意见反馈电话', true),
  },
});

/** 审批决定. */
const DECISION = documentType({
  key: 'environmental-assessment-decision',
  title: '环评审批决定',
  description: '建设项目环评文件的审批决定：批准或者不予批准，污染物总量和要求，救济途径，附批复全文。',
  titleHelp: '例如“关于××项目环境影响报告书的批复”。',
  dateTitle: '批复日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    number: record.text('批复文号', '', true, 80),
    ...project,
    outcome: record.choice('审批结果', '', true, options({ granted: '批准', refused: '不予批准' })),
    totals: record.longText('污染物排放总量', '没有总量要求的填“无”。', true),
    measures: record.longText('主要要求或者不予批准的理由', '', true),
    remedies: record.longText('救济途径', '', true),
    authority: record.text('审批部门', '', true),
  },
});

/** 从水源到水龙头: what the quarter's samples of waterworks and taps have shown. */
const TAP_WATER = documentType({
  key: 'drinking-water-safety',
  title: '饮用水安全状况',
  description: '一个季度饮用水水源、供水单位出厂水和用户水龙头水的监测：点位、样品、合格率和不合格的处置。',
  titleHelp: '例如“长沙市2026年第一季度饮用水安全状况”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    periodFrom: record.pastDay('所属时期起', '', true),
    periodTo: record.pastDay('所属时期止', '', true),
    samples: record.rowsUpTo(300)('监测情况', '水源、出厂水、水龙头水各一行或者多行。', {
      kind: record.choice(
        '类别',
        '',
        true,
        options({ source: '饮用水水源', works: '供水单位出厂水', tap: '用户水龙头水' }),
      ),
      point: record.text('水源、水厂或者采样点', '', true),
      unit: record.text('供水单位', '', true),
      items: count('监测指标', '项', { maximum: 200 }),
      taken: count('样品', '个', { maximum: 100_000 }),
      passed: count('合格', '个', { maximum: 100_000 }),
      rate: quantity('合格率', '%', 1),
      failed: record.text('不合格指标和最大值', '没有的填“无”。', true, 300),
    }),
    handling: record.longText('不合格的处置', '没有不合格的填“无”。', true),
    departments: record.text('监测部门', '', true),
    contact: record.phone('咨询电话', true),
  },
  rules: ['period-in-order'],
});

export const ASSESSMENT_TYPES = [NOTICE, DECISION, TAP_WATER];
