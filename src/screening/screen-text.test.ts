import { describe, expect, test } from 'vitest';
import { refusalOf, screenText, warningText } from './screen-text.ts';

const kinds = (text: string) => screenText(text, '正文').map(({ kind, severity }) => `${kind}:${severity}`);

describe('personal data', () => {
  test('a citizen ID with the right check digit refuses, with a wrong one warns', () => {
    expect(kinds('身份证11010519491231002X。')).toEqual(['citizen-id:refuse']);
    expect(kinds('身份证１１０１０５１９４９１２３１００２Ｘ')).toEqual(['citizen-id:refuse']);
    expect(kinds('110105 19491231 002x')).toEqual(['citizen-id:refuse']);
    expect(kinds('110105194912310021')).toEqual(['citizen-id:warn']);
    expect(kinds('110105194913310021')).toEqual([]);
  });

  test('the value itself is never in a finding', () => {
    const [finding] = screenText('首行\n公民11010519491231002X', '附件“名单.docx”');
    expect(finding).toEqual({
      kind: 'citizen-id',
      label: '公民身份号码',
      severity: 'refuse',
      masked: '110***********002X',
      where: '附件“名单.docx”第 2 段',
      offset: 5,
      length: 18,
    });
    expect(
      JSON.stringify(screenText('11010519491231002X', '正文').map((found) => refusalOf(found))),
    ).not.toContain('19491231');
  });

  test('mobile phones warn, office phones do not', () => {
    expect(kinds('联系电话：13800138000')).toEqual(['mobile-phone:warn']);
    expect(kinds('+86 138-0013-8000')).toEqual(['mobile-phone:warn']);
    expect(kinds('电话：0731-85551234，热线12345，索引号000014349/2019-00007')).toEqual([]);
    const [finding] = screenText('13800138000', '正文');
    expect(finding && warningText(finding)).toBe(
      '正文第 1 段有疑似手机号码“138****8000”，请核对是否可以公开。',
    );
  });

  test('bank cards by their check digit', () => {
    expect(kinds('账号6222 0212 3456 7890 128')).toEqual(['bank-card:refuse']);
    expect(kinds('账号6222 0212 3456 7890 127')).toEqual([]);
    expect(kinds('4111111111111111')).toEqual(['bank-card:warn']);
    expect(kinds('91430000MA4L123456 1234567890123456')).toEqual([]);
  });
});

describe('secrecy markings', () => {
  test.each([
    '机密★1年',
    '绝密★',
    '秘 密★长期',
    '机密',
    '【内部资料】',
    '秘密 5年',
    '内部资料，注意保存',
    '（内部文件  严禁外传）',
  ])('refuses %s at the head of a document', (marking) => {
    expect(kinds(`${marking}\n某厅文件`)).toEqual(['secrecy-marking:refuse']);
  });

  test.each([
    '各单位要保守国家秘密，防止泄露商业秘密。',
    '涉及国家秘密、工作秘密的，按规定办理。',
    '密级分为绝密、机密、秘密三级。',
    '载体应当标注“机密★1年”字样。',
    '内部资料性出版物管理办法',
    '加强内部文件管理。',
  ])('running text about secrecy is no marking: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('a starred marking counts anywhere, a lone word only in the head', () => {
    const filler = Array.from({ length: 20 }, (_, i) => `第${i}段`).join('\n');
    expect(kinds(`${filler}\n机密★10年`)).toEqual(['secrecy-marking:refuse']);
    expect(kinds(`${filler}\n机密`)).toEqual([]);
  });
});
