import * as field from '../../../types/common-fields.ts';
import { telephone } from '../../../types/registers/line-fields.ts';
import {
  amount,
  date,
  LOCATION_FIELDS,
  longText,
  options,
  registerType,
  registrationNumber,
  text,
  uscc,
} from '../../../types/registers/register-fields.ts';

const NEUTRAL = { kind: 'fixed', value: 'neutral' } as const;
const CODE = { ...uscc('统一社会信用代码'), help: '18 位，以登记证书为准。' };
const name = text('名称', { required: true });

/** 社会组织登记信息: one line for each organisation, as it stands. */
export const SOCIAL_ORGANISATIONS = registerType({
  key: 'social-organisations',
  title: '社会组织登记名录',
  description: '登记在册的社会团体、社会服务机构（民办非企业单位）和基金会的基本情况和现状。',
  titleHelp: '例如“××市社会组织登记名录”。',
  register: {
    entryName: '社会组织',
    fields: {
      uscc: CODE,
      name,
      kind: field.code(
        '类型',
        '',
        true,
        options({
          association: '社会团体',
          'service-institution': '社会服务机构（民办非企业单位）',
          foundation: '基金会',
        }),
      ),
      status: field.code(
        '登记状态',
        '',
        true,
        options({ normal: '正常', closed: '已注销', revoked: '已撤销登记' }),
      ),
      legalRepresentative: text('法定代表人', { maxLength: 60 }),
      establishedOn: date('成立登记日期', true, true),
      capital: amount('注册资金'),
      authority: text('登记管理机关', { required: true }),
      supervisor: text('业务主管单位', { required: true, help: '直接登记或者已脱钩的填“无”。' }),
      address: text('住所', { required: true, maxLength: 300 }),
      scope: longText('业务范围', { required: true, maxLength: 2000 }),
      validUntil: date('证书有效期至', false, false),
      charity: field.code(
        '慈善组织属性',
        '',
        true,
        options({ none: '不是慈善组织', charity: '慈善组织', raising: '慈善组织，有公开募捐资格' }),
      ),
      grade: field.code(
        '评估等级',
        '有效期五年。',
        true,
        options({ '5a': '5A', '4a': '4A', '3a': '3A', '2a': '2A', '1a': '1A', none: '未评估或已过期' }),
      ),
      telephone: telephone('联系电话'),
    },
    key: 'uscc',
    title: 'name',
    columns: ['name', 'uscc', 'kind', 'status', 'grade'],
    filters: ['kind', 'status', 'grade', 'charity'],
    search: ['uscc', 'name', 'scope', 'address'],
    divisions: [],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'establishedOn',
      polarity: NEUTRAL,
    },
  },
});

/** 成立、变更、注销、评估、年检、查处: what was decided about an organisation, decision by decision. */
export const SOCIAL_ORGANISATION_EVENTS = registerType({
  key: 'social-organisation-events',
  title: '社会组织登记、评估、年检和查处公告',
  description: '对社会组织作出的成立、变更、注销登记，评估等级、年检结论和行政处罚，逐件公告。',
  titleHelp: '例如“××市社会组织登记评估查处公告”。',
  register: {
    entryName: '公告事项',
    fields: {
      number: text('文书号', { required: true, maxLength: 80, help: '决定书、批复或者公告的文号加序号。' }),
      name: { ...name, title: '社会组织名称' },
      uscc: CODE,
      category: field.code(
        '事项',
        '',
        true,
        options({
          founded: '成立登记',
          changed: '变更登记',
          cancelled: '注销登记',
          assessed: '评估',
          inspected: '年检合格或者基本合格',
          failed: '年检不合格或者未参检',
          abnormal: '列入活动异常名录',
          dishonest: '列入严重违法失信名单',
          sanctioned: '行政处罚',
        }),
      ),
      content: longText('内容', {
        required: true,
        help: '变更的写变更前后，评估、年检的写结论，处罚的写事实和种类。',
      }),
      basis: longText('依据', { required: true }),
      decidedOn: date('决定日期', true, true),
      displayUntil: date('公示截止期', false, false),
      authority: text('决定机关', { required: true }),
      remedy: text('救济途径', { maxLength: 300, help: '处罚和列入名录的须写明复议、诉讼的机关和期限。' }),
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
          founded: 'neutral',
          changed: 'neutral',
          cancelled: 'neutral',
          assessed: 'positive',
          inspected: 'neutral',
          failed: 'negative',
          abnormal: 'negative',
          dishonest: 'negative',
          sanctioned: 'negative',
        },
      },
    },
  },
});

/** 服务审批的社会组织和中介机构: who offers the services that approvals need. */
export const INTERMEDIARIES = registerType({
  key: 'intermediaries',
  title: '审批服务社会组织和中介机构名录',
  description: '为行政审批提供检测、评估、图审等服务的社会组织和中介机构，含地址、资质、收费和时限。',
  titleHelp: '例如“××市审批中介服务机构名录”。',
  register: {
    entryName: '服务机构',
    fields: {
      uscc: CODE,
      name: { ...name, title: '机构名称' },
      nature: field.code(
        '机构性质',
        '',
        true,
        options({ enterprise: '企业', institution: '事业单位', organisation: '社会组织', other: '其他' }),
      ),
      service: text('服务项目', { required: true, help: '与中介服务事项目录中的名称一致。' }),
      approval: text('服务的审批事项', { required: true }),
      address: text('经营地址', { required: true, maxLength: 300 }),
      division: text('所在地行政区划代码', { maxLength: 12, help: '六位代码，例如 430100。' }),
      ...LOCATION_FIELDS,
      qualification: text('资质类别和等级', { required: true }),
      certificate: registrationNumber('资质证书编号', { required: true, maxLength: 80 }),
      validUntil: date('资质有效期至', false, false),
      fee: text('收费标准', { required: true, maxLength: 300 }),
      feeBasis: text('收费依据', { required: true, maxLength: 300, help: '市场调节价写“自主定价”。' }),
      time: text('承诺时限', { required: true }),
      principal: text('负责人', { maxLength: 60 }),
      telephone: telephone('服务电话', true),
      credit: field.code('信用等级', '', true, options({ a: 'A', b: 'B', c: 'C', d: 'D', none: '未评价' })),
    },
    key: 'uscc',
    title: 'name',
    columns: ['name', 'service', 'qualification', 'address', 'fee'],
    filters: ['nature', 'credit'],
    search: ['uscc', 'name', 'service', 'approval', 'address'],
    divisions: ['division'],
    links: [],
    map: { longitude: 'longitude', latitude: 'latitude', label: 'name', category: 'nature' },
    subject: { code: 'uscc', name: 'name', occurredOn: null, polarity: NEUTRAL },
  },
});
