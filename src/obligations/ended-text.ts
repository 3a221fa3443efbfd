import type { JsonValue } from '../kernel/canonical-json.ts';
import { chineseDate, parseCivilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';

/**
 * Why an obligation ended without publication, for the board. What was written into a discarded draft's opinion stays inside the unit; why an item was
 * retired is public like the item's history.
 */
export function endedText(exception: JsonValue | null): string | null {
  if (!isJsonObject(exception)) return null;
  if (exception.ground !== 'item-retired') return '稿件已作废，不再公开';
  const { reason, retiredOn, daysLate } = exception;
  const day = parseCivilDate(typeof retiredOn === 'string' ? retiredOn : '');
  const since = day === null ? '' : `自${chineseDate(day)}起`;
  const late = typeof daysLate === 'number' && daysLate > 0 ? `，终止时已逾期${daysLate}日` : '';
  return `公开事项${since}停用${late}。理由：${typeof reason === 'string' ? reason : '未说明'}`;
}
