import type { WorkCalendar } from '../../src/kernel/calendar.ts';
import { citedTogether } from '../../src/kernel/citation.ts';
import { addDays } from '../../src/kernel/civil-date.ts';
import { citizenIdFault, isCitizenId, isUscc, usccFault } from '../../src/kernel/identifiers.ts';
import { problem } from '../../src/kernel/problems.ts';
import type { Pause } from '../../src/kernel/term.ts';
import type { DossierKind, Gate, StageDeadline, StageRecord } from '../../src/schema/dossier-kind.ts';
import { CODE_STANDARD, IDENTITY_STANDARD, LICENSING } from '../law/statutes/administration.ts';
import { dayIn, demands, firstOf, valueIn } from './gates.ts';
import {
  type Changes,
  CORRECTION_TOLD,
  DECISION,
  DELIVERY,
  dueFrom,
  endOf,
  JOINT_DECISION,
  LONGEST_EXTENSION,
  LONGEST_JOINT_EXTENSION,
  periodOn,
} from './periods.ts';

const isStep = (record: StageRecord, step: string): boolean => valueIn(record, 'step') === step;
const numberIn = (record: StageRecord, field: string): number => Number(valueIn(record, field) ?? 0);
/** Only 延长期限 extends: what another step says of it counts for nothing. */
const extensionOf = (records: readonly StageRecord[]): number =>
  records
    .filter((each) => isStep(each, 'extension'))
    .reduce((sum, each) => sum + numberIn(each, 'extendedDays'), 0);

/** 听证、检验、检测、检疫、鉴定和专家评审 do not count; the time that they take is told to the applicant (行政许可法第四十五条). */
const NOT_COUNTED: Readonly<Record<string, string>> = {
  hearing: '听证',
  'expert-review': '专家评审',
  examination: '检验检测',
};

/** From 中止办理 up to the day before the next record of its dossier; null while nothing has followed. */
function suspensions(records: readonly StageRecord[]): readonly Pause[] | null {
  const pauses: Pause[] = [];
  for (const [index, record] of records.entries()) {
    if (!isStep(record, 'suspension')) continue;
    const next = records.slice(index + 1).find((each) => !isStep(each, 'suspension'));
    if (next === undefined) return null;
    pauses.push({ from: record.on, to: addDays(next.on, -1), reason: '中止办理' });
  }
  return pauses;
}

/** What changes the course of the term for the decision, with its sentences; null while it is suspended. */
function courseOf(records: readonly StageRecord[]): Changes | null {
  const pauses = suspensions(records);
  if (pauses === null) return null;
  const extended = extensionOf(records);
  const aside = records.flatMap((each) => {
    const name = NOT_COUNTED[String(valueIn(each, 'step'))];
    const days = numberIn(each, 'notCountedDays');
    return name === undefined || days === 0 ? [] : [{ name, days }];
  });
  return {
    pauses: pauses.filter(({ from, to }) => from <= to),
    extended: extended + aside.reduce((sum, { days }) => sum + days, 0),
    remarks: [
      ...(extended === 0 ? [] : [`含依法延长${extended}个工作日`]),
      ...aside.map(({ name, days }) => `含${name}所需${days}个工作日，不计入期限`),
    ],
  };
}

const CODES = citedTogether(CODE_STANDARD.whole, IDENTITY_STANDARD.whole);

const applicantCode: Gate = {
  name: 'applicant-code-has-right-check',
  title: '申请人证件号码校验正确',
  basis: CODES,
  judge: (record) => {
    const code = String(valueIn(record, 'applicantCode') ?? '');
    return code === '' || isUscc(code) || isCitizenId(code)
      ? []
      : [
          problem(
            'check-digit-wrong',
            {
              field: '申请人证件号码',
              value: `${code.slice(0, 2)}…`,
              detail: (/^\d{17}[\dXx]$/.test(code) ? citizenIdFault(code) : usccFault(code)) ?? '',
            },
            { path: '/content/applicantCode', basis: CODES },
          ),
        ];
  },
};

const longestExtension: Gate = {
  name: 'extension-at-most-ten-working-days',
  title: '延长期限不超过10个工作日，联合办理的不超过15个工作日',
  basis: LICENSING.at('第四十二条'),
  judge: (record, before) => {
    const rule = periodOn(isJoint(before) ? LONGEST_JOINT_EXTENSION : LONGEST_EXTENSION, record.on);
    const days = extensionOf([...before, record]);
    return rule !== null && isStep(record, 'extension') && days > rule.days
      ? [
          problem(
            'field-invalid',
            { field: '延长的工作日', detail: `累计${days}个工作日，最多${rule.days}个工作日` },
            { path: '/content/extendedDays', basis: rule.basis },
          ),
        ]
      : [];
  },
};

const reasonsForDelay = demands({
  name: 'delay-has-reasons',
  title: '延长期限应当说明理由和天数',
  fields: { reasons: '延长或者中止的理由', extendedDays: '延长的工作日' },
  when: (record) => isStep(record, 'extension'),
  basis: LICENSING.at('第四十二条'),
});

