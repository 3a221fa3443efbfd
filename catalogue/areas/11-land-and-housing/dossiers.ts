import { citedTogether, ownRule } from '../../../src/kernel/citation.ts';
import type { DossierKind, StageDeadline, StageRecord } from '../../../src/schema/dossier-kind.ts';
import { atLeast, dayIn, demands, firstOf, lastOf, notBefore, own } from '../../dossiers/gates.ts';
import { dueFrom } from '../../dossiers/periods.ts';
import { stage } from '../../dossiers/stage.ts';
import { LAND, LAND_RULES, PUBLIC_RENTAL } from '../../law/statutes/land.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';
import { LAND_ANNOUNCED, LAND_NOTICE_POSTED, LAND_SCHEME_POSTED } from './periods.ts';

/** 土地管理法实施条例 of 2021: what it asks of notices, and that it knows no 一书四方案 any more. */
const REVISED = '2021-09-01';
const isRevised = (record: Pick<StageRecord, 'on'> | undefined): boolean =>
  record !== undefined && record.on >= REVISED;

const announced: StageDeadline = {
  title: '公告批准征收',
  measures: 'act',
  due: (before, _, calendar) =>
    dueFrom('收到批准文件之日', dayIn(lastOf(before, 'approval'), 'receivedOn'), LAND_ANNOUNCED, calendar),
};

const notice = stage({
  key: 'notice',
  title: '征地告知书（预公告）',
  demand: '征收范围、征收目的、土地现状调查安排，在乡镇、村和村民小组张贴。',
  audience: 'public',
  type: 'land-notice',
  opens: true,
  repeatable: false,
  required: () => true,
  gates: [
    atLeast({
      name: 'notice-ten-working-days',
      title: '征收土地预公告的时间',
      from: (record) => record.on,
      to: own('postedUntil'),
      periods: LAND_NOTICE_POSTED,
      field: 'postedUntil',
    }),
    demands({
      name: 'notice-tells-survey',
      title: '征收土地预公告应当包括土地现状调查的安排',
      fields: { surveyPlan: '土地现状调查安排' },
      when: isRevised,
      basis: LAND_RULES.at('第二十六条'),
    }),
  ],
});
const scheme = stage({
  key: 'scheme',
  title: '补偿安置方案公告',
  demand: '补偿方式和标准、安置对象和方式、社会保障、补偿登记和异议渠道。',
  audience: 'public',
  type: 'land-notice',
  repeatable: false,
  required: () => true,
  gates: [
    demands({
      name: 'scheme-tells-compensation',
      title: '补偿安置方案公告应当载明补偿、安置、登记和异议渠道',
      fields: {
        postedUntil: '公告截止日期',
        standards: '补偿方式和标准',
        resettlement: '安置对象、安置方式和社会保障',
        registration: '补偿登记的方式和期限',
        objection: '异议反馈渠道',
      },
      when: () => true,
      basis: citedTogether(LAND_RULES.at('第二十七条', '第二十八条'), LAND.in('2004年修正').at('第四十八条')),
    }),
    atLeast({
      name: 'scheme-thirty-days',
      title: '征地补偿安置方案公告的时间',
      from: (record) => record.on,
      to: own('postedUntil'),
      periods: LAND_SCHEME_POSTED,
      field: 'postedUntil',
    }),
  ],
});
const plans = stage({
  key: 'plans',
  title: '一书四方案',
  demand: '呈报说明书、农用地转用、补充耕地、征收土地和供地方案。',
  audience: 'public',
  type: 'land-plans',
  required: () => true,
  repeatable: false,
});
const approval = stage({
  key: 'approval',
  title: '征地批文',
  demand: '批文号、批准机关、批准日期、面积和地类。',
  audience: 'public',
  type: 'land-approval',
  required: () => true,
  repeatable: false,
  gates: [
    notBefore({
      name: 'received-not-before-approved',
      later: own('receivedOn'),
      laterTitle: '收到批文日期',
      earlier: (record) => record.on,
      earlierTitle: '批准日期',
      field: 'receivedOn',
      basis: ownRule('收到批文日期不早于批准日期'),
    }),
  ],
});
const announcement = stage({
  key: 'announcement',
  title: '征收土地公告',
  demand: '批准机关和文号、征收范围和时间、补偿标准；自收到批文之日起15个工作日内公告。',
  audience: 'public',
  type: 'land-notice',
  required: () => true,
  repeatable: false,
  gates: [
    demands({
      name: 'announcement-tells-standards',
      title: '征收土地公告应当载明补偿标准和收到批文的日期',
      fields: { standards: '补偿方式和标准', approvalReceivedOn: '收到批准文件日期' },
      when: (record) => !isRevised(record),
      basis: LAND_RULES.in('国务院令第256号').at('第二十五条'),
    }),
    demands({
      name: 'announcement-tells-time',
      title: '征收土地公告应当公布征收时间和收到批文的日期',
      fields: { expropriatedOn: '征收时间', approvalReceivedOn: '收到批准文件日期' },
      when: isRevised,
      basis: LAND_RULES.at('第三十一条'),
    }),
  ],
  deadlines: [announced],
});

