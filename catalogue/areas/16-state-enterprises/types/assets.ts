import * as record from '../../../types/dossier-fields.ts';
import { quantity, year } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { options } from '../../../types/registers/register-fields.ts';

/**
 * 增资 and 资产转让, and 产权转让 as it was told before it had stages of its own: what is sold, at what valuation, for how
 * much, to whom.
 */
const TRANSFER = documentType({
  key: 'state-asset-transfer',
  title: '企业增资和重大资产转让信息',
  description:
    '企业增资和重大资产转让：标的、评估结果、底价、受让条件、成交结果；产权转让按环节在专门的栏目公开。',
  titleHelp: '例如“关于××公司增资扩股的公告”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    step: record.choice('环节', '', true, options({ plan: '预披露', offer: '正式披露', result: '成交结果' })),
    kind: record.choice(
      '交易类型',
      '',
      true,
      options({ equity: '产权转让', capital: '企业增资', assets: '资产转让' }),
    ),
    project: record.text('项目编号', '', true, 60),
    seller: record.text('转让方或者增资企业', '', true),
    subject: record.longText('标的', '标的企业、股权比例或者资产的名称、数量、状况。', true),
    decision: record.text('决策和批准文件', '', true),
    valued: record.tenThousandYuan('评估值', '预披露时尚未评估的填 0。', true),
    floor: record.tenThousandYuan('转让底价', '', true),
    conditions: record.longText('受让或者投资条件', '没有条件的填“无”。', true),
    exchange: record.text('产权交易机构', '', true),
    from: record.day('披露开始', '', true),
    to: record.day('披露截止', '正式披露不少于二十个工作日。', true),
    buyer: record.text('受让方或者投资方', '成交后填写。', false),
    price: record.tenThousandYuan('成交价', '成交后填写。', false),
    contact: record.phone('咨询电话', true),
  },
});

/** 国有资产状况: the four kinds that the government reports to the people's congress. */
const REPORT = documentType({
  key: 'state-assets-report',
  title: '国有资产状况报告',
  description: '一个年度的企业（不含金融企业）、金融企业、行政事业性国有资产和国有自然资源，管理情况和问题。',
  titleHelp: '例如“××市2025年度国有资产管理情况综合报告”。',
  dateTitle: '报告日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    year: year(),
    enterpriseAssets: record.tenThousandYuan('企业国有资产总额（不含金融）', '', true),
    enterpriseEquity: record.tenThousandYuan('企业国有资产权益', '', true),
    financialAssets: record.tenThousandYuan('金融企业国有资产总额', '没有的填 0。', true),
    publicAssets: record.tenThousandYuan('行政事业性国有资产总额', '', true),
    publicNet: record.tenThousandYuan('行政事业性国有资产净额', '', true),
    land: quantity('国有土地', '公顷', 2),
    forests: quantity('国有森林', '公顷', 2),
    income: record.tenThousandYuan('国有资本收益上缴', '', true),
    management: record.longText('管理和监督情况', '', true),
    problems: record.longText('存在问题', '', true),
    next: record.longText('下一步安排', '', true),
    reviewed: record.text('人大常委会审议情况', '', true, 300),
  },
});

export const ASSET_TYPES = [TRANSFER, REPORT];
