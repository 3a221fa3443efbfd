import * as field from '../../../types/common-fields.ts';
import { count, quantity } from '../../../types/number-fields.ts';
import { telephone } from '../../../types/registers/line-fields.ts';

import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 行政执法主体: who may enforce, what it may do, on which ground. */
export const ENFORCEMENT_SUBJECT = registerType({
  key: 'enforcement-subject',
  title: '行政执法主体公示',
  description: '行政执法主体的名称、类别、职责权限和执法依据。',
  titleHelp: '例如“××县行政执法主体公示”。',
  register: {
    entryName: '执法主体',
    fields: {
      code: text('主体编号', { required: true, maxLength: 40, help: '编定后不再变动。' }),
      name: text('执法主体名称', { required: true }),
      kind: field.code(
        '主体类别',
        '',
        true,
        options({ organ: '法定行政机关', authorised: '法律法规授权组织', entrusted: '受委托组织' }),
      ),
      entrustedBy: text('委托机关', { help: '受委托组织填写。' }),
      duties: longText('职责权限', { required: true }),
      basis: longText('执法依据', { required: true, help: '法律、法规、规章的名称和条款。' }),
      territory: text('执法区域', { maxLength: 100 }),
      officers: count('持证执法人员', '人', { required: false, maximum: 100_000 }),
      address: text('办公地址', { maxLength: 200 }),
      telephone: telephone('监督电话', true),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'kind', 'officers', 'telephone'],
    filters: ['kind'],
    search: ['name', 'duties', 'basis'],
    divisions: [],
    links: [],
  },
});

/** 行政执法人员: an officer acts under name and number, so both are told (国办发〔2018〕118号). */
export const ENFORCEMENT_OFFICER = registerType({
  key: 'enforcement-officer',
  title: '行政执法人员公示',
  description: '持有行政执法证件的人员，执法时可以凭证号核对。',
  titleHelp: '例如“××局行政执法人员公示”。',
  register: {
    entryName: '执法人员',
    fields: {
      number: text('执法证号', { required: true, maxLength: 40 }),
      name: text('姓名', { required: true, maxLength: 40, help: '执法人员依法公示全名。' }),
      unit: text('所在单位', { required: true }),
      field: text('执法类别', { required: true, maxLength: 100, help: '例如“自然资源”“市场监管”。' }),
      issuer: text('发证机关', { required: true }),
      validUntil: date('证件有效期至', true, false),
      status: field.code(
        '证件状态',
        '',
        true,
        options({ valid: '有效', suspended: '暂扣', revoked: '注销' }),
      ),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'unit', 'field', 'status'],
    filters: ['status'],
    search: ['number', 'name', 'unit', 'field'],
    divisions: [],
    links: [],
  },
});

/** 执法依据. */
export const ENFORCEMENT_BASIS = registerType({
  key: 'enforcement-basis',
  title: '行政执法依据目录',
  description: '执法所依据的法律、法规、规章和规范性文件，随立改废动态调整。',
  titleHelp: '例如“××局行政执法依据目录”。',
  register: {
    entryName: '执法依据',
    fields: {
      code: text('序号', { required: true, maxLength: 40 }),
      name: text('文件名称', { required: true }),
      rank: field.code(
        '效力层级',
        '',
        true,
        options({
          law: '法律',
          'administrative-regulation': '行政法规',
          'local-regulation': '地方性法规',
          'ministerial-rule': '部门规章',
          'local-rule': '地方政府规章',
          normative: '行政规范性文件',
        }),
      ),
      issuer: text('制定机关', { required: true }),
      number: text('文号', { maxLength: 80 }),
      inForceFrom: date('施行日期', true, false),
      articles: longText('适用条款', { required: true }),
      status: field.code(
        '效力',
        '',
        true,
        options({ 'in-force': '现行有效', amended: '已修改', repealed: '已废止' }),
      ),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'rank', 'inForceFrom', 'status'],
    filters: ['rank', 'status'],
    search: ['name', 'number', 'articles', 'issuer'],
    divisions: [],
    links: [],
  },
});

/** 随机抽查事项清单: what is looked at by drawing lots, how many and how often. */
export const RANDOM_INSPECTION = registerType({
  key: 'random-inspection',
  title: '随机抽查事项清单',
  description: '随机抽取检查对象和执法人员的检查事项、比例和频次。',
  titleHelp: '例如“××局2026年度随机抽查事项清单”。',
  register: {
    entryName: '抽查事项',
    fields: {
      code: text('事项编码', { required: true, maxLength: 40 }),
      name: text('抽查事项', { required: true }),
      category: field.code('事项类别', '', true, options({ general: '一般检查事项', key: '重点检查事项' })),
      basis: longText('抽查依据', { required: true }),
      unit: text('抽查主体', { required: true }),
      objects: text('抽查对象', { required: true }),
      content: longText('抽查内容', { required: true }),
      method: text('抽查方式', { required: true, help: '例如“实地核查、书面检查”。' }),
      share: quantity('抽查比例', '%', 2, { help: '占检查对象总数的百分比。' }),
      frequency: text('抽查频次', { required: true, maxLength: 60, help: '例如“每年1次”。' }),
      jointly: text('联合抽查部门', { help: '没有的不填。' }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'category', 'share', 'frequency'],
    filters: ['category'],
    search: ['name', 'objects', 'content', 'basis'],
    divisions: [],
    links: [],
  },
});

/** 救济途径: what can be done against a decision, where and until when. */
export const ENFORCEMENT_REMEDY = registerType({
  key: 'enforcement-remedy',
  title: '行政执法救济途径',
  description: '对行政执法不服时，向谁提出、多长时间内提出、怎样提出。',
  titleHelp: '例如“××局行政执法救济途径”。',
  register: {
    entryName: '救济途径',
    fields: {
      code: text('编号', { required: true, maxLength: 40 }),
      name: text('适用情形', { required: true, help: '例如“对行政处罚决定不服”。' }),
      way: field.code(
        '途径',
        '',
        true,
        options({
          statement: '陈述、申辩',
          hearing: '申请听证',
          reconsideration: '行政复议',
          lawsuit: '行政诉讼',
          compensation: '国家赔偿',
          complaint: '投诉举报',
        }),
      ),
      limit: text('提出期限', { required: true, help: '例如“知道该行为之日起60日内”。' }),
      receiver: text('受理机关', { required: true }),
      address: text('地址', { required: true }),
      telephone: telephone('联系电话', true),
      procedure: longText('怎样提出', { required: true }),
      basis: longText('依据', { required: true }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'way', 'limit', 'receiver'],
    filters: ['way'],
    search: ['name', 'receiver', 'procedure', 'basis'],
    divisions: [],
    links: [],
  },
});
