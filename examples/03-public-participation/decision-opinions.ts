import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { SampleOpinion, SampleOpinions } from '../../src/schema/example.ts';
import type { DecisionScript } from '../dossiers/major-decision-scripts.ts';
import { stepDay } from '../dossiers/major-decision-walk.ts';

/** The step of a decision on which its consultation opens has taken people's words from the day after. */
const OPEN_DAYS = 28;

const said = (
  issue: number,
  people: number,
  text: string,
  offline?: NonNullable<SampleOpinion['offline']>,
): SampleOpinion => ({
  issue,
  people,
  text,
  anchor: '',
  group: 'resident',
  ...(offline === undefined ? {} : { offline }),
});

/** What people said of one decision: each opinion is a record, and the figures of the report are counted from them. */
const opinionsOf = (script: DecisionScript): readonly SampleOpinion[] => {
  const size = 3 + (script.name.length % 4);
  return [
    said(1, size + 4, `办理手续应当再简单一些，材料能共享的不要让群众重复交。想问的是：${script.question}`),
    said(2, size, `执行要留出时间。${script.affected}建议给两个月过渡。`),
    said(3, size - 2, `${script.refusedPoint}这一条请认真研究，能采纳的尽量采纳。`),
    said(1, 3, `座谈会上代表提出：《${script.name}》的申请表太长，填一次就够。`, {
      channel: 'hearing',
      evidence: `〔演示〕${script.undertaker.replace('〔演示〕', '')}座谈会记录第3页`,
    }),
    said(2, 2, `走访中有人担心《${script.name}》马上执行来不及准备。`, {
      channel: 'research',
      evidence: `〔演示〕${script.number}走访报告附件1`,
    }),
  ];
};

/** The opinions on a decision of the demonstration, with the report drawn up from them on its day. */
export const decisionOpinions = (script: DecisionScript, start: CivilDate): SampleOpinions => ({
  body: script.body,
  number: script.number,
  from: `${addDays(stepDay(start, 'consultation'), 1)}T09:00:00+08:00`,
  days: OPEN_DAYS,
  opinions: opinionsOf(script),
  issues: [
    {
      title: '办理手续再简单一些',
      outcome: 'adopted',
      reason: '意见合理，能够共享的材料不再要求提交。',
      changed: script.passages[0],
    },
    {
      title: '给一段过渡时间',
      outcome: 'partly',
      reason: '过渡期由一个月改为两个月。',
      changed: '自公布之日起设两个月过渡期。',
    },
    { title: script.refusedPoint, outcome: 'not-adopted', reason: script.refusalReason, changed: '' },
  ],
  reportedAt: `${stepDay(start, 'adoption')}T15:00:00+08:00`,
});
