import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBytes, SimilarTexts, signatureOf, similarity, toBytes } from './similarity.ts';

const CAMPAIGN =
  '我们小区的老人上下楼非常困难，坚决支持加装电梯，建议把补贴提高到二十万元，并且由政府统一组织施工，不要让居民自己去跑手续。';

describe('near-duplicates', () => {
  test('a greeting, a name and other punctuation leave a text nearly the same', () => {
    const varied = `尊敬的领导：${CAMPAIGN.replaceAll('，', ',')}谢谢！——示例小区3栋居民`;
    expect(similarity(signatureOf(CAMPAIGN), signatureOf(varied))).toBeGreaterThan(0.6);
  });

  test('another opinion on the same dossier is another text', () => {
    const other = '一楼采光会受影响，应当先协商好补偿标准再开工，低楼层住户的意见要有一票否决的权利。';
    const known = new SimilarTexts();
    known.add('a', signatureOf(CAMPAIGN));
    expect(known.find(signatureOf(other))).toBeNull();
    expect(known.find(signatureOf(CAMPAIGN))).toBe('a');
  });

  test('a signature survives storage, and every text is similar to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        const signature = signatureOf(text);
        expect(fromBytes(toBytes(signature))).toEqual(signature);
        const known = new SimilarTexts();
        known.add('own', signature);
        expect(known.find(signature)).toBe('own');
      }),
      { numRuns: 50 },
    );
  });
});
