import * as field from '../common-fields.ts';
import { PENALTY_BOUNDS, SERIOUSNESS } from './display-bounds.ts';
import { amount, date, longText, options, registerType, text, uscc } from './register-fields.ts';

const name = text('企业名称', { required: true });
const authority = text('登记机关', { required: true });
const neutral = { kind: 'fixed', value: 'neutral' } as const;

/** 登记备案. */
export const ENTERPRISE_REGISTRATION = registerType({
  key: 'enterprise-registration',
  title: '企业登记备案信息',
  description: '企业的注册登记和备案信息。',
  titleHelp: '例如“××市企业登记备案信息”。',
  register: {
    entryName: '登记备案信息',
    fields: {
      uscc: uscc('统一社会信用代码'),
      name,
      kind: text('企业类型', { maxLength: 60 }),
      legalRepresentative: text('法定代表人', { maxLength: 60 }),
      capital: amount('注册资本'),
      establishedOn: date('成立日期', false, true),
      address: text('住所', { maxLength: 300 }),
      scope: longText('经营范围'),
      authority,
      status: field.code(
        '登记状态',
        '',
        true,
        options({ open: '存续', moved: '迁出', revoked: '吊销', closed: '注销' }),
      ),
      division: text('登记地行政区划代码', { maxLength: 12 }),
    },
    key: 'uscc',
    title: 'name',
    columns: ['uscc', 'name', 'kind', 'establishedOn', 'status'],
    filters: ['status'],
    search: ['uscc', 'name', 'address'],
    divisions: ['division'],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'establishedOn',
      polarity: neutral,
    },
  },
});

/** 抵押和股权出质登记. */
export const ENTERPRISE_PLEDGE = registerType({
  key: 'enterprise-pledge',
  title: '抵押和股权出质登记信息',
  description: '企业的动产抵押、房地产抵押、股权出质和知识产权出质登记。',
  titleHelp: '例如“××市企业抵押和股权出质登记信息”。',
  register: {
    entryName: '抵押出质登记',
    fields: {
      number: text('登记编号', { required: true, maxLength: 80 }),
      kind: field.code(
        '登记种类',
        '',
        true,
        options({
          chattel: '动产抵押',
          estate: '房地产抵押',
          equity: '股权出质',
          patent: '专利权出质',
          trademark: '商标专用权出质',
          copyright: '著作权出质',
        }),
      ),
      name,
      uscc: uscc('统一社会信用代码'),
      creditor: text('抵押权人或质权人', {
        required: true,
        help: '只填单位；债权人是自然人的不填名字，填“自然人”。',
      }),
      amount: amount('被担保债权或出质股权数额'),
      registeredOn: date('登记日期', true, true),
      status: field.code('状态', '', true, options({ valid: '有效', ended: '注销' })),
      authority,
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'kind', 'registeredOn', 'status'],
    filters: ['kind', 'status'],
    search: ['number', 'name', 'uscc'],
    divisions: [],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'registeredOn',
      polarity: neutral,
    },
  },
});

/**
 * 行政处罚, in the columns of the national 双公示 data standard; what that standard reports but never publishes stays with the
 * draft.
 */
export const CREDIT_PENALTY = registerType({
  key: 'credit-penalty',
  title: '企业行政处罚信息',
  description: '对企业作出的行政处罚决定，公示到公示截止期为止。',
  titleHelp: '例如“××局行政处罚信息”。',
  register: {
    entryName: '行政处罚决定',
    fields: {
      number: text('行政处罚决定书文号', { required: true, maxLength: 128 }),
      name: { ...name, title: '行政相对人名称' },
      uscc: uscc('统一社会信用代码'),
      legalRepresentative: text('法定代表人', { maxLength: 60 }),
      legalRepresentativeId: {
        kind: 'text',
        title: '法定代表人证件号码',
        help: '只用于上报，从不公开。',
        required: false,
        privacy: 'never',
        maxLength: 18,
        format: 'citizen-id',
      },
      responsiblePerson: {
        kind: 'text',
        title: '直接责任人员',
        help: '公开时隐去名字。',
        required: false,
        privacy: 'mask-name',
        maxLength: 60,
        format: 'plain',
      },
      violation: text('违法行为类型', { required: true }),
      facts: longText('违法事实', { required: true }),
      basis: longText('处罚依据', { required: true }),
      category: field.code(
        '处罚类别',
        '',
        true,
        options({
          warning: '警告、通报批评',
          fine: '罚款',
          confiscation: '没收违法所得、没收非法财物',
          licence: '暂扣、吊销许可证件',
          business: '限制开展生产经营活动、责令停产停业',
          other: '其他',
        }),
      ),
      content: longText('处罚内容', { required: true }),
      fine: amount('罚款金额'),
      confiscated: amount('没收金额'),
      decidedOn: date('处罚决定日期', true, true),
      seriousness: SERIOUSNESS,
      displayUntil: date('公示截止期', true, false),
      authority: { ...authority, title: '处罚机关' },
      note: text('备注', { maxLength: 500 }),
    },
    key: 'number',
    title: 'violation',
    columns: ['number', 'name', 'violation', 'category', 'decidedOn'],
    filters: ['category'],
    search: ['number', 'name', 'uscc', 'violation'],
    divisions: [],
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

/** 守信和失信: good and bad conduct side by side. */
export const CREDIT_CONDUCT = registerType({
  key: 'credit-conduct',
  title: '企业守信失信信息',
  description: '守信激励名单、经营异常名录、严重违法失信名单等信用信息。',
  titleHelp: '例如“××市企业守信失信信息”。',
  register: {
    entryName: '信用信息',
    fields: {
      number: text('信用信息编号', { required: true, maxLength: 80 }),
      name,
      uscc: uscc('统一社会信用代码'),
      category: field.code(
        '信用信息类别',
        '',
        true,
        options({
          honour: '守信激励名单',
          award: '表彰奖励',
          abnormal: '经营异常名录',
          dishonest: '严重违法失信名单',
          rating: '信用评价',
        }),
      ),
      content: longText('认定内容', { required: true }),
      basis: longText('认定依据', { required: true }),
      decidedOn: date('认定日期', true, true),
      displayUntil: date('公示截止期', false, false),
      authority: { ...authority, title: '认定单位' },
    },
    key: 'number',
    title: 'content',
    columns: ['number', 'name', 'category', 'decidedOn', 'authority'],
    filters: ['category'],
    search: ['number', 'name', 'uscc', 'content'],
    divisions: [],
    links: [],
    displayUntil: 'displayUntil',
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'decidedOn',
      polarity: {
        kind: 'by-field',
        field: 'category',
        values: {
          honour: 'positive',
          award: 'positive',
          abnormal: 'negative',
          dishonest: 'negative',
          rating: 'neutral',
        },
      },
    },
  },
});
