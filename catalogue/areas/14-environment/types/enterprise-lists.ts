import * as common from '../../../types/common-fields.ts';
import { PENALTY_BOUNDS, SERIOUSNESS } from '../../../types/registers/display-bounds.ts';
import {
  amount,
  date,
  longText,
  options,
  registerType,
  text,
  uscc,
} from '../../../types/registers/register-fields.ts';

/** 诚信、合格、风险、不良 as Hunan rates; the national measure of 2013 has other words. */
const RATINGS = options({ trusted: '环保诚信', qualified: '环保合格', risky: '环保风险', bad: '环保不良' });

export const CREDIT_RATINGS = registerType({
  key: 'environmental-credit',
  title: '企业环境信用评价结果',
  description: '企业环境信用年度评价等级、上年等级、主要扣分原因和修复情况。',
  titleHelp: '例如“2025年度企业环境信用评价结果”。',
  register: {
    entryName: '环境信用评价',
    fields: {
      number: text('评价编号', { required: true, maxLength: 60, help: '年度和序号，例如“2025-0001”。' }),
      year: {
        kind: 'integer',
        title: '评价年度',
        help: '',
        required: true,
        privacy: 'public',
        minimum: 2013,
        maximum: 2100,
        unit: '年',
      },
      name: text('企业名称', { required: true }),
      uscc: uscc('统一社会信用代码'),
      division: text('行政区划', { required: true, maxLength: 12, help: '六位代码。' }),
      industry: text('行业', { required: true, maxLength: 60 }),
      level: common.code('参评级别', '', true, options({ province: '省级参评', prefecture: '市级参评' })),
      score: {
        kind: 'decimal',
        title: '得分',
        help: '',
        required: false,
        privacy: 'public',
        unit: '分',
        scale: 1,
      },
      rating: common.code('评价等级', '', true, RATINGS),
      ratingBefore: common.code('上年度等级', '首次参评的不填。', false, RATINGS),
      deductions: longText('主要扣分原因', { maxLength: 500 }),
      repair: longText('信用修复情况', { maxLength: 500 }),
      ratedOn: date('评定日期', true, true),
      authority: text('评定机关', { required: true }),
    },
    key: 'number',
    title: 'name',
    columns: ['name', 'uscc', 'year', 'industry', 'rating', 'ratingBefore', 'deductions'],
    filters: ['rating', 'level'],
    search: ['name', 'uscc', 'industry'],
    divisions: ['division'],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'ratedOn',
      polarity: {
        kind: 'by-field',
        field: 'rating',
        values: { trusted: 'positive', qualified: 'neutral', risky: 'negative', bad: 'negative' },
      },
    },
  },
});

/** 严重环境违法案件: what was done, by which article, with what result, and whether it was set right. */
export const VIOLATION_CASES = registerType({
  key: 'environmental-violations',
  title: '严重环境违法案件查处结果',
  description: '按日计罚、查封扣押、限产停产、移送拘留和涉嫌犯罪移送的环境违法案件，公示到公示截止期为止。',
  titleHelp: '例如“2026年第一季度严重环境违法案件”。',
  register: {
    entryName: '违法案件',
    fields: {
      number: text('决定书文号', { required: true, maxLength: 128 }),
      name: text('违法单位', { required: true }),
      uscc: uscc('统一社会信用代码'),
      division: text('案发地行政区划', { required: true, maxLength: 12, help: '六位代码。' }),
      violation: text('违法行为类型', { required: true, maxLength: 300 }),
      facts: longText('违法事实', { required: true, help: '不写自然人的完整姓名、住址和证件号码。' }),
      basis: longText('处罚依据', { required: true, maxLength: 1000 }),
      measure: common.code(
        '处理方式',
        '同时适用几种的，选择最重的一种，在处理结果中写明。',
        true,
        options({
          fine: '罚款',
          daily: '按日连续处罚',
          seizure: '查封扣押',
          halt: '限制生产、停产整治',
          detention: '移送行政拘留',
          crime: '涉嫌犯罪移送',
        }),
      ),
      result: longText('处理结果', { required: true, maxLength: 2000 }),
      fine: amount('罚款金额'),
      decidedOn: date('决定日期', true, true),
      authority: text('处罚机关', { required: true }),
      correction: common.code(
        '改正情况',
        '',
        true,
        options({ pending: '正在改正', done: '已经改正', refused: '拒不改正' }),
      ),
      seriousness: SERIOUSNESS,
      displayUntil: date('公示截止期', true, false),
    },
    key: 'number',
    title: 'name',
    columns: ['name', 'violation', 'measure', 'fine', 'decidedOn', 'correction'],
    filters: ['measure', 'correction'],
    search: ['number', 'name', 'uscc', 'violation', 'facts'],
    divisions: ['division'],
    links: [],
    displayUntil: 'displayUntil',
    displayBounds: PENALTY_BOUNDS,
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'decidedOn',
      polarity: { kind: 'fixed', value: 'negative' },
    },
  },
});
