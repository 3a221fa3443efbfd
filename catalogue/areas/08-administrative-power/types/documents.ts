import { PENALTIES } from '../../../law/statutes/administration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { count, year, yuan } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { POWER_KINDS } from '../../../types/registers/power-list.ts';
import { OPERATIONS } from '../../../types/registers/register-fields.ts';

const LISTS = [
  { value: 'powers', title: '权力清单' },
  { value: 'duties', title: '责任清单' },
  { value: 'negative', title: '负面清单' },
];

/** 清单调整公告: says in words what an edition of a list changes, before and after side by side. */
export const LIST_ADJUSTMENT = documentType({
  key: 'list-adjustment',
  title: '清单调整公告',
  description: '权力清单、责任清单和负面清单的调整事项、依据和生效日期。',
  titleHelp: '例如“关于调整××局权力清单的公告”。',
  dateTitle: '公告日期',
  dateHelp: '决定调整的日期，公开时限从这一天起算。',
  fields: {
    effectiveOn: field.day('生效日期', '', true),
    basis: field.longText('调整依据', '法律、法规、规章或者文件的名称、文号和条款。', true),
    adjustments: {
      kind: 'rows',
      title: '调整事项',
      help: '一项一行。',
      required: true,
      privacy: 'public',
      maxItems: 300,
      columns: {
        list: field.choice('清单', '', true, LISTS),
        code: field.text('编码', '', true, 80),
        name: field.text('事项', '', true),
        operation: field.choice('调整方式', '', true, OPERATIONS),
        before: field.text('调整前', '新增的不填。', false, 500),
        after: field.text('调整后', '取消的不填。', false, 500),
      },
    },
  },
  body: 'optional',
  rules: ['effective-not-before-document-date'],
});

/** 执法流程: each step with who does it and how long it may take. */
export const ENFORCEMENT_PROCEDURE = documentType({
  key: 'enforcement-procedure',
  title: '行政执法流程',
  description: '执法活动从启动到结束的步骤、承办人和时限。',
  titleHelp: '例如“行政处罚普通程序流程”。',
  dateTitle: '公布日期',
  dateHelp: '',
  fields: {
    power: field.choice('执法类别', '', true, POWER_KINDS),
    basis: field.text('程序依据', '法律、法规、规章的名称和条款。', true, 500),
    filing: field.longText(
      '立案依据',
      `行政处罚的写明立案的条件和依据（${PENALTIES.named('第三十九条')}）。`,
      false,
    ),
    steps: {
      kind: 'rows',
      title: '办理步骤',
      help: '按先后顺序，一步一行。',
      required: true,
      privacy: 'public',
      maxItems: 30,
      columns: {
        name: field.text('步骤', '', true, 40),
        content: field.text('做什么', '', true, 500),
        actor: field.text('承办', '', true, 60),
        limit: field.text('时限', '没有规定的不填。', false, 60),
        basis: field.text('依据', '', false, 200),
      },
    },
    contact: field.phone('咨询电话', true),
  },
  body: 'optional',
  presentations: [{ presenter: 'steps', shows: ['steps'], roles: { name: 'name', text: 'content' } }],
});

/** 行政执法总体情况: last year in numbers, by 31 January. */
export const ENFORCEMENT_ANNUAL = documentType({
  key: 'enforcement-annual',
  title: '行政执法年度情况',
  description: '上一年度行政执法的主体、人员、各类执法数量和复议诉讼情况。',
  titleHelp: '例如“2025年度行政执法总体情况”。',
  dateTitle: '成文日期',
  dateHelp: '',
  fields: {
    year: year('统计年度'),
    subjects: count('执法主体', '个'),
    officers: count('持证执法人员', '人'),
    figures: {
      kind: 'rows',
      title: '执法数量',
      help: '一类执法一行；没有开展的填 0。',
      required: true,
      privacy: 'public',
      maxItems: 30,
      columns: {
        power: field.choice('执法类别', '', true, POWER_KINDS),
        handled: count('办理数量', '件'),
        decided: count('作出决定', '件'),
        revoked: count('撤销或者变更', '件'),
        amount: yuan('罚没或者征收金额', { required: false }),
      },
    },
    reconsidered: count('被申请行政复议', '件'),
    corrected: count('复议纠错', '件'),
    sued: count('行政诉讼应诉', '件'),
    lost: count('败诉', '件'),
    complaints: count('投诉举报', '件'),
  },
  body: 'optional',
});
