import * as field from '../../types/dossier-fields.ts';
import { quantity } from '../../types/number-fields.ts';
import { dossierRecordType } from '../../types/record-types.ts';
import { options } from '../../types/registers/register-fields.ts';

const NUMBER = {
  title: '出让编号',
  help: '行政区划代码六位、“TD”或者“KQ”、年份和四位流水号，例如“430100-TD2026-0001”。',
};

/** 出让公告: what is let, for how long, on what conditions and from which price. */
const NOTICE = dossierRecordType({
  key: 'resource-notice',
  title: '土地使用权和矿业权出让公告',
  description: '国有建设用地使用权、矿业权招标拍卖挂牌出让公告：位置、面积、用途、年限、条件、起始价和时间。',
  titleHelp: '例如“长沙市示例区一宗国有建设用地使用权挂牌出让公告”。',
  dateTitle: '公告日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('notice', '出让公告'),
  matter: '宗地或者矿区',
  fields: {
    resource: field.choice(
      '资源类别',
      '',
      true,
      options({ land: '国有建设用地使用权', exploration: '探矿权', mining: '采矿权' }),
    ),
    method: field.choice('出让方式', '', true, options({ tender: '招标', auction: '拍卖', listing: '挂牌' })),
    seller: field.text('出让人', '', true),
    place: field.text('位置', '', true, 300),
    area: quantity('面积', '公顷', 4),
    use: field.text('用途或者矿种', '', true),
    years: field.text('出让年限', '', true, 60),
    conditions: field.longText('规划条件、开发和保护要求', '', true),
    eligible: field.longText('申请人资格', '', true),
    startPrice: field.tenThousandYuan('起始价', '', true),
    deposit: field.tenThousandYuan('保证金', '', true),
    applyUntil: field.day('报名截止', '', true),
    startsOn: field.day('招标、拍卖、挂牌开始日', '', true),
    endsOn: field.day('挂牌截止日', '招标、拍卖的填举行的日期。', true),
    venue: field.text('交易平台和地点', '', true),
    contact: field.phone('咨询电话', true),
  },
  body: 'optional',
});

/** 补充公告. */
const CHANGE = dossierRecordType({
  key: 'resource-change',
  title: '出让补充和终止公告',
  description: '对出让公告的补充、延期、中止和终止，写明理由。',
  titleHelp: '例如“关于示例地块延期出让的公告”。',
  dateTitle: '公告日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('change', '补充公告'),
  matter: null,
  fields: {
    nature: field.choice('性质', '', true, options({ supplement: '补充', delay: '延期', end: '终止出让' })),
    content: field.longText('变更内容', '逐项写明变更前后。', true),
    reason: field.longText('理由', '', true),
    startsOn: field.day('变更后的开始日', '没有变更的不填。', false),
  },
  body: 'optional',
});

/** 成交结果. */
const DEAL = dossierRecordType({
  key: 'resource-deal',
  title: '土地使用权和矿业权成交结果',
  description: '中标人或者竞得人、成交价、成交时间；矿业权的成交公示期和异议办法。',
  titleHelp: '例如“示例地块国有建设用地使用权成交结果公示”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('deal', '成交结果'),
  matter: null,
  fields: {
    decidedOn: field.pastDay('成交日期', '', true),
    winner: field.text('中标人或者竞得人', '', true),
    winnerCode: field.uscc('统一社会信用代码', true),
    price: field.tenThousandYuan('成交价', '', true),
    bidders: field.text('参加竞买的家数和轮次', '', true),
    publicityTo: field.day('成交公示截止', '矿业权必须填写。', false),
    objection: field.longText('异议办法', '', true),
  },
  body: 'optional',
});

/** 合同. */
const CONTRACT = dossierRecordType({
  key: 'resource-contract',
  title: '出让合同和缴款情况',
  description: '出让合同的编号、签订日期、价款、缴纳期限，开工竣工或者登记的约定。',
  titleHelp: '例如“示例地块出让合同信息”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('contract', '出让合同'),
  matter: null,
  fields: {
    contractNumber: field.text('合同编号', '', true, 80),
    signedOn: field.pastDay('签订日期', '', true),
    winnerCode: field.uscc('受让人统一社会信用代码', true),
    price: field.tenThousandYuan('合同价款', '', true),
    payment: field.longText('价款缴纳期限和方式', '', true),
    terms: field.longText('开发、开工竣工或者登记的约定', '', true),
  },
  body: 'optional',
});

export const RESOURCE_TYPES = [NOTICE, CHANGE, DEAL, CONTRACT];
