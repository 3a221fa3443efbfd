import { expect, test } from 'vitest';
import { phrasesOf } from './phrases.tsx';

test('a title is broken between words; numbers, book titles and what closes stay whole', () => {
  for (const [title, whole] of [
    ['湘政办发〔2026〕88号', ['湘政办发〔2026〕88号', '〔2026〕88号']],
    ['既有住宅加装电梯管理办法（征求意见稿）', ['办法', '（征求']],
    ['关于印发《湖南省政务服务窗口延时服务办法》的通知', ['《湖南', '办法》', '通知']],
    ['2026年10月环境空气质量日报数据', ['2026年', '10月', '环境']],
  ] as const) {
    const pieces = phrasesOf(title);
    expect(pieces.join('')).toBe(title);
    for (const part of whole.slice(title.startsWith('湘') ? 1 : 0))
      expect(
        pieces.some((piece) => piece.includes(part)),
        `${part} in ${pieces.join('|')}`,
      ).toBe(true);
    for (const piece of pieces) expect(piece).not.toMatch(/^[，。、》）〕]/);
  }
});
