import { randomBytes } from 'node:crypto';
import type { Working } from '../catalogue/source.ts';
import { answerFeedback, passFeedback } from '../feedback/answer-feedback.ts';
import { feedbackKeys } from '../feedback/keys.ts';
import { receiveFeedback } from '../feedback/receive-feedback.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import type { FeedbackKind, FeedbackOutcome } from '../schema/vocabulary.ts';
import type { DemonstrationAccounts } from './demonstration-pipeline.ts';

/** Nobody holds a receipt of the demonstration's feedback. */
const KEYS = feedbackKeys(randomBytes(32));

interface Sample {
  readonly daysAgo: number;
  readonly body: string;
  readonly kind: FeedbackKind;
  readonly item: string;
  readonly text: string;
  readonly passTo?: string;
  /** Days after it came in. */
  readonly answered?: {
    readonly after: number;
    readonly outcome: FeedbackOutcome;
    readonly text: string;
  };
}

const SAMPLES: readonly Sample[] = [
  {
    daysAgo: 40,
    body: 'hbt',
    kind: 'not-public',
    item: '00.policy-document',
    text: '〔演示〕去年听说印发了关于排污许可的通知，网上查不到。',
    answered: {
      after: 6,
      outcome: 'justified',
      text: '〔演示〕经核查，该通知属于应当主动公开的规范性文件，未及时公开属实，已列入公开义务，限期公开。',
    },
  },
  {
    daysAgo: 30,
    body: 'zfbgt',
    kind: 'dead-link',
    item: '',
    text: '〔演示〕解读页面里指向省统计局的链接打不开。',
    answered: { after: 2, outcome: 'justified', text: '〔演示〕已核实并更换链接，感谢指正。' },
  },
  {
    daysAgo: 25,
    body: 'zfbgt',
    kind: 'other',
    item: '',
    text: '〔演示〕城区公交调整后的线路图在哪里看？',
    passTo: 'changsha',
    answered: {
      after: 3,
      outcome: 'unfounded',
      text: '〔演示〕线路图已在市政府信息公开专栏公布，可按“公交”检索。',
    },
  },
  {
    daysAgo: 18,
    body: 'changsha',
    kind: 'wrong',
    item: '',
    text: '〔演示〕预算表的合计与明细对不上，差了一个零。',
  },
  { daysAgo: 1, body: 'hbt', kind: 'not-public', item: '', text: '〔演示〕没有找到乡镇饮用水的水质。' },
];

const expect = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`demonstration of feedback: ${JSON.stringify(result.refusals)}`);
};

/** What people pointed out on past days, by the real commands: answered in time, passed on, late, and waiting. */
export async function demonstrateFeedback(
  deps: Omit<Working, 'clock'>,
  accounts: DemonstrationAccounts,
  today: CivilDate,
): Promise<void> {
  for (const [n, sample] of SAMPLES.entries()) {
    const dayAfter = (days: number) => fixedClock(`${addDays(today, days - sample.daysAgo)}T10:00:00+08:00`);
    const received = dayAfter(0);
    const { kind, body, item, text } = sample;
    const [result] = expect(
      await receiveFeedback({ ...deps, clock: received, keys: KEYS }, [
        {
          input: { text, kind, body, item, page: '', contact: '' },
          submissionKey: `demonstration ${n}`,
          receivedAt: received.now(),
        },
      ]),
    );
    if (result === undefined) throw new Error('demonstration of feedback: nothing was taken');
    const { code } = expect(result);
    if (sample.passTo !== undefined)
      expect(
        await passFeedback({ ...deps, clock: dayAfter(1) }, accounts.actor('editor', body), {
          code,
          body: sample.passTo,
          reason: '属该市职责',
        }),
      );
    if (sample.answered !== undefined)
      expect(
        await answerFeedback(
          { ...deps, clock: dayAfter(sample.answered.after) },
          accounts.actor('editor', sample.passTo ?? body),
          { code, outcome: sample.answered.outcome, text: sample.answered.text },
        ),
      );
  }
}
