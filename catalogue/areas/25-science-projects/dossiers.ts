import type { JsonValue } from '../../../src/kernel/canonical-json.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { isJsonObject } from '../../../src/kernel/json-object.ts';
import { problem } from '../../../src/kernel/problems.ts';
import type { DossierKind, Gate, StageRecord } from '../../../src/schema/dossier-kind.ts';
import { atLeast, dayIn, lastOf, notBefore, own, rowsAmong, valueIn } from '../../dossiers/gates.ts';
import { stage } from '../../dossiers/stage.ts';
import { SCIENCE_MANAGEMENT, SCIENCE_REVIEW } from '../../law/statutes/social.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';

const MANAGEMENT = SCIENCE_MANAGEMENT.whole;
const EVALUATION = SCIENCE_REVIEW.whole;

/** In force since the opinion on project management was issued; the article is from memory. */
const SHOWN_FIVE_WORKING_DAYS = [
  { from: civilDate('2014-03-03'), to: null, days: 5, unit: 'working-day', basis: MANAGEMENT },
] as const;

const texts = (value: JsonValue, column: string): readonly string[] =>
  Array.isArray(value) ? value.filter(isJsonObject).map((row) => String(row[column] ?? '')) : [];

/** Masked at the review, told in full at the approval: as many names now as then. */
const expertsComplete: Gate = {
  name: 'experts-told-in-full',
  title: '评审专家全部公开',
  basis: EVALUATION,
  judge: (record, before) => {
    const then = texts(valueIn(lastOf(before, 'review'), 'experts'), 'name').length;
    const now = texts(valueIn(record, 'experts'), 'name').length;
    return now >= then
      ? []
      : [
          problem(
            'too-few',
            { what: '评审专家', actual: now, required: then, unit: '人' },
            { path: '/content/experts', basis: EVALUATION },
          ),
        ];
  },
};

/** Money and management leave a trace of their own before anything is accepted. */
const tracesBefore = (types: Readonly<Record<string, string>>): Gate => ({
  name: 'every-step-left-a-trace',
  title: '资金安排和过程管理均已公开',
  basis: MANAGEMENT,
  judge: (_, before: readonly StageRecord[]) =>
    Object.entries(types)
      .filter(([type]) => !before.some((each) => each.type === type))
      .map(([, title]) =>
        problem(
          'stage-incomplete',
          { missing: title, stage: '验收' },
          { path: '/content/stage', basis: MANAGEMENT },
        ),
      ),
});

const once = { repeatable: false, required: () => true } as const;
const open = { audience: 'public' } as const;

/** 科技项目: one call and all that follows it; no stage can be passed over. */
export const SCIENCE_PROJECT_KIND: DossierKind = {
  key: 'science-project',
  version: 1,
  validFrom: '2014-03-03',
  title: '科技项目',
  basis: MANAGEMENT,
  number: {
    title: '批次编号',
    pattern: '43\\d{4}-KJ20\\d{2}-\\d{3}',
    help: '批次编号由六位行政区划代码、KJ加年份和三位流水号组成，',
    example: '430000-KJ2026-001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'guide',
      title: '申报指南',
      demand: '支持方向、申报条件、申报时间、评审方式。',
      type: 'science-guide',
      opens: true,
      ...open,
      ...once,
      gates: [
        notBefore({
          name: 'call-closes-after-it-opens',
          later: own('openTo'),
          laterTitle: '申报截止',
          earlier: own('openFrom'),
          earlierTitle: '申报开始',
          field: 'openTo',
          basis: MANAGEMENT,
        }),
      ],
    }),
    stage({
      key: 'application',
      title: '申报受理',
      demand: '申报数、形式审查结果和未通过的原因。',
      type: 'science-application',
      ...open,
      ...once,
      gates: [
        notBefore({
          name: 'result-after-call-closed',
          later: (record) => record.on,
          laterTitle: '公布日期',
          earlier: (_, before) => dayIn(lastOf(before, 'guide'), 'openTo'),
          earlierTitle: '申报截止',
          field: 'documentDate',
          basis: MANAGEMENT,
        }),
      ],
    }),
    stage({
      key: 'review',
      title: '专家评审',
      demand: '评审方式、标准、专家（暂隐姓名）、回避情况和推荐数。',
      type: 'science-review',
      ...open,
      ...once,
      gates: [
        notBefore({
          name: 'review-ends-after-it-begins',
          later: own('reviewedTo'),
          laterTitle: '评审结束',
          earlier: own('reviewedFrom'),
          earlierTitle: '评审开始',
          field: 'reviewedTo',
          basis: MANAGEMENT,
        }),
      ],
    }),
    stage({
      key: 'publicity',
      title: '立项公示',
      demand: '拟立项项目、承担单位、负责人、经费，公示不少于5个工作日。',
      type: 'science-publicity',
      ...open,
      ...once,
      gates: [
        atLeast({
          name: 'projects-shown-five-working-days',
          title: '拟立项项目的公示期',
          from: (record) => dayIn(record, 'publicityFrom'),
          to: own('publicityTo'),
          periods: SHOWN_FIVE_WORKING_DAYS,
          field: 'publicityTo',
        }),
        notBefore({
          name: 'shown-from-publication-on',
          later: own('publicityFrom'),
          laterTitle: '公示开始',
          earlier: (record) => record.on,
          earlierTitle: '公示日期',
          field: 'publicityFrom',
          basis: MANAGEMENT,
        }),
      ],
    }),
    stage({
      key: 'approval',
      title: '立项',
      demand: '立项项目、经费、评审专家名单、异议处理。',
      type: 'science-approval',
      ...open,
      ...once,
      gates: [
        notBefore({
          name: 'approved-after-publicity',
          later: (record) => record.on,
          laterTitle: '立项日期',
          earlier: (_, before) => dayIn(lastOf(before, 'publicity'), 'publicityTo'),
          earlierTitle: '公示结束',
          field: 'documentDate',
          basis: MANAGEMENT,
        }),
        rowsAmong({
          name: 'approved-were-shown',
          title: '立项项目均经公示',
          field: 'projects',
          column: 'number',
          columnTitle: '项目编号',
          stage: 'publicity',
          stageTitle: '立项公示',
          basis: MANAGEMENT,
        }),
        expertsComplete,
      ],
    }),
    {
      ...stage({
        key: 'implementation',
        title: '资金安排和过程管理',
        demand: '每一笔经费的拨付，中期检查、变更和终止。',
        type: 'science-funds',
        ...open,
        required: () => true,
      }),
      types: [
        { type: 'science-funds', withholdable: {} },
        { type: 'science-process', withholdable: {} },
      ],
    },
    stage({
      key: 'acceptance',
      title: '验收',
      demand: '验收结论、成果、经费决算和验收专家。',
      type: 'science-acceptance',
      ...open,
      required: () => true,
      gates: [
        tracesBefore({ 'science-funds': '资金安排', 'science-process': '过程管理' }),
        rowsAmong({
          name: 'accepted-were-approved',
          title: '验收项目均已立项',
          field: 'projects',
          column: 'number',
          columnTitle: '项目编号',
          stage: 'approval',
          stageTitle: '立项',
          basis: MANAGEMENT,
        }),
      ],
    }),
    stage({
      key: 'evaluation',
      title: '绩效评价',
      demand: '得分、等级、问题和结果应用。',
      type: 'science-evaluation',
      ...open,
      ...once,
      closes: () => true,
    }),
  ],
};
