import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { DatedPeriod } from '../periods.ts';

const MANDATE = '湘办发〔2016〕41号';
const REGULATION = '重大行政决策程序暂行条例';

interface Period extends Pick<DatedPeriod, 'days' | 'unit' | 'basis'> {}

/** What a version of the procedure demands, each with its article. A dossier is judged by the profile of its own first day. */
export interface DecisionProfile {
  readonly key: string;
  readonly title: string;
  readonly version: number;
  readonly validFrom: string;
  readonly basis: string;
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
    readonly draft: string;
    readonly adoption: string;
    readonly hearing: string;
    readonly experts: string;
    readonly expertAdoption: string;
    readonly risk: string;
    readonly riskConclusion: string;
    readonly legality: string;
    readonly legalityBody: string;
    readonly submission: string;
    readonly deliberation: string;
    readonly publication: string;
    readonly evaluation: string;
    readonly exception: string;
  };
}

const days = (count: number, basis: string, unit: Period['unit'] = 'calendar-day'): Period => ({
  days: count,
  unit,
  basis,
});

const BY_MANDATE = {
  draft: `${MANDATE}第（三）条`,
  adoption: `${MANDATE}第（三）条`,
  hearing: `${MANDATE}第（三）条`,
  experts: `${MANDATE}第（四）条`,
  expertAdoption: `${MANDATE}第（四）条`,
  risk: `${MANDATE}第（五）条`,
  riskConclusion: `${MANDATE}第（六）条`,
  legality: `${MANDATE}第（六）条`,
  legalityBody: `${MANDATE}第（六）条`,
  submission: `${MANDATE}第（六）条、第（七）条`,
  deliberation: `${MANDATE}第（七）条`,
  publication: `${MANDATE}第（七）条`,
  evaluation: `${MANDATE}第（四）条`,
  exception: `${MANDATE}第（三）条、第（七）条`,
} as const;

/** 湘办发〔2016〕41号: 20 days, no exception. */
const HUNAN_2016: DecisionProfile = {
  key: 'hunan-2016',
  title: '湖南2016年规定',
  version: 1,
  validFrom: '2016-10-12',
  basis: `${MANDATE}第（三）条至第（七）条`,
  comments: days(20, `${MANDATE}第（三）条`),
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
  basis: `${REGULATION}（国务院令第713号）、${MANDATE}第（三）条至第（七）条`,
  comments: days(30, `${REGULATION}第十五条`),
  commentsShorter: days(20, `${MANDATE}第（三）条`),
  hearingPapers: days(7, `${REGULATION}第十六条`),
  legalityReview: days(7, `${REGULATION}第二十七条`, 'working-day'),
  headLast: true,
  channels: ['website', 'gazette', 'newspaper'],
  articles: {
    draft: `${REGULATION}第十四条、第十五条`,
    adoption: `${REGULATION}第十八条、${MANDATE}第（三）条`,
    hearing: `${REGULATION}第十六条、第十七条`,
    experts: `${REGULATION}第十九条、第二十条`,
    expertAdoption: `${REGULATION}第二十九条、${MANDATE}第（四）条`,
    risk: `${REGULATION}第二十二条、${MANDATE}第（五）条`,
    riskConclusion: `${REGULATION}第二十四条`,
    legality: `${REGULATION}第二十五条、${MANDATE}第（六）条`,
    legalityBody: `${REGULATION}第二十五条`,
    submission: `${REGULATION}第二十九条`,
    deliberation: `${REGULATION}第三十条`,
    publication: `${REGULATION}第三十二条`,
    evaluation: `${REGULATION}第三十六条`,
    exception: `${REGULATION}第十四条`,
  },
};

export const DECISION_PROFILES = [HUNAN_2016, STATE_COUNCIL_713] as const;

/** 政府信息公开条例第二十六条: what is to be public is so within 20 working days, unless something shorter is set. */
export const PROMPTLY: DatedPeriod = {
  from: civilDate('2008-05-01'),
  to: null,
  days: 20,
  unit: 'working-day',
  basis: '政府信息公开条例第二十六条',
};

/** 国办发〔2016〕80号: what explains a decision is public within three working days of it. */
export const INTERPRETED: DatedPeriod = {
  from: civilDate('2016-11-10'),
  to: null,
  days: 3,
  unit: 'working-day',
  basis: '国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知（国办发〔2016〕80号）',
};
