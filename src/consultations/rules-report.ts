import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ConsultationReportAspect } from '../schema/declaration.ts';
import { cite, ISSUE_OUTCOME_NAMES, type IssueOutcome, type OpinionChannel } from '../schema/vocabulary.ts';
import { channelName, isChannel } from './rules-opinion.ts';

export const isOutcome = (text: string): text is IssueOutcome => Object.hasOwn(ISSUE_OUTCOME_NAMES, text);

/** An answered issue as the report tells it. */
export interface AnswerRow {
  readonly number: number;
  readonly issue: string;
  readonly opinions: number;
  readonly outcome: IssueOutcome;
  readonly reason: string;
  readonly changed: string;
}

export interface ChannelRow {
  readonly channel: OpinionChannel;
  readonly received: number;
  readonly counted: number;
}

const rowsOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];
const number = (value: JsonValue | undefined): number => (typeof value === 'number' ? value : 0);
const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

export function answersIn(aspect: ConsultationReportAspect, content: JsonObject): readonly AnswerRow[] {
  return rowsOf(content[aspect.answers]).flatMap((row) => {
    const outcome = text(row.outcome);
    return isOutcome(outcome)
      ? [
          {
            number: number(row.number),
            issue: text(row.issue),
            opinions: number(row.opinions),
            outcome,
            reason: text(row.reason),
            changed: text(row.changed),
          },
        ]
      : [];
  });
}

export const channelsIn = (aspect: ConsultationReportAspect, content: JsonObject): readonly ChannelRow[] =>
  rowsOf(content[aspect.byChannel]).flatMap((row) => {
    const channel = text(row.channel);
    return isChannel(channel)
      ? [{ channel, received: number(row.received), counted: number(row.counted) }]
      : [];
  });

/** What is on record about the opinions when a report wants to be published. */
export interface OnRecord {
  readonly answers: readonly AnswerRow[];
  readonly channels: readonly ChannelRow[];
  /** Counted opinions in no issue, or in one without an answer. */
  readonly unanswered: number;
}

/**
 * 重大行政决策程序暂行条例第十八条: every opinion is considered and answered. The figures are those on record, also where nobody said
 * anything: what was heard elsewhere is entered on record first. Wording may be edited in the report itself.
 */
export function reportRefusals(
  aspect: ConsultationReportAspect,
  content: JsonObject,
  record: OnRecord,
  /** A correction of the published report: an outcome may turn out to be wrong, the figures not. */
  corrects = false,
): readonly Refusal[] {
  const at = { path: `/content/${aspect.answers}`, basis: cite('重大行政决策程序暂行条例', '第十八条') };
  if (record.unanswered > 0) return [problem('opinions-unanswered', { count: record.unanswered }, at)];
  const told = answersIn(aspect, content);
  const refusals: Refusal[] = [];
  const differs = (detail: string, field: string) =>
    refusals.push(problem('report-differs', { detail }, { ...at, path: `/content/${field}` }));
  for (const issue of record.answers) {
    const row = told.find((each) => each.number === issue.number);
    if (row === undefined) differs(`没有问题${issue.number}“${issue.issue}”`, aspect.answers);
    else if (row.opinions !== issue.opinions)
      differs(`问题${issue.number}登记的意见为${issue.opinions}条，写的是${row.opinions}条`, aspect.answers);
    else if (row.outcome !== issue.outcome && !corrects)
      differs(
        `问题${issue.number}的处理结果登记为${ISSUE_OUTCOME_NAMES[issue.outcome]}，写的是${ISSUE_OUTCOME_NAMES[row.outcome]}`,
        aspect.answers,
      );
  }
  for (const row of told)
    if (!record.answers.some((issue) => issue.number === row.number))
      differs(`问题${row.number}没有登记`, aspect.answers);
  const channels = channelsIn(aspect, content);
  for (const row of record.channels) {
    const written = channels.find((each) => each.channel === row.channel) ?? { received: 0, counted: 0 };
    if (written.received !== row.received || written.counted !== row.counted) {
      differs(
        `${channelName(row.channel)}收到${row.received}条、去重后${row.counted}条，写的是${written.received}条、${written.counted}条`,
        aspect.byChannel,
      );
    }
  }
  return refusals;
}
