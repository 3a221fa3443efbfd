import { describe, expect, test } from 'vitest';
import {
  CONSULTATION_NOTICE_FIELDS,
  consultationNotice,
  MAJOR_DECISION_PERIODS,
} from '../../catalogue/types/consultation-fields.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { earliestClose, periodRefusals } from './rules-consultation-period.ts';

const aspect = consultationNotice(MAJOR_DECISION_PERIODS);
const codes = (opensOn: string, closesOn: string, shortReason = '') =>
  periodRefusals(aspect, { opensOn, closesOn, shortReason }, CATALOGUE.calendar).map(({ code }) => code);

describe('how long a consultation lasts', () => {
  test.each([
    ['30日', '2026-03-01', '2026-03-31', '', []],
    ['29日，没有理由', '2026-03-01', '2026-03-30', '', ['consultation-short-without-reason']],
    ['29日，有理由', '2026-03-01', '2026-03-30', '防汛需要', []],
    ['20日，有理由', '2026-03-01', '2026-03-21', '防汛需要', []],
    ['19日，有理由也不行', '2026-03-01', '2026-03-20', '防汛需要', ['consultation-too-short']],
    ['空白不是理由', '2026-03-01', '2026-03-30', '  ', ['consultation-short-without-reason']],
    ['截止早于开始', '2026-03-02', '2026-03-01', '防汛需要', ['date-order']],
    ['2019年9月1日前按20日', '2019-08-31', '2019-09-20', '', []],
    ['2019年9月1日起按30日', '2019-09-01', '2019-09-21', '', ['consultation-short-without-reason']],
  ])('%s', (_, opens, closes, reason, expected) => {
    expect(codes(opens, closes, reason)).toEqual(expected);
  });

  test('a period of one kind of document says nothing about another', () => {
    const [, thirty] = MAJOR_DECISION_PERIODS;
    if (!thirty) throw new Error('no period');
    const byKind = consultationNotice([{ ...thirty, kind: 'rules' }], 'kind');
    expect(
      periodRefusals(
        byKind,
        { kind: 'plan', opensOn: '2026-03-01', closesOn: '2026-03-02' },
        CATALOGUE.calendar,
      ),
    ).toEqual([]);
    expect(
      periodRefusals(
        byKind,
        { kind: 'rules', opensOn: '2026-03-01', closesOn: '2026-03-02' },
        CATALOGUE.calendar,
      ),
    ).toHaveLength(1);
    expect(earliestClose(byKind, { kind: 'rules' }, civilDate('2026-03-01'), CATALOGUE.calendar)).toBe(
      '2026-03-21',
    );
  });

  test('no kind of notice is open for a day only: each has a period for everything that it can be', () => {
    const notices = CATALOGUE.currentTypes.flatMap((type) =>
      type.shape === 'dossier' && type.consultation !== undefined
        ? [{ type, aspect: type.consultation }]
        : [],
    );
    expect(notices.length).toBeGreaterThan(1);
    for (const { type, aspect: declared } of notices) {
      const field = declared.kindField === null ? undefined : type.fields[declared.kindField];
      const kinds = field?.kind === 'code' ? field.options.map(({ value }) => value) : [''];
      for (const kind of kinds)
        expect(
          periodRefusals(
            declared,
            {
              ...(declared.kindField === null ? {} : { [declared.kindField]: kind }),
              [declared.opensOn]: '2026-12-01',
              [declared.closesOn]: '2026-12-02',
            },
            CATALOGUE.calendar,
          ).map(({ basis }) => basis ?? ''),
          `${type.key} ${kind}`,
        ).toEqual([expect.stringMatching(/./)]);
    }
  });

  test('the facet names fields of the notice', () => {
    const { periods: _, kindField: __, contact, ...fields } = aspect;
    for (const name of [...Object.values(fields), ...contact])
      expect(Object.keys(CONSULTATION_NOTICE_FIELDS)).toContain(name);
  });
});
