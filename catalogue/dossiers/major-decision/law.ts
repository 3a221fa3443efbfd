import { type Cited, citedTogether, ownRule } from '../../../src/kernel/citation.ts';
import { MAJOR_DECISIONS } from '../../law/statutes/decisions.ts';
import { DETAILED_RULES_2016, DISCLOSURE, MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { type DatedPeriod, period } from '../periods.ts';

interface Period extends Pick<DatedPeriod, 'days' | 'basis'> {
  readonly unit: 'working-day' | 'calendar-day';
}

/**
 * What a version of the procedure demands, each with its article. A dossier is judged by the profile of its own first
 * day.
 */
export interface DecisionProfile {
  readonly key: string;
  readonly title: string;
  readonly version: number;
  readonly validFrom: string;
  readonly basis: Cited;
  readonly comments: Period;
  /** Shorter with a reason in the notice; null: never. */
  readonly commentsShorter: Period | null;
  /** Between the delivery of the papers and the hearing; null: not set. */
  readonly hearingPapers: Period | null;
  readonly legalityReview: Period | null;
  /** The head of the government speaks last in the meeting. */
  readonly headLast: boolean;
  /** Channels by which a decision is made public, as values of the record's field. */
  readonly channels: readonly string[];
  readonly articles: {
    readonly draft: Cited;
    readonly adoption: Cited;
    readonly hearing: Cited;
    readonly experts: Cited;
    readonly expertAdoption: Cited;
    readonly risk: Cited;
    readonly riskConclusion: Cited;
    readonly legality: Cited;
    readonly legalityBody: Cited;
    readonly submission: Cited;
    readonly deliberation: Cited;
    readonly publication: Cited;
    readonly evaluation: Cited;
    readonly exception: Cited;
  };
}

const days = (count: number, basis: Cited, unit: Period['unit'] = 'calendar-day'): Period => ({
  days: count,
  unit,
  basis,
});

const BY_MANDATE = {
  draft: MANDATE_2016.at('第（三）条'),
  adoption: MANDATE_2016.at('第（三）条'),
  hearing: MANDATE_2016.at('第（三）条'),
  experts: MANDATE_2016.at('第（四）条'),
  expertAdoption: MANDATE_2016.at('第（四）条'),
  risk: MANDATE_2016.at('第（五）条'),
  riskConclusion: ownRule('风险评估结论为不可控的，不提交讨论'),
  legality: MANDATE_2016.at('第（六）条'),
  legalityBody: MANDATE_2016.at('第（六）条'),
  submission: MANDATE_2016.at('第（六）条', '第（七）条'),
  deliberation: MANDATE_2016.at('第（七）条'),
  publication: MANDATE_2016.at('第（七）条'),
  evaluation: ownRule('决策后评估由决策机关组织，评估的单位不是论证评估过该决策的单位'),
  exception: MANDATE_2016.at('第（三）条', '第（七）条'),
} as const;

/** 湘办发〔2016〕41号: 20 days, no exception. */
const HUNAN_2016: DecisionProfile = {
  key: 'hunan-2016',
  title: '湖南2016年规定',
  version: 1,
  validFrom: '2016-10-12',
  basis: MANDATE_2016.at('第（三）条', '第（四）条', '第（五）条', '第（六）条', '第（七）条'),
  comments: days(20, MANDATE_2016.at('第（三）条')),
  commentsShorter: null,
  hearingPapers: null,
  legalityReview: null,
  headLast: false,
  channels: ['website', 'newspaper'],
  articles: BY_MANDATE,
};

/** 国务院令第713号, for decisions started since it is in force; the mandate stays the floor. */
const STATE_COUNCIL_713: DecisionProfile = {
  key: 'state-council-713',
  title: '国务院令第713号',
  version: 2,
  validFrom: '2019-09-01',
  basis: citedTogether(
    MAJOR_DECISIONS.whole,
    MANDATE_2016.at('第（三）条', '第（四）条', '第（五）条', '第（六）条', '第（七）条'),
  ),
  comments: days(30, MAJOR_DECISIONS.at('第十五条第一款')),
  commentsShorter: days(20, MANDATE_2016.at('第（三）条')),
  hearingPapers: days(7, MAJOR_DECISIONS.at('第十六条第三款')),
  legalityReview: days(7, MAJOR_DECISIONS.at('第二十六条第二款'), 'working-day'),
  headLast: true,
  channels: ['website', 'gazette', 'newspaper'],
  articles: {
    draft: MAJOR_DECISIONS.at('第十四条第一款', '第十五条'),
    adoption: citedTogether(MAJOR_DECISIONS.at('第十八条'), MANDATE_2016.at('第（三）条')),
    hearing: MAJOR_DECISIONS.at('第十六条', '第十七条'),
    experts: MAJOR_DECISIONS.at('第十九条', '第二十条'),
    expertAdoption: citedTogether(MAJOR_DECISIONS.at('第二十九条第三项'), MANDATE_2016.at('第（四）条')),
    risk: citedTogether(MAJOR_DECISIONS.at('第二十二条第一款'), MANDATE_2016.at('第（五）条')),
    riskConclusion: MAJOR_DECISIONS.at('第二十四条'),
    legality: citedTogether(MAJOR_DECISIONS.at('第二十五条'), MANDATE_2016.at('第（六）条')),
    legalityBody: MAJOR_DECISIONS.at('第二十五条'),
    submission: MAJOR_DECISIONS.at('第二十九条'),
    deliberation: MAJOR_DECISIONS.at('第三十条'),
    publication: MAJOR_DECISIONS.at('第三十二条'),
    evaluation: MAJOR_DECISIONS.at('第三十六条'),
    exception: MAJOR_DECISIONS.at('第十四条第一款'),
  },
};

export const DECISION_PROFILES = [HUNAN_2016, STATE_COUNCIL_713] as const;

/** What is to be public is so within 20 working days, unless something shorter is set. */
export const PROMPTLY: readonly DatedPeriod[] = [
  period('2008-05-01', 20, 'working-day', DISCLOSURE.in('国务院令第492号').at('第十八条'), '2019-05-15'),
  period('2019-05-15', 20, 'working-day', DISCLOSURE.at('第二十六条')),
];

/** What explains a decision is public within three working days of it. */
export const INTERPRETED: readonly DatedPeriod[] = [
  period('2016-11-10', 3, 'working-day', DETAILED_RULES_2016.whole),
];
