import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenText, withoutPersonalData } from './screen-text.ts';

const kinds = (text: string, writer: 'office' | 'citizen') =>
  screenText(text, '正文', writer).map(({ kind }) => kind);

describe('what a citizen writes is found in the spellings that people use', () => {
  test.each([
    ['请把答复发到 lisi_88@example.com。', 'e-mail', 'lisi_88'],
    ['邮箱 lisi at example dot com', 'e-mail', 'lisi'],
    ['邮箱：lisi＠example．com', 'e-mail', 'lisi'],
    ['白天打我座机 0731-84410000', 'landline', '84410000'],
    ['(0745) 2712345 转 801', 'landline', '2712345'],
    ['座机84410000', 'landline', '84410000'],
    ['微信号：lisi_wx2020', 'chat-account', 'lisi_wx2020'],
    ['加v信13900000000细说', 'chat-account', '13900000000'],
    ['QQ 20263344', 'chat-account', '20263344'],
    ['电话(139)00001111', 'mobile-phone', '1111'],
    ['+86 139-0000-1111', 'mobile-phone', '1111'],
    ['1 3 9 0 0 0 0 1 1 1 1', 'mobile-phone', '1 1 1'],
    ['139.0000.1111', 'mobile-phone', '1111'],
    ['幺三九〇〇〇〇一一一一', 'mobile-phone', '一一一'],
    ['①③⑨００００１１１１'.replace('００００', '0000'), 'mobile-phone', '１１１'],
    ['身份证430102900101123', 'citizen-id', '900101'],
    ['护照号E00001234', 'passport', '00001234'],
    ['车牌湘A·0T123', 'number-plate', '0T123'],
    ['我家住某某小区3片12栋2单元501室', 'home-address', '501'],
    ['某某花园5栋1103房漏水', 'home-address', '1103'],
    ['我孩子叫王子沐，在某某小学读书', 'minor', '王子沐'],
    ['学生李子某(某某中学高一3班)', 'minor', '李子某'],
  ])('%s', (text, kind, secret) => {
    expect(kinds(text, 'citizen')).toContain(kind);
    expect(withoutPersonalData(text)).not.toContain(secret);
  });

  test('a masked value shows neither its length nor its last sign', () => {
    expect(withoutPersonalData('电话13900001111')).toBe('电话〔手机号码〕');
    expect(withoutPersonalData('邮箱a1@example.com、abcdef@example.com')).toBe(
      '邮箱〔电子邮箱〕、〔电子邮箱〕',
    );
  });

  test('every mobile number is masked, with whatever gaps its groups are written', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    const gap = fc.constantFrom('', ' ', '-', '.', '·', '  ', '－', '/');
    fc.assert(
      fc.property(fc.constantFrom('139', '157', '188'), digits, gap, (prefix, rest, between) => {
        const tail = rest.join('');
        const text = `请打${prefix}${between}${tail.slice(0, 4)}${between}${tail.slice(4)}，谢谢`;
        expect(withoutPersonalData(text)).toBe('请打〔手机号码〕，谢谢');
      }),
    );
  });
});

describe('what an office writes is not suspected for naming itself', () => {
  test.each([
    '联系电话：0731-85551234，传真：0731-85551235',
    '意见请发至电子邮箱 office@example.com',
    '书面意见寄至长沙市某某路1号3号楼502室',
    '义务教育阶段小学、初中、高中学校和幼儿园',
    '高年级、低年级学生每班不超过45人',
    '微信公众号“某某发布”',
    '湘B2-20090004 增值电信业务',
    '索引号000014349/2019-00007，项目代码2019-430100-48-03-012345',
    '2019年11月18日22时',
    '6311,2013,11,18,22,11,14,17,9,300',
  ])('%s', (text) => {
    expect(kinds(text, 'office')).toEqual([]);
  });

  test('somebody’s own number is found there too', () => {
    expect(kinds('来信人张某，家庭电话0731-84410000，邮箱见附件', 'office')).toEqual(['landline']);
    expect(kinds('来信人联系方式13900001111', 'office')).toEqual(['mobile-phone']);
    expect(kinds('张子沐，育才小学三年级2班', 'office')).toEqual(['minor']);
  });
});

test('a million signs are read in one pass: no pattern backtracks over the whole text', () => {
  // Guards against exponential patterns: this ends at all.
  for (const sign of ['1', '1 ', '一', 'a@', '小区', '湘A', '0731'])
    expect(screenText(sign.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
});

/** Inputs of others, not part of the project; absent elsewhere, then skipped. */
const spellings = join(
  process.env.GONGKAI_SHARED ?? resolve(import.meta.dirname, '../../..', 'shared'),
  'fixtures/outside-cases/opinion-personal.txt',
);
test.skipIf(!existsSync(spellings))('opinion-personal.txt: no line shows whom it is from', () => {
  const lines = readFileSync(spellings, 'utf8').trim().split('\n');
  for (const line of lines) expect(withoutPersonalData(line)).toMatch(/^[^\d@一三八]*〔[^〕]+〕[^\d@]*$/);
});
