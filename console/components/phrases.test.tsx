import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show } from '../testing/show.tsx';
import { Phrases } from './phrases.tsx';

const on = () => ({ onChoose: vi.fn(), onAdd: vi.fn(), onRemove: vi.fn() });

test('a phrase is chosen or removed; what is none of them can become one', () => {
  const acts = on();
  show(<Phrases phrases={['同意。']} text="请补充依据。" adding={false} {...acts} />);
  press('同意。');
  expect(acts.onChoose).toHaveBeenCalledWith('同意。');
  press('删除常用意见“同意。”');
  expect(acts.onRemove).toHaveBeenCalledWith('同意。');
  press('存为常用');
  expect(acts.onAdd).toHaveBeenCalledWith('请补充依据。');
});

test('a phrase is not kept twice', () => {
  show(<Phrases phrases={['同意。']} text="同意。" adding={false} {...on()} />);
  expect(screen.queryByRole('button', { name: '存为常用' })).toBeNull();
});