const land = {
  key: 'land-acquisition',
  title: '土地征收项目',
  number: {
    title: '征地项目编号',
    pattern: '[1-9]\\d{5}-ZD20\\d{2}-\\d{3}',
    help: '征地项目编号由六位行政区划代码、“ZD”、年份和三位流水号组成，',
    example: '430121-ZD2026-001',
  },
  fields: DOSSIER_FIELDS,
  ocds: null,
  lookup: null,
} as const;

/** 保障性住房分配: from the scheme to who lives where. */
const HOUSING: DossierKind = {
  key: 'housing-allocation',
  version: 1,
  validFrom: '2012-07-15',
  title: '保障性住房分配',
  basis: PUBLIC_RENTAL.whole,
  number: {
    title: '分配批次编号',
    pattern: '[1-9]\\d{5}-BZ20\\d{2}-\\d{2}',
    help: '分配批次编号由六位行政区划代码、“BZ”、年份和两位批次组成，',
    example: '430121-BZ2026-01',
  },
  fields: DOSSIER_FIELDS,
  ocds: null,
  lookup: null,
  stages: [
    stage({
      key: 'scheme',
      title: '分配方案',
      demand: '房源、申请条件、分配程序和申请时间。',
      audience: 'public',
      type: 'housing-scheme',
      opens: true,
      repeatable: false,
      required: () => true,
      gates: [
        notBefore({
          name: 'apply-until-not-before-from',
          later: own('applyUntil'),
          laterTitle: '申请截止日期',
          earlier: own('applyFrom'),
          earlierTitle: '申请开始日期',
          field: 'applyUntil',
          basis: PUBLIC_RENTAL.at('第十三条'),
        }),
      ],
    }),
    ...(['first-review', 'second-review'] as const).map((key) =>
      stage({
        key,
        title: key === 'first-review' ? '初审公示' : '复审公示',
        demand: '通过和不通过的申请家庭，公示不少于7日。',
        audience: 'public',
        type: 'housing-list',
        required: () => true,
      }),
    ),
    stage({
      key: 'result',
      title: '分配结果',
      demand: '摇号选房的经过、监督人员和分配结果。',
      audience: 'public',
      type: 'housing-result',
      repeatable: false,
      required: () => true,
      closes: () => true,
    }),
  ],
};

/**
 * 1: the law before 2020 posted the compensation only after the approval. 2: it is posted, and people heard, before
 * anything is submitted.
 */
export const LAND_KINDS: readonly DossierKind[] = [
  {
    ...land,
    basis: citedTogether(
      LAND.in('2004年修正').at('第四十六条', '第四十八条'),
      LAND_RULES.in('国务院令第256号').at('第二十五条'),
    ),
    version: 1,
    validFrom: '2002-01-01',
    stages: [notice, plans, approval, announcement, { ...scheme, closes: () => true }],
  },
  {
    ...land,
    basis: citedTogether(
      LAND.at('第四十七条'),
      LAND_RULES.at('第二十六条', '第二十七条', '第二十八条', '第二十九条', '第三十一条'),
    ),
    version: 2,
    validFrom: '2020-01-01',
    stages: [
      notice,
      scheme,
      { ...plans, required: (records) => !isRevised(firstOf(records, 'notice')) },
      approval,
      { ...announcement, closes: () => true },
    ],
  },
  HOUSING,
];
