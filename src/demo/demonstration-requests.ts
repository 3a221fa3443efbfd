import { randomBytes } from 'node:crypto';
import type { Working } from '../catalogue/source.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import type { AnswerDraft, GivenAct } from '../requests/act.ts';
import { actOnRequest } from '../requests/act-on-request.ts';
import { requestKeys } from '../requests/keys.ts';
import { PUBLIC, receiveRequests } from '../requests/receive-request.ts';
import type { Role } from '../schema/vocabulary.ts';
import type { DemonstrationAccounts } from './demonstration-pipeline.ts';

/** Nobody holds a receipt of the demonstration's requests, and nobody can open who asked: nobody did. */
const KEYS = requestKeys(randomBytes(32));

/** What happens to a request, so many days after it came in. */
interface Step {
  readonly after: number;
  readonly by: Role | 'applicant';
  readonly given: GivenAct;
}

interface Sample {
  readonly daysAgo: number;
  readonly body: string;
  readonly content: string;
  readonly company?: true;
  readonly steps: readonly Step[];
}

const confirm: Step = { after: 1, by: 'editor', given: { act: 'confirm' } };
const answered = (after: number, answer: AnswerDraft): readonly Step[] => [
  { after, by: 'editor', given: { act: 'prepare', answer } },
  { after: after + 1, by: 'issuer', given: { act: 'issue' } },
];

const SAMPLES: readonly Sample[] = [
  {
    daysAgo: 70,
    body: 'zfbgt',
    content: '〔演示〕2025年全省学校体育场地向社会开放的补助资金分配方案',
    steps: [confirm, ...answered(9, { kind: 'granted', text: '〔演示〕现将该分配方案提供给您。' })],
  },
  {
    daysAgo: 64,
    body: 'hbt',
    content: '〔演示〕某河段2025年水质自动监测的逐月数据',
    company: true,
    steps: [
      confirm,
      { after: 3, by: 'editor', given: { act: 'ask-completion', text: '请写明河段的起止断面' } },
      { after: 8, by: 'applicant', given: { act: 'completed', text: '〔演示〕自一号断面至三号断面' } },
      ...answered(15, { kind: 'granted', text: '〔演示〕现将三个断面的逐月数据提供给您。' }),
    ],
  },
  {
    daysAgo: 58,
    body: 'changsha',
    content: '〔演示〕城区某停车场经营权的出让合同',
    steps: [
      confirm,
      {
        after: 4,
        by: 'editor',
        given: {
          act: 'consult',
          party: 'third-party',
          to: '〔演示〕停车管理公司',
          text: '合同的价款与技术附件',
        },
      },
      {
        after: 10,
        by: 'editor',
        given: { act: 'opinion', position: 'objects', text: '〔演示〕技术附件属商业秘密' },
      },
      ...answered(16, {
        kind: 'partly',
        text: '〔演示〕提供合同正文，技术附件除外。',
        parts: [{ what: '技术附件', ground: 'third-party', reason: '〔演示〕公开会损害第三方的合法权益' }],
      }),
    ],
  },
  {
    daysAgo: 40,
    body: 'hbt',
    content: '〔演示〕1998年某化工厂的排污申报材料',
    steps: [
      confirm,
      ...answered(12, {
        kind: 'not-held',
        text: '〔演示〕经检索，本机关未制作、未保存该材料。',
        search: '〔演示〕检索档案室与业务系统，用词“排污申报”，1996至2000年，由档案员检索',
      }),
    ],
  },
  {
    daysAgo: 24,
    body: 'zfbgt',
    content: '〔演示〕近三年省政府常务会议讨论民生实事项目的材料',
    steps: [
      confirm,
      { after: 10, by: 'reviewer', given: { act: 'extend', days: 20, text: '〔演示〕案卷较多，需逐件核对' } },
    ],
  },
  {
    daysAgo: 16,
    body: 'changsha',
    content: '〔演示〕老旧小区加装电梯的补贴名单',
    steps: [confirm, { after: 5, by: 'applicant', given: { act: 'withdraw', text: '〔演示〕已在网上查到' } }],
  },
  { daysAgo: 6, body: 'hbt', content: '〔演示〕饮用水水源保护区的划定图件', steps: [confirm] },
  { daysAgo: 0, body: 'zfbgt', content: '〔演示〕2026年政务公开培训的课程安排', steps: [] },
];

const expect = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`demonstration of requests: ${JSON.stringify(result.refusals)}`);
};

/** Requests of past days by the real commands: given, given in part, without result, withdrawn, extended, waiting. */
export async function demonstrateRequests(
  deps: Omit<Working, 'clock'>,
  accounts: DemonstrationAccounts,
  today: CivilDate,
): Promise<void> {
  for (const [n, { daysAgo, body, content, company, steps }] of SAMPLES.entries()) {
    const onDay = (after: number) => ({
      ...deps,
      keys: KEYS,
      clock: fixedClock(`${addDays(today, after - daysAgo)}T08:${10 + n}:00+08:00`),
    });
    const input = {
      body,
      content,
      delivery: 'online',
      applicantKind: company ? 'business' : 'person',
      name: company ? '〔演示〕公司' : '〔演示〕居民',
      proof: '〔演示〕',
      phone: '',
      address: '',
    };
    const [taken] = expect(await receiveRequests(onDay(0), [{ input, submissionKey: `demonstration ${n}` }]));
    if (taken === undefined) throw new Error('demonstration of requests: nothing was taken');
    const { code } = expect(taken);
    for (const { after, by, given } of steps)
      expect(
        await actOnRequest(onDay(after), by === 'applicant' ? PUBLIC : accounts.actor(by, body), code, given),
      );
  }
}
