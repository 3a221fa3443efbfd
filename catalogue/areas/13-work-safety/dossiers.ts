import { citedTogether, ownRule } from '../../../src/kernel/citation.ts';
import { parseCivilDate } from '../../../src/kernel/civil-date.ts';
import { problem } from '../../../src/kernel/problems.ts';
import type { DossierKind, Gate, StageDeadline, StageRecord } from '../../../src/schema/dossier-kind.ts';
import { atMost, demands, firstOf, lastOf, valueIn } from '../../dossiers/gates.ts';
import { dueFrom, period } from '../../dossiers/periods.ts';
import { stage } from '../../dossiers/stage.ts';
import { ACCIDENTS, EMERGENCIES, WORK_SAFETY } from '../../law/statutes/safety.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';
import { GRADE_FOLLOWS, LEVEL_FITS } from './accident-gates.ts';

const INVESTIGATION = [period('2007-06-01', 60, 'calendar-day', ACCIDENTS.at('第二十九条'))];
const EXTENSION = [period('2007-06-01', 60, 'calendar-day', ACCIDENTS.at('第二十九条'))];
const APPROVAL = [period('2007-06-01', 15, 'calendar-day', ACCIDENTS.at('第三十二条'))];
const APPROVAL_OF_THE_GRAVEST = [period('2007-06-01', 30, 'calendar-day', ACCIDENTS.at('第三十二条'))];
const LIFTED_AT_LAST = ownRule('预警最迟在公布的截止之日宣布解除，或者调整延长');
const WARNING_ENDS = [
  period(
    '2007-11-01',
    0,
    'same-day',
    citedTogether(EMERGENCIES.in('2007年通过').at('第四十七条'), LIFTED_AT_LAST),
    '2024-11-01',
  ),
  period('2024-11-01', 0, 'same-day', citedTogether(EMERGENCIES.at('第七十条'), LIFTED_AT_LAST)),
];
/** 批复后一年内 (民法典第二百零二条: the corresponding day). */
const ASSESSMENT = [period('2021-09-01', 1, 'year', WORK_SAFETY.at('第八十六条第三款'))];

const extendedDays = (records: readonly StageRecord[]): number =>
  records.reduce((sum, each) => sum + Number(valueIn(each, 'extendedDays') ?? 0), 0);

/** The day of the accident is told in the flash; its record's own day may be later. */
const reportDue: StageDeadline = {
  title: '提交调查报告',
  measures: 'act',
  due: (before, _, calendar) =>
    dueFrom(
      '事故发生之日',
      parseCivilDate(String(valueIn(firstOf(before, 'flash'), 'occurredAt') ?? '').slice(0, 10)),
      INVESTIGATION,
      calendar,
      { extended: extendedDays(before) },
    ),
};
const approvalDue: StageDeadline = {
  title: '批复',
  measures: 'act',
  due: (before, _, calendar) => {
    const report = lastOf(before, 'report');
    const gravest = valueIn(report, 'grade') === 'extraordinary';
    return dueFrom('提交调查报告之日', report?.on, gravest ? APPROVAL_OF_THE_GRAVEST : APPROVAL, calendar);
  },
};
const assessmentDue: StageDeadline = {
  title: '评估并公布整改落实情况',
  measures: 'publication',
  due: (before, _, calendar) => dueFrom('批复之日', lastOf(before, 'approval')?.on, ASSESSMENT, calendar),
};

const ACCIDENT: DossierKind = {
  key: 'accident',
  version: 1,
  validFrom: '2007-06-01',
  title: '生产安全事故调查',
  basis: ACCIDENTS.whole,
  number: {
    title: '事故编号',
    pattern: '[1-9]\\d{5}-SG20\\d{2}-\\d{3}',
    help: '事故编号由六位行政区划代码、“SG”、年份和三位流水号组成，',
    example: '430100-SG2026-001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'flash',
      title: '事故快报',
      demand: '事故发生的时间、地点、单位、伤亡和救援情况；伤亡人数变化的及时补报。',
      audience: 'public',
      type: 'accident-flash',
      opens: true,
      gates: [GRADE_FOLLOWS],
    }),
    stage({
      key: 'inquiry',
      title: '成立调查组',
      demand: '由哪一级人民政府调查、调查组组成和调查期限的延长。',
      audience: 'public',
      type: 'accident-inquiry',
      gates: [
        LEVEL_FITS,
        demands({
          name: 'extension-has-days-and-reasons',
          title: '延长调查期限应当说明日数和理由',
          fields: { extendedDays: '延长的日数', reasons: '延长的理由' },
          when: (record) => valueIn(record, 'step') === 'extended',
          basis: ACCIDENTS.at('第二十九条'),
        }),
        atMost({
          name: 'extension-at-most-sixty-days',
          title: '调查期限延长累计',
          amount: (record, before) => extendedDays([...before, record]),
          periods: EXTENSION,
          field: 'extendedDays',
        }),
      ],
    }),
    stage({
      key: 'report',
      title: '调查报告',
      demand: '事故调查报告全文，依法应当保密的除外。',
      audience: 'public',
      type: 'accident-report',
      opens: true,
      repeatable: false,
      required: () => true,
      gates: [GRADE_FOLLOWS, LEVEL_FITS],
      deadlines: [reportDue],
    }),
    stage({
      key: 'approval',
      title: '批复',
      demand: '负责事故调查的人民政府的批复和责任追究情况。',
      audience: 'public',
      type: 'accident-approval',
      repeatable: false,
      required: () => true,
      deadlines: [approvalDue],
    }),
    stage({
      key: 'assessment',
      title: '整改落实评估',
      demand: '批复后一年内对整改和防范措施落实情况的评估结果。',
      audience: 'public',
      type: 'accident-assessment',
      repeatable: false,
      closes: () => true,
      gates: [
        demands({
          name: 'what-remains-is-told',
          title: '没有全部落实的应当说明',
          fields: { remaining: '未落实的事项和处理' },
          when: (record) => valueIn(record, 'conclusion') !== 'met',
          basis: ownRule('整改没有全部落实的，说明没有落实的原因'),
        }),
      ],
      deadlines: [assessmentDue],
    }),
  ],
};

