import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCitizenId, isOrganisationCode, isUscc, projectCodeFault, withUsccCheck } from './identifiers.ts';

describe('统一社会信用代码', () => {
  test.each(['91350100M000100Y43', '11430000006122674E'])('%s is right', (code) =>
    expect(isUscc(code)).toBe(true),
  );
  test.each([
    '91350100M000100Y4Z',
    '91430000616800612R',
    '91330108788834216B',
    '12430000MBOL67976N',
    '',
    '11430000006122674e',
  ])('%s is refused', (code) => expect(isUscc(code)).toBe(false));

  test('one changed character never goes unnoticed', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const digit = fc.constantFrom(...'0123456789');
    const any = fc.constantFrom(...alphabet);
    const body = fc
      .tuple(
        any,
        any,
        fc.array(digit, { minLength: 6, maxLength: 6 }),
        fc.array(any, { minLength: 9, maxLength: 9 }),
      )
      .map(([a, b, area, rest]) => a + b + area.join('') + rest.join(''));
    fc.assert(
      fc.property(body, fc.nat(17), any, (first17, at, other) => {
        const code = withUsccCheck(first17);
        expect(isUscc(code)).toBe(true);
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        expect(isUscc(changed)).toBe(changed === code);
      }),
    );
  });
});

test('the inner organisation code has a check of its own', () => {
  expect(isOrganisationCode('006122674')).toBe(true);
  expect(isOrganisationCode('006122675')).toBe(false);
});

describe('公民身份号码', () => {
  test.each(['11010519491231002X', '440524188001010014'])('%s is right', (id) =>
    expect(isCitizenId(id)).toBe(true),
  );
  test.each(['110105194912310021', '11010519490231002X', '11010519491231002x', '130503670401001'])(
    '%s is refused',
    (id) => expect(isCitizenId(id)).toBe(false),
  );
});

describe('投资项目统一代码', () => {
  test.each(['2016-430100-48-01-000123', '2601-430100-04-01-000123', '2112-000000-04-02-999999'])(
    '%s is right',
    (code) => expect(projectCodeFault(code)).toBeNull(),
  );
  test.each([
    ['2513-430100-04-01-000123', '月份'],
    ['2000-430100-48-01-000123', '年份'],
    ['2601-430100-04-07-000123', '项目类型'],
    ['260143010004010000123', '数字'],
  ])('%s is refused', (code, because) => expect(projectCodeFault(code)).toContain(because));
});
