import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type {
  DemonstrationRecord,
  ListEdition,
  RecordExample,
  SampleOpinions,
} from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import type { DecisionScript } from '../dossiers/major-decision-scripts.ts';
import * as scripts from '../dossiers/major-decision-scripts.ts';
import {
  type DecisionStep,
  decisionRecordAt,
  TO_BE_AMENDED,
  UNLAWFUL,
} from '../dossiers/major-decision-walk.ts';

import { decisionOpinions } from './decision-opinions.ts';

interface Walk {
  readonly script: DecisionScript;
  readonly start: CivilDate;
  readonly steps: readonly DecisionStep[];
  readonly review?: Parameters<typeof decisionRecordAt>[2];
  readonly meeting?: Parameters<typeof decisionRecordAt>[2];
}

const PARTICIPATION: readonly DecisionStep[] = ['start', 'consultation', 'outreach', 'experts'];
const ANSWERED: readonly DecisionStep[] = ['expert-adoption', 'adoption', 'risk'];
const PREPARED = [...PARTICIPATION, ...ANSWERED];
const HEARING: readonly DecisionStep[] = ['hearing-notice', 'hearing-list', 'hearing'];
const MEETING: readonly DecisionStep[] = ['submission', 'deliberation'];
const PUBLISHED: readonly DecisionStep[] = ['outcome', 'interpretation', 'media', 'execution', 'evaluation'];

/** A decision at every stage, at all three levels of government. */
const walks = (today: CivilDate): readonly Walk[] => {
  const ago = (days: number): CivilDate => addDays(today, -days);
  return [
    { script: scripts.COUNTY_MARKET, start: ago(6), steps: ['start'] },
    {
      script: scripts.TRANSIT_FARES,
      start: ago(19),
      steps: ['start', 'consultation', 'hearing-notice', 'outreach'],
    },
    { script: scripts.RURAL_BUSES, start: ago(62), steps: [...PARTICIPATION, 'adoption'] },
    {
      script: scripts.RING_ROAD,
      start: ago(90),
      steps: [...PREPARED, 'legality-review'],
      review: UNLAWFUL(scripts.RING_ROAD, '第二条违反先补偿、后搬迁的法定原则，不得提交讨论。'),
    },
    {
      script: scripts.WETLAND,
      start: ago(79),
      steps: [...PREPARED, 'legality-review', 'legality-amendment', 'legality-confirmation', 'submission'],
      review: TO_BE_AMENDED(scripts.WETLAND),
    },
    { script: scripts.COUNTY_SCHOOLS, start: ago(112), steps: [...PREPARED, 'legality-review', ...MEETING] },
    {
      script: scripts.PARKING,
      start: ago(130),
      steps: [...PREPARED, 'legality-review', ...MEETING],
      meeting: { outcome: 'again', dissent: '多数组成人员要求重新测算医院周边免费时间。' },
    },
    {
      script: scripts.RESERVE,
      start: ago(70),
      steps: ['start', 'consultation', 'exception', 'adoption', 'risk', 'legality-review'],
    },
    {
      script: scripts.WATER_PRICE,
      start: ago(420),
      steps: [...PREPARED, ...HEARING, 'legality-review', ...MEETING, ...PUBLISHED],
    },
    {
      script: scripts.OLD_TOWN,
      start: civilDate('2017-05-02'),
      steps: [...PREPARED, 'legality-review', ...MEETING, ...PUBLISHED],
    },
  ];
};

const shown = ({ script, start, steps, review = {}, meeting = {} }: Walk): readonly DemonstrationRecord[] =>
  // The report on opinions is drawn up from those on record (`decisionOpinions`).
  steps
    .filter((step) => step !== 'adoption')
    .map((step) => {
      const differs = step === 'legality-review' ? review : step === 'deliberation' ? meeting : {};
      const { item, at, content } = decisionRecordAt({ script, start }, step, differs);
      return { item, body: script.body, content, at, period: null, list: null };
    });

type Listed = Pick<DecisionScript, 'number' | 'name' | 'category' | 'undertaker' | 'hearing'> & {
  readonly startOn?: string;
};

