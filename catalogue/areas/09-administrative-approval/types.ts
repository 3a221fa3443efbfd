import * as common from '../../types/common-fields.ts';
import * as field from '../../types/dossier-fields.ts';
import { count, quantity } from '../../types/number-fields.ts';
import { documentType } from '../../types/record-types.ts';
import { POWER_KINDS } from '../../types/registers/power-list.ts';
import { longText, options, registerType, text } from '../../types/registers/register-fields.ts';

/** 前置审批事项: what must be approved before something else can be approved or registered. */
export const PRE_APPROVAL = registerType({
  key: 'pre-approval',
  title: '前置审批事项目录',
  description: '办理审批或者登记之前须先办的审批事项；目录以外的，不得作为前置条件。',
  titleHelp: '例如“××市前置审批事项目录”。',
  register: {
    entryName: '前置审批事项',
    fields: {
      code: text('事项编码', { required: true, maxLength: 40 }),
      name: text('前置审批事项', { required: true }),
      followed: text('对应的审批或者登记事项', { required: true }),
      authority: text('前置审批机关', { required: true }),
      basis: longText('设定依据', { required: true, help: '法律、行政法规或者国务院决定的名称和条款。' }),
      days: count('法定办理时限', '个工作日', { required: false, maximum: 365 }),
      fee: text('收费', { required: true, help: '不收费的填“不收费”；收费的写明标准和依据。' }),
      treatment: common.code(
        '清理结果',
        '',
        true,
        options({ kept: '保留为前置', after: '改为后置', parallel: '改为并联办理' }),
      ),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'followed', 'authority', 'treatment'],
    filters: ['treatment'],
    search: ['code', 'name', 'followed', 'authority', 'basis'],
    divisions: [],
    links: [],
  },
});

/** 行政审批中介服务事项: what an applicant must bring from a third party. */
export const INTERMEDIARY_SERVICE = registerType({
  key: 'intermediary-service',
  title: '行政审批中介服务事项目录',
  description: '保留为行政审批受理条件的中介服务；目录以外的，审批部门不得要求提供。',
  titleHelp: '例如“××市行政审批中介服务事项目录”。',
  register: {
    entryName: '中介服务事项',
    fields: {
      code: text('事项编码', { required: true, maxLength: 40 }),
      name: text('中介服务事项', { required: true }),
      approval: text('涉及的行政审批事项', { required: true }),
      authority: text('审批部门', { required: true }),
      basis: longText('设定依据', { required: true }),
      provider: text('实施机构和资质要求', { required: true, maxLength: 300 }),
      days: text('办理时限', {
        required: true,
        maxLength: 60,
        help: '例如“合同约定，一般不超过15个工作日”。',
      }),
      pricing: common.code(
        '收费方式',
        '',
        true,
        options({ market: '市场调节价', guided: '政府指导价', fixed: '政府定价', free: '不收费' }),
      ),
      fee: text('收费标准', { help: '政府定价、政府指导价的写明标准和文号。', maxLength: 300 }),
      treatment: common.code(
        '委托方式',
        '',
        true,
        options({
          self: '申请人可自行编制，也可委托',
          entrust: '申请人委托中介机构',
          authority: '审批部门委托',
        }),
      ),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'approval', 'pricing', 'treatment'],
    filters: ['pricing', 'treatment'],
    search: ['code', 'name', 'approval', 'authority', 'basis'],
    divisions: [],
    links: [],
  },
});

/** 行政审批办理情况: how many and how fast, quarter by quarter. */
export const APPROVAL_STATISTICS = documentType({
  key: 'approval-statistics',
  title: '行政审批办理情况通报',
  description: '一个季度受理、办结、准予和不予的数量，平均用了多少时间。',
  titleHelp: '例如“2026年第一季度行政审批办理情况”。',
  dateTitle: '成文日期',
  dateHelp: '',
  fields: {
    periodFrom: field.pastDay('所属时期起', '', true),
    periodTo: field.pastDay('所属时期止', '', true),
    figures: {
      kind: 'rows',
      title: '办理情况',
      help: '一类事项一行。',
      required: true,
      privacy: 'public',
      maxItems: 100,
      columns: {
        power: field.choice('事项类别', '', true, POWER_KINDS),
        accepted: count('受理', '件'),
        finished: count('办结', '件'),
        granted: count('准予', '件'),
        refused: count('不予', '件'),
        days: quantity('平均办理时间', '个工作日', 1),
        overdue: count('超期', '件'),
      },
    },
    refusals: field.longText('不予许可的主要理由', '', false),
  },
  body: 'optional',
  rules: ['period-in-order'],
});
