import type { EscalationStep } from '../../src/schema/supervision.ts';

/**
 * The ladder of reminders before and after a due day; it ends by itself when the obligation is met. The platform's own,
 * after the practice of 红黄绿灯.
 */
export const ESCALATION: readonly EscalationStep[] = [
  { key: 't-10', days: -10, to: 'editor', wording: '{n} 项公开义务将于 {day} 到期' },
  { key: 't-3', days: -3, to: 'reviewer', wording: '{n} 项公开义务将于 {day} 到期，尚未公开' },
  { key: 't+0', days: 0, to: 'issuer', wording: '{n} 项公开义务今日（{day}）到期，尚未公开' },
  { key: 't+5', days: 5, to: 'office', wording: '{n} 项公开义务自 {day} 起逾期，仍未公开' },
];