/** It stands in the list of the year and was never begun: the board says since when it is late. */
const NEVER_BEGUN: Listed = {
  number: 'JC-2026-907',
  name: '社区老年助餐补贴办法',
  category: 'policy',
  undertaker: '〔演示〕长沙市民政局',
  hearing: false,
  startOn: '2026-06-30',
};

/** What people said on those decisions that have come so far. */
export const opinionsOnDecisions = (today: CivilDate): readonly SampleOpinions[] =>
  walks(today)
    .filter(({ steps }) => steps.includes('adoption'))
    .map(({ script, start }) => decisionOpinions(script, start));

const line = (script: Listed) => ({
  operation: 'add',
  number: script.number,
  name: `〔演示〕${script.name}`,
  category: script.category,
  undertaker: script.undertaker,
  ...(script.startOn === undefined ? {} : { startOn: script.startOn }),
  legalBasis: '年度重点工作安排',
  plannedFor: '启动后四个月内',
  consent: '2026年1月8日（示例文号）',
  procedures: `公众参与、专家论证、风险评估、合法性审查、集体讨论${script.hearing ? '，并召开听证会' : ''}`,
});

export const catalogueEdition = (body: string, government: string, of: readonly Listed[]): ListEdition => ({
  item: '03.decision-catalogue',
  body,
  content: {
    title: `〔演示〕${government}年度重大行政决策事项目录`,
    documentDate: '2026-01-12',
    effectiveOn: '2026-01-15',
    basis: '同级党委同意的目录请示（示例文号）',
    article: '全文',
    reason: '公布本年度决策事项，接受社会监督。',
    changes: of.map(line),
  },
});

export const CATALOGUES: readonly ListEdition[] = [
  catalogueEdition('changsha', '长沙市人民政府', [scripts.TRANSIT_FARES, NEVER_BEGUN]),
  catalogueEdition('province', '省人民政府', [scripts.RURAL_BUSES, scripts.WATER_PRICE]),
  catalogueEdition('zhuzhou', '株洲市人民政府', [scripts.RING_ROAD]),
  catalogueEdition('yueyang', '岳阳市人民政府', [scripts.WETLAND]),
  catalogueEdition('fenghuang', '凤凰县人民政府', [scripts.COUNTY_MARKET]),
];

export const legalityRules = (body: string, place: string, reviewBody: string): RecordExample => ({
  type: 'legality-rules',
  item: '06.legality-rules',
  body,
  content: {
    title: `〔演示〕${place}重大行政决策合法性审查主体、程序和要件`,
    documentDate: '2026-01-20',
    reviewBody,
    contactPhone: '0731-12345678',
    steps: [
      { step: '收件', content: '核对材料是否齐全，不齐的一次告知补正。', days: '1个工作日' },
      {
        step: '审查',
        content: '审查权限、程序和内容，组织法律顾问、公职律师提出意见。',
        days: '不少于7个工作日',
      },
      { step: '出具意见', content: '出具书面意见；应当修改的，确认修改情况。', days: '3个工作日' },
    ],
    papers: [
      { paper: '决策草案和起草说明', requirement: '承办单位主要负责人签署' },
      { paper: '依据', requirement: '列明法律、法规、规章和政策条款' },
      { paper: '履行法定程序的说明', requirement: '附公众意见、专家意见采纳情况和风险评估报告' },
    ],
    outcomes: '合法的可以提交讨论；应当修改的，修改并确认后方可提交；不合法的不得提交。任何人不得要求免除。',
    legalBasis: '重大行政决策程序暂行条例第二十五条至第二十八条',
  },
  refusals: [],
});

export const LEGALITY_RULES_RECORDS: readonly RecordExample[] = [
  legalityRules('province', '省人民政府', '〔演示〕省司法行政部门'),
  legalityRules('changsha', '长沙市', '〔演示〕长沙市司法局'),
  legalityRules('changsha-xian', '长沙县', '〔演示〕长沙县司法局'),
];

export const decisionDemonstration = (today: CivilDate): readonly DemonstrationRecord[] => [
  ...walks(today).flatMap(shown),
  ...shownLists(CATALOGUES, '2026-01-13'),
  ...LEGALITY_RULES_RECORDS.map(({ item, body, content }, index) => ({
    item,
    body,
    content,
    at: `2026-01-21T10:0${index}:00+08:00`,
    period: null,
    list: null,
  })),
];