/**
 * 立即宣布解除 when the danger is over; what is told to hold until a day is ended or prolonged by that day, so that no
 * warning simply runs out.
 */
const warningEnds: StageDeadline = {
  title: '宣布解除，或者调整延长',
  measures: 'publication',
  due: (before, _, calendar) =>
    dueFrom(
      '公布的预警截止之日',
      parseCivilDate(String(valueIn(before.at(-1), 'until') ?? '').slice(0, 10)),
      WARNING_ENDS,
      calendar,
    ),
};

const WARNING: DossierKind = {
  key: 'warning',
  version: 1,
  validFrom: '2007-11-01',
  title: '突发事件预警',
  basis: EMERGENCIES.whole,
  number: {
    title: '预警编号',
    pattern: '[1-9]\\d{5}-YJ20\\d{2}-\\d{3}',
    help: '预警编号由六位行政区划代码、“YJ”、年份和三位流水号组成，',
    example: '430100-YJ2026-001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'issue',
      title: '发布预警',
      demand: '类别、级别、起止时间、范围、警示事项、应当采取的措施和发布单位。',
      audience: 'public',
      type: 'warning',
      opens: true,
      repeatable: false,
      required: () => true,
    }),
    stage({
      key: 'update',
      title: '调整预警',
      demand: '事态变化时调整预警级别、时间和范围，并重新发布。',
      audience: 'public',
      type: 'warning',
    }),
    stage({
      key: 'end',
      title: '解除预警',
      demand: '危险已经解除的，宣布解除预警。',
      audience: 'public',
      type: 'warning-end',
      repeatable: false,
      closes: () => true,
      deadlines: [warningEnds],
    }),
  ],
};

const LEVEL_NAMES = ['', 'Ⅰ级', 'Ⅱ级', 'Ⅲ级', 'Ⅳ级'];
const levelChanges: Gate = {
  name: 'response-level-changes',
  title: '调整后的级别与现级别不同',
  basis: ownRule('调整应急响应的，级别应当与现级别不同'),
  judge: (record, before) => {
    const now = before.findLast((each) => typeof valueIn(each, 'level') === 'string');
    const [then, level] = [valueIn(now, 'level'), valueIn(record, 'level')];
    return level === null || level !== then
      ? []
      : [
          problem(
            'response-level-unchanged',
            { level: LEVEL_NAMES[Number(then)] ?? String(then) },
            { path: '/content/level' },
          ),
        ];
  },
};

const EMERGENCY: DossierKind = {
  key: 'emergency',
  version: 1,
  validFrom: '2007-11-01',
  title: '应急处置和救援',
  basis: EMERGENCIES.whole,
  number: {
    title: '应急响应编号',
    pattern: '[1-9]\\d{5}-XY20\\d{2}-\\d{3}',
    help: '应急响应编号由六位行政区划代码、“XY”、年份和三位流水号组成，',
    example: '430100-XY2026-001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'start',
      title: '启动响应',
      demand: '响应级别、启动时间、依据、范围和应急措施；特别重大、重大突发事件在5小时内发布权威信息。',
      audience: 'public',
      type: 'emergency-start',
      opens: true,
      repeatable: false,
      required: () => true,
      gates: [
        demands({
          name: 'start-tells-expected',
          title: '启动应急响应应当明确预计期限',
          fields: { expected: '预计期限' },
          // The law of 2007 did not ask for it.
          when: (record) => record.on >= '2024-11-01',
          basis: EMERGENCIES.at('第七十二条'),
        }),
      ],
    }),
    stage({
      key: 'progress',
      title: '处置救援',
      demand: '事态、伤亡、救援进展和转移安置的情况，响应级别的调整。',
      audience: 'public',
      type: 'emergency-situation',
      types: [
        { type: 'emergency-situation', withholdable: {} },
        { type: 'emergency-adjust', withholdable: {} },
      ],
      gates: [levelChanges],
    }),
    stage({
      key: 'end',
      title: '终止响应',
      demand: '终止时间、处置结果、恢复重建和善后。',
      audience: 'public',
      type: 'emergency-end',
      repeatable: false,
      closes: () => true,
    }),
  ],
};

export const WORK_SAFETY_KINDS: readonly DossierKind[] = [ACCIDENT, WARNING, EMERGENCY];
