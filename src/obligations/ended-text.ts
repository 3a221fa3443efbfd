import type { JsonValue } from '../kernel/canonical-json.ts';
import { chineseDate, parseCivilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';

const text = (value: JsonValue | undefined): string =>
  typeof value === 'string' && value !== '' ? value : '未说明';

/** By what it ended: `item-retired`, `draft-discarded`, `not-applicable` …; empty when it is not said. */
export const groundOf = (exception: JsonValue | null): string =>
  isJsonObject(exception) && typeof exception.ground === 'string' ? exception.ground : '';

/**
 * Why an obligation ended without publication, for the board. What was written into a discarded draft's remark stays
 * inside the unit; why an item was retired is public like the item's history.
 */
export function endedText(exception: JsonValue | null): string | null {
  if (!isJsonObject(exception)) return null;
  const { ground, reason, retiredOn, daysLate, basis, until } = exception;
  const late = typeof daysLate === 'number' && daysLate > 0 ? `，终止时已逾期${daysLate}日` : '';
  switch (ground) {
    case 'item-retired': {
      const day = parseCivilDate(typeof retiredOn === 'string' ? retiredOn : '');
      const since = day === null ? '' : `自${chineseDate(day)}起`;
      return `公开事项${since}停用${late}。理由：${text(reason)}`;
    }
    case 'not-responsible':
      return `公开事项的责任单位已调整，本单位不再承担${late}`;
    case 'passed-on':
      return `已转由其他单位答复${late}。理由：${text(reason)}`;
    case 'body-abolished':
      return `单位已撤并，由承接单位公开${late}`;
    case 'not-applicable':
      return `不涉及。理由：${text(reason)}`;
    case 'deadline-lapsed':
      return `所依据的记录已更正或者撤下，或者该环节依法不再需要${late}`;
    case 'decision-unlisted':
    case 'line-removed':
      return `清单已不再列有该项${late}`;
    case 'withheld': {
      const last = parseCivilDate(typeof until === 'string' ? until : '');
      return `不予公开${last === null ? '' : `至${chineseDate(last)}`}（${text(basis)}）${late}。理由：${text(reason)}`;
    }
    default:
      return '稿件已作废，不再公开';
  }
}
