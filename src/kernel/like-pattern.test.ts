import { expect, it } from 'vitest';
import { containing } from './like-pattern.ts';

it('takes the signs of LIKE for themselves', () => {
  expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%');
  expect(containing('水质')).toBe('%水质%');
});
