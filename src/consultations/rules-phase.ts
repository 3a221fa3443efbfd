import { chineseDate, civilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ConsultationPhase } from '../schema/vocabulary.ts';

export interface Times {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly opensAt: Date;
  /** The first moment after the closing day. */
  readonly closesAt: Date;
  readonly answeredAt: Date | null;
}

export function phaseAt(times: Times, now: Date): ConsultationPhase {
  if (times.answeredAt !== null) return 'answered';
  if (now < times.opensAt) return 'upcoming';
  return now < times.closesAt ? 'open' : 'closed';
}

/** Why opinions are not taken at a moment; null when they are. */
export function closedRefusal(times: Times, now: Date): Refusal | null {
  switch (phaseAt(times, now)) {
    case 'open':
      return null;
    case 'upcoming':
      return problem('consultation-not-open', { opens: chineseDate(civilDate(times.opensOn)) });
    default:
      return problem('consultation-closed', { closes: chineseDate(civilDate(times.closesOn)) });
  }
}

/** Days and hours until the end, in words; the last hour in minutes. */
export function timeLeft(closesAt: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((closesAt.getTime() - now.getTime()) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return hours === 0 ? `还剩${days}天` : `还剩${days}天${hours}小时`;
  return hours > 0 ? `还剩${hours}小时${minutes % 60}分钟` : `还剩${minutes}分钟`;
}
