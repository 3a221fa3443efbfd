import { describe, expect, test } from 'vitest';
import { REQUESTS } from '../../catalogue/supervision/requests.ts';
import { feeOf } from './fee.ts';

const { count, volume } = REQUESTS.tariffs;

describe('信息处理费 (国办函〔2020〕109号), each unit by its own tier', () => {
  test.each([
    [1, 10, 0],
    [1, 11, 100],
    [11, 30, 2000],
    [31, 31, 200],
    [40, 41, 500],
    [1, 50, 0 + 2000 + 2000 + 3000],
  ])('requests %i to %i of a month: %i yuan', (from, to, yuan) => {
    expect(feeOf(count, '件', from, to).yuan).toBe(yuan);
  });

  test.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [1000, 700 + 2000 + 32_000],
  ])('%i pages: %i yuan', (pages, yuan) => {
    expect(feeOf(volume, '页', 1, pages).yuan).toBe(yuan);
  });

  test('is told so that it can be found again by hand', () => {
    expect(feeOf(volume, '页', 1, 120).computation).toBe(
      '第1至30页免收；第31至100页每页10元，计700元；第101至120页每页20元，计400元；合计1100元',
    );
  });
});
