import { describe, expect, test } from 'vitest';
import { dueAfterEvent, duePeriods } from '../../src/catalogue/timing.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { ITEMS } from '../index.ts';
import { LAW_RULES } from './rules.ts';

/** The figures of an item that names a rule, before there was one: they must not be what is counted by. */
const unruled = { kind: 'event', event: 'documentDate', days: 999, unit: 'calendar-day' } as const;
const due = (rule: string, happened: string) => dueAfterEvent({ ...unruled, rule }, happened, CATALOGUE);

/** Rule, day of the event, due day, what the basis says: between the parts stands the version. */
const VECTORS = [
  ['disclosure-in-time', '2019-05-14', '2019-06-12', '第492号）第十八条'],
  ['disclosure-in-time', '2019-05-15', '2019-06-13', '第711号）第二十六条'],
  ['annual-report', '2017-12-31', '2018-03-31', '第492号）第三十一条'],
  ['annual-report', '2018-12-31', '2019-03-31', '第三十一条'],
  ['annual-report', '2019-12-31', '2020-01-31', '第四十九条第一款'],
  ['annual-report', '2024-12-31', '2025-01-31', '第四十九条第一款'],
  ['annual-report', '2026-12-31', '2027-01-31', '第四十九条第一款'],
  ['annual-report-of-government', '2025-12-31', '2026-03-31', '第四十九条第二款'],
  ['interpretation', '2026-09-30', '2026-10-10', '80号'],
  ['permit-decision', '2018-12-04', '2018-12-13', '国办发〔2015〕51号'],
  ['permit-decision', '2018-12-05', '2018-12-14', '国办发〔2018〕118号'],
  ['penalty-decision', '2026-02-10', '2026-02-26', '国办发〔2018〕118号'],
  ['market-penalty', '2026-09-11', '2026-10-15', '企业信息公示暂行条例…第六条'],
  ['penalty-withdrawal', '2026-09-30', '2026-10-10', '行政处罚法…第四十八条第二款'],
  ['safety-penalty', '2026-09-21', '2026-10-08', '安全生产法…第七十八条第二款'],
  ['enforcement-annual', '2025-12-31', '2026-01-31', '118号'],
  ['petition', '2026-08-03', '2026-10-08', '信访工作条例…第三十四条'],
  ['warning', '2024-10-31', '2024-10-31', '2007年通过）第四十三条'],
  ['warning', '2024-12-01', '2024-12-01', '第六十四条'],
  ['warning', '2026-10-01', '2026-10-01', '第六十四条'],
  ['emergency-release', '2016-11-09', '2016-11-10', '61号'],
  ['emergency-release', '2026-10-01', '2026-10-01', '80号'],
  ['lesser-event-release', '2026-09-30', '2026-10-02', '61号'],
  ['grave-issue-response', '2016-11-09', '2016-11-10', '61号'],
  ['grave-issue-response', '2026-10-01', '2026-10-01', '80号'],
  ['hot-issue-response', '2026-09-30', '2026-10-02', '61号'],
  ['public-health-event', '2026-10-01', '2026-10-02', '61号'],
  ['disease-figures', '2025-08-31', '2025-09-10', '2013年修正）第三十八条'],
  ['disease-figures', '2025-09-30', '2025-10-10', '2025年修订'],
  ['budget', '2026-01-30', '2026-02-24', '预算法…第十四条'],
  ['unit-budget', '2026-03-02', '2026-03-23', '预算法实施条例…第六条'],
  ['purchase-plan', '2026-03-02', '2026-04-01', '财库〔2020〕10号'],
  ['land-expropriation-notice', '2021-08-31', '2021-09-14', '征收土地公告办法…第四条'],
  ['land-expropriation-notice', '2021-09-01', '2021-09-23', '第三十一条'],
  ['housing-fund-annual-report', '2023-12-31', '2024-03-31', '建金〔2015〕26号'],
  ['housing-fund-annual-report', '2027-12-31', '2028-03-31', '建金〔2015〕26号'],
  ['charity-fundraising', '2024-09-04', '2024-12-04', '2016年通过）第七十三条'],
  ['charity-fundraising', '2024-11-30', '2025-02-28', '慈善法…第七十九条'],
  ['charity-project', '2026-01-15', '2026-04-15', '第七十九条'],
  ['charity-emergency', '2026-09-28', '2026-10-08', '第七十二条'],
  ['drinking-water', '2026-06-30', '2026-07-28', '水污染防治法…第七十二条'],
  ['drinking-water', '2026-09-30', '2026-11-03', '生态环境法典…第三百二十六条'],
] as const;

describe('each rule: when it happened, until when it is due, by which text', () => {
  test.each(VECTORS)('%s: %s → %s by %s', (rule, happened, dueOn, text) => {
    const found = due(rule, happened);
    expect(found.dueOn).toBe(dueOn);
    for (const part of text.split('…')) expect(found.basis).toContain(part);
  });

  test('none is left out', () => {
    const tried = new Set<string>(VECTORS.map(([code]) => code));
    expect([...new Set(LAW_RULES.map(({ code }) => code))].filter((code) => !tried.has(code))).toEqual([]);
  });
});

test('five hours from a moment that is known end at that hour', () => {
  expect(due('emergency-release', '2026-10-01 22:10')).toMatchObject({
    dueOn: '2026-10-02',
    dueAt: '2026-10-02 03:10',
  });
});

test('departments report by 31 January, governments by 31 March, counties and the province among them', () => {
  const yearOf = (code: string) => {
    const item = ITEMS.find((each) => each.code === code);
    if (!item) throw new Error(code);
    const [period] = duePeriods(item.timing, civilDate('2025-12-31'), civilDate('2025-12-31'), CATALOGUE);
    return { dueOn: period?.dueOn, responsible: item.responsible };
  };
  expect(yearOf('00.annual-report')).toEqual({
    dueOn: '2026-01-31',
    responsible: [{ set: 'provincial-departments' }, { set: 'local-departments' }],
  });
  expect(yearOf('00.government-annual-report')).toEqual({
    dueOn: '2026-03-31',
    responsible: [{ bodies: ['zfbgt'] }, { set: 'prefectures' }, { set: 'counties' }],
  });
});
