import type { DossierType } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '应急响应编号',
  help: '行政区划代码六位、“XY”、年份和三位流水号，例如“430100-XY2026-001”。',
};
/** Four levels of a plan, the first the gravest: neither colours of warnings nor grades of accidents. */
const level = field.choice('响应级别', '按应急预案确定，Ⅰ级最高。', true, [
  { value: '1', title: 'Ⅰ级' },
  { value: '2', title: 'Ⅱ级' },
  { value: '3', title: 'Ⅲ级' },
  { value: '4', title: 'Ⅳ级' },
]);
const GRADED = { field: 'level', rules: [{ grades: ['3', '4'], rule: 'lesser-event-release' }] };
const record = (
  given: Pick<
    Parameters<typeof dossierRecordType>[0],
    'key' | 'title' | 'description' | 'titleHelp' | 'fields'
  > & {
    readonly stage: { readonly value: string; readonly title: string };
    readonly opens?: boolean;
  },
): DossierType => {
  const { stage, opens = false, ...rest } = given;
  return dossierRecordType({
    ...rest,
    dateTitle: '发布日期',
    dateHelp: '',
    number: NUMBER,
    stages: [stage],
    matter: opens ? '事件名称' : null,
    ...(Object.hasOwn(given.fields, GRADED.field) ? { graded: GRADED } : {}),
    body: 'optional',
  });
};
const PROGRESS = { value: 'progress', title: '处置救援' };

/** 应急处置和救援: 启动, 情况通报, 调整, 终止. */
export const EMERGENCY_TYPES: readonly DossierType[] = [
  record({
    key: 'emergency-start',
    title: '启动应急响应',
    description: '启动应急响应的级别、依据、范围和措施。',
    titleHelp: '例如“某市启动防汛Ⅲ级应急响应”。',
    stage: { value: 'start', title: '启动响应' },
    opens: true,
    fields: {
      category: field.choice('事件类别', '', true, [
        { value: 'nature', title: '自然灾害' },
        { value: 'accident', title: '事故灾难' },
        { value: 'health', title: '公共卫生事件' },
        { value: 'security', title: '社会安全事件' },
      ]),
      level,
      startedAt: field.moment('启动时间', '', true),
      plan: field.text('依据的应急预案', '', true),
      authority: field.text('决定启动的机构', '', true),
      area: field.longText('范围', '', true),
      measures: field.longText('应急措施', '交通管制、停课停工、转移避险等，写明群众怎么办。', true),
      expected: field.text('预计期限', '预计响应到什么时候为止，例如“预计到3月4日20时”。', false),
      contact: field.phone('救援和咨询电话', true),
    },
  }),
  record({
    key: 'emergency-situation',
    title: '处置救援情况通报',
    description: '事态、伤亡、转移安置、救援力量和物资、下一步安排。',
    titleHelp: '例如“某地山洪灾害救援情况通报（第二次）”。',
    stage: PROGRESS,
    fields: {
      asOf: field.moment('情况截至', '', true),
      situation: field.longText('事态和伤亡情况', '', true),
      rescue: field.longText('救援力量和进展', '', true),
      shelter: field.longText('转移安置和保障', '', false),
      next: field.longText('下一步安排', '', true),
    },
  }),
  record({
    key: 'emergency-adjust',
    title: '调整应急响应',
    description: '提高或者降低应急响应级别。',
    titleHelp: '例如“某市将防汛应急响应提升至Ⅱ级”。',
    stage: PROGRESS,
    fields: {
      level,
      adjustedAt: field.moment('调整时间', '', true),
      reason: field.longText('调整的理由和措施', '', true),
    },
  }),
  record({
    key: 'emergency-end',
    title: '终止应急响应',
    description: '终止应急响应，总结处置情况和后续恢复。',
    titleHelp: '例如“某市终止防汛应急响应”。',
    stage: { value: 'end', title: '终止响应' },
    fields: {
      endedAt: field.moment('终止时间', '', true),
      outcome: field.longText('处置结果', '', true),
      recovery: field.longText('恢复重建和善后', '', true),
    },
  }),
];