const reasonsForRefusal = demands({
  name: 'refusal-has-reasons-and-remedies',
  title: '不予许可应当说明理由并告知救济途径',
  fields: { reasons: '理由', remedies: '救济途径' },
  when: (record) => valueIn(record, 'outcome') === 'refused',
  basis: LICENSING.at('第三十八条'),
});

/** 行政许可法第四十二条第二款. */
const isJoint = (records: readonly StageRecord[]): boolean =>
  valueIn(firstOf(records, 'acceptance'), 'handling') === 'joint';

/**
 * From when the term runs: the acceptance, or the day on which the papers came where nobody said within five days what
 * they lacked (第三十二条第一款第四项: 逾期不告知的，自收到申请材料之日起即为受理).
 */
function runsFrom(records: readonly StageRecord[], calendar: WorkCalendar) {
  const accepted = firstOf(records, 'acceptance');
  const submitted = dayIn(accepted, 'submittedOn');
  const rule = submitted && periodOn(CORRECTION_TOLD, submitted);
  if (accepted === undefined || !submitted || !rule) return { what: '受理之日', day: accepted?.on };
  const told = dayIn(accepted, 'correctionToldOn') ?? accepted.on;
  return told > endOf(submitted, rule, calendar)
    ? { what: '收到申请材料之日（逾期未告知补正，即为受理）', day: submitted }
    : { what: '受理之日', day: accepted.on };
}

const decisionDue: StageDeadline = {
  title: '作出决定',
  measures: 'act',
  due: (before, _, calendar) => {
    const course = courseOf(before);
    const { what, day } = runsFrom(before, calendar);
    return course && dueFrom(what, day, isJoint(before) ? JOINT_DECISION : DECISION, calendar, course);
  },
};

const deliveryDue: StageDeadline = {
  title: '送达',
  measures: 'act',
  due: (before, _, calendar) => dueFrom('作出决定之日', firstOf(before, 'decision')?.on, DELIVERY, calendar),
};

const SECRETS = ['state-secret', 'business-secret'] as const;
const ALL_GROUNDS = [...SECRETS, 'personal-privacy'] as const;
const ended = (content: StageRecord['content']): boolean =>
  content.outcome === 'refused' || content.outcome === 'ended';
const granted = (records: readonly StageRecord[]): boolean =>
  records.some((each) => valueIn(each, 'outcome') === 'granted');

const stages: DossierKind['stages'] = [
  {
    key: 'acceptance',
    title: '受理',
    demand: '受理日期、承办机构和咨询电话。',
    audience: 'public',
    types: [
      {
        type: 'approval-acceptance',
        withholdable: { applicant: ALL_GROUNDS, request: ALL_GROUNDS },
      },
    ],
    opens: true,
    repeatable: false,
    required: () => true,
    closes: () => false,
    gates: [applicantCode],
    deadlines: [],
  },
  {
    key: 'review',
    title: '审查',
    demand: '勘验、听证、评审、延长期限等办理进展。',
    audience: 'public',
    types: [{ type: 'approval-progress', withholdable: { progress: ALL_GROUNDS } }],
    opens: false,
    repeatable: true,
    required: () => false,
    closes: () => false,
    gates: [reasonsForDelay, longestExtension],
    deadlines: [],
  },
  {
    key: 'decision',
    title: '决定',
    demand: '审批结果、文书号和内容；不予许可的，公开理由和救济途径。',
    audience: 'public',
    types: [
      {
        type: 'approval-decision',
        withholdable: { holder: ALL_GROUNDS, permitted: ALL_GROUNDS },
      },
    ],
    opens: false,
    repeatable: false,
    required: () => true,
    closes: ended,
    gates: [reasonsForRefusal],
    deadlines: [decisionDue],
  },
];

const kind = {
  key: 'approval',
  title: '行政审批事项',
  basis: LICENSING.at('第三十二条', '第四十条'),
  number: {
    title: '受理号',
    pattern: '[1-9]\\d{5}-20\\d{2}-\\d{5}',
    help: '受理号由六位行政区划代码、年份和五位流水号组成，',
    example: '430000-2026-00012',
  },
  fields: {
    number: 'dossierNumber',
    stage: 'stage',
    on: 'documentDate',
    matter: 'matter',
    withheld: 'withheld',
    changes: null,
  },
  ocds: null,
  lookup: { field: 'applicantCode', title: '申请人证件号码后四位', characters: 4 },
} as const;

/** 1: up to the decision. 2: the delivery is told as well, so that the applicant sees where the certificate is. */
export const APPROVAL_KINDS: readonly DossierKind[] = [
  { ...kind, version: 1, validFrom: '2004-07-01', stages },
  {
    ...kind,
    version: 2,
    validFrom: '2020-01-01',
    stages: [
      ...stages,
      {
        key: 'delivery',
        title: '送达',
        demand: '证照送达的日期和方式。',
        audience: 'public',
        types: [{ type: 'approval-progress', withholdable: { progress: ALL_GROUNDS } }],
        opens: false,
        repeatable: false,
        required: granted,
        closes: () => true,
        gates: [],
        deadlines: [deliveryDue],
      },
    ],
  },
];
