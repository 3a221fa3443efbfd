import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  citizenIdFault,
  isCitizenId,
  isOrganisationCode,
  isUscc,
  projectCodeFault,
  usccFault,
  withUsccCheck,
} from './identifiers.ts';

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
    const first = fc.constantFrom(...alphabet.slice(1));
    const body = fc
      .tuple(
        first,
        any,
        fc.array(digit, { minLength: 6, maxLength: 6 }),
        fc.array(any, { minLength: 9, maxLength: 9 }),
      )
      .map(([a, b, area, rest]) => a + b + area.join('') + rest.join(''))
      .filter((code) => !code.startsWith('000000', 2));
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

test.each([
  ['11430000006I22674E', '第12位是“I”，代码只用数字和除I、O、S、V、Z以外的大写字母，可能是“1”'],
  ['114300O0006122674E', '第7位是“O”，第3至8位只能是数字，可能是“0”'],
  ['11430000006122674e', '第18位是“e”，代码只用数字和除I、O、S、V、Z以外的大写字母，可能是“E”'],
  ['1143000000612267E', '应为18位，现有17位'],
  ['430000000012345', '是15位的旧注册号，应填18位统一社会信用代码'],
  ['000000000000000000', '登记机关的代码（第1位、第3至8位）不能都是0'],
  ['11430000006122675E', '校验码不正确，有一位或者几位写错了'],
])('what is wrong with the credit code %s is told', (code, fault) => expect(usccFault(code)).toBe(fault));

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

test.each([
  ['1101O519491231002X', '第5位应为数字，可能是数字0'],
  ['11010519491231002x', '第18位应为数字或者大写字母X'],
  ['110105491231002', '是15位的旧号码，应填18位公民身份号码'],
  ['11010519491231002', '应为18位，现有17位'],
  ['990105194912310029', '前两位不是任何省级行政区划的代码'],
  ['110105194902310021', '第7至14位不是一个存在的日期'],
  ['110105209912310021', '第7至14位的出生日期晚于今天'],
  ['110105194912310021', '校验码不正确，有一位或者几位写错了'],
])('what is wrong with the number %s is told without a digit of it', (id, fault) =>
  expect(citizenIdFault(id, '2026-12-01')).toBe(fault),
);

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
