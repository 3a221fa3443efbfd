import * as field from '../../../types/dossier-fields.ts';
import { count } from '../../../types/number-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

/** 四议. */
export const STEPS = [
  { value: 'party-branch', title: '村党组织提议' },
  { value: 'committees', title: '村“两委”商议' },
  { value: 'party-members', title: '党员大会审议' },
  { value: 'representatives', title: '村民代表会议或者村民会议决议' },
] as const;

const NUMBER = {
  title: '议事编号',
  help: '本村行政区划代码十二位、“MZ”、年份和两位序号，例如“430121107201-MZ2026-01”。',
} as const;

/** 决议公开: what was decided by which four steps, with how many people. */
export const VILLAGE_RESOLUTION = dossierRecordType({
  key: 'village-resolution',
  title: '村级重大事项决议公开',
  description: '重大事项按“四议两公开”作出的决议：每一步何时开会、多少人到会、多少人同意。',
  titleHelp: '例如“关于……的决议公开”。',
  dateTitle: '决议公开日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'resolution', title: '决议公开' }],
  matter: '议定事项',
  fields: {
    proposal: field.longText('提议内容', '', true),
    steps: {
      kind: 'rows',
      title: '四议过程',
      help: '四个步骤各一行，按先后顺序。',
      required: true,
      privacy: 'public',
      maxItems: 8,
      columns: {
        step: field.choice('步骤', '', true, STEPS),
        on: field.pastDay('日期', '', true),
        members: count('应到', '人', { maximum: 20_000 }),
        present: count('实到', '人', { maximum: 20_000 }),
        agreed: count('同意', '人', { maximum: 20_000 }),
        outcome: field.text('结果', '', true),
      },
    },
    resolution: field.longText('决议内容', '', true),
    objections: field.day('提出异议截止日期', '', true),
    contact: field.phone('反映意见电话', true),
  },
  body: 'optional',
  presentations: [
    { presenter: 'steps', shows: ['steps'], roles: { name: 'step', on: 'on', text: 'outcome' } },
  ],
});

/** 实施结果公开. */
export const VILLAGE_OUTCOME = dossierRecordType({
  key: 'village-outcome',
  title: '村级重大事项实施结果公开',
  description: '决议的事项办成了什么样，花了多少钱。',
  titleHelp: '例如“关于……实施结果的公开”。',
  dateTitle: '结果公开日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'outcome', title: '实施结果公开' }],
  matter: null,
  fields: {
    result: field.longText('实施结果', '', true),
    cost: field.tenThousandYuan('使用资金', '没有使用资金的不填。', false),
    supervision: field.longText('村务监督委员会意见', '', true),
  },
  body: 'optional',
});
