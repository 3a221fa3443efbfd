import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sampleObligation } from '../../testing/samples.ts';
import { press, shownText, showRow } from '../../testing/show.tsx';
import { obligationColumns } from './obligation-columns.tsx';

const columns = (mayPublish: boolean, onPublish = vi.fn()) =>
  obligationColumns({ mayPublish, opening: null, onPublish });

test('what is late can be published at once', () => {
  const onPublish = vi.fn();
  const obligation = sampleObligation({ provisional: true });
  showRow(columns(true, onPublish), obligation);
  for (const words of ['空气质量公报', '2026年2月', '已超期', '暂定']) expect(shownText()).toContain(words);
  press('去公开：空气质量公报');
  expect(onPublish).toHaveBeenCalledWith(obligation);
});

test('who writes nothing cannot begin, and what is met leads to what was published', () => {
  showRow(columns(false), sampleObligation());
  expect(screen.queryByRole('button')).toBeNull();
  showRow(columns(true), sampleObligation({ state: 'done-late', disclosure: 'x1' }));
  expect(shownText()).toContain('逾期公开');
  expect(screen.getByRole('link', { name: '查看' }).getAttribute('href')).toBe('/d/x1');
});
