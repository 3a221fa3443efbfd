import type { ConsultationSummary } from '../../../api/contract.ts';
import { timeLeft } from '../../../consultations/rules-phase.ts';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

const TONES: Readonly<Record<string, Tone>> = {
  open: 'good',
  upcoming: 'plain',
  closed: 'warning',
  answered: 'muted',
};

export const PhaseTag = (props: {
  readonly of: Pick<ConsultationSummary, 'phase' | 'phaseName' | 'answerLate'>;
}) =>
  props.of.phase === 'closed' && props.of.answerLate ? (
    <StatusTag tone="bad">逾期未反馈</StatusTag>
  ) : (
    <StatusTag tone={TONES[props.of.phase] ?? 'plain'}>{props.of.phaseName}</StatusTag>
  );

/** Until when it is open or when it closed, in one sentence. */
export function daysSentence(c: ConsultationSummary, now: Date): string {
  switch (c.phase) {
    case 'upcoming':
      return `${formatDay(c.opensOn)}开始，${formatDay(c.closesOn)}截止`;
    case 'open':
      return `${formatDay(c.closesOn)}24时截止，${timeLeft(new Date(c.closesAt), now)}`;
    case 'closed':
      return c.answerDueOn === null
        ? `${formatDay(c.closesOn)}截止`
        : `${formatDay(c.closesOn)}截止，应于${formatDay(c.answerDueOn)}前公布采纳情况`;
    default:
      return `${formatDay(c.closesOn)}截止，采纳情况已公布`;
  }
}

export const ConsultationList = (props: {
  readonly items: readonly ConsultationSummary[];
  readonly now: Date;
}) => (
  <ul class="consultation-list">
    {props.items.map((c) => (
      <li key={c.id} class={c.answerLate ? 'consultation-card consultation-late' : 'consultation-card'}>
        <p class="consultation-state">
          <PhaseTag of={c} /> <span>{daysSentence(c, props.now)}</span>
        </p>
        <h3>
          <a href={urls.consultation(c.id)}>{c.title}</a>
        </h3>
        <p class="consultation-says">{c.plainSummary}</p>
        <p class="consultation-source">
          <a href={urls.body(c.body)}>{c.bodyName}</a>
          {c.received === 0 && c.phase === 'answered' ? null : (
            <span>已收到 {formatNumber(c.received)} 条意见</span>
          )}
        </p>
      </li>
    ))}
  </ul>
);
