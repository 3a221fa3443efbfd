import { describe, expect, it } from 'vitest';
import { clockOf, dayOf, formatOf, minuteOf, periodOf, sizeOf, weekdaysUntil } from './format.ts';

describe('format', () => {
  it('shows every moment in the time of the province', () => {
    expect(minuteOf('2026-02-28T16:30:00Z')).toBe('2026-03-01 00:30');
    expect(minuteOf('2026-03-01T14:03:22+08:00')).toBe('2026-03-01 14:03');
    expect(clockOf(new Date('2026-03-01T06:03:22Z'))).toBe('14:03:22');
    expect(dayOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  it('shows nothing readable as a dash', () => {
    expect(minuteOf(null)).toBe('—');
    expect(minuteOf('')).toBe('—');
  });

  it('counts weekdays for the light: the day itself is day zero', () => {
    expect(weekdaysUntil('2026-03-06', '2026-03-06')).toBe(0);
    expect(weekdaysUntil('2026-03-06', '2026-03-09')).toBe(1);
    expect(weekdaysUntil('2026-03-07', '2026-03-06')).toBe(-1);
  });

  it('names size and format of a file', () => {
    expect(sizeOf(900)).toBe('900 B');
    expect(sizeOf(1536)).toBe('1.5 KB');
    expect(sizeOf(5 * 1024 * 1024)).toBe('5.0 MB');
    expect(formatOf('关于…的通知.v2.docx')).toBe('DOCX');
    expect(formatOf('无扩展名')).toBe('文件');
  });

  it('writes periods as reports do and keeps internal marks to itself', () => {
    expect(periodOf('2026-09')).toBe('2026年9月');
    expect(periodOf('2026-Q3')).toBe('2026年第3季度');
    expect(periodOf('2026')).toBe('2026年');
    expect(periodOf('event:1m3xcf69030kb8hb')).toBe('—');
  });
});
