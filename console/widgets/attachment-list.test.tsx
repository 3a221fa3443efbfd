import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show, shownText } from '../testing/show.tsx';
import { AttachmentList } from './attachment-list.tsx';

const file = (name: string) => ({ sha256: name, name, sizeBytes: 2048, mediaType: 'application/pdf' });
const [first, second] = [file('甲.pdf'), file('乙.docx')];

function list(failure: string | null) {
  const [onChange, onRetry, onDrop] = [vi.fn(), vi.fn(), vi.fn()];
  const sending = { key: 4, file: new File(['x'], '丙.zip'), percent: 40, failure };
  show(
    <AttachmentList
      label="附件"
      files={[first, second]}
      sending={[sending]}
      onChange={onChange}
      onRetry={onRetry}
      onDrop={onDrop}
    />,
  );
  return { onChange, onRetry, onDrop, sending };
}

test('files keep the order that people give them, and go when they are removed', () => {
  const { onChange } = list(null);
  expect(screen.getByRole('button', { name: '上移：甲.pdf' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: '下移：乙.docx' })).toHaveProperty('disabled', true);
  press('下移：甲.pdf');
  expect(onChange).toHaveBeenLastCalledWith([second, first]);
  press('移除：甲.pdf');
  expect(onChange).toHaveBeenLastCalledWith([second]);
  expect(shownText()).toContain('2.0 KB');
});

test('a file that did not arrive says why, and can be sent again or dropped', () => {
  const { onRetry, onDrop, sending } = list('连接不上服务器。');
  expect(screen.getByRole('alert').textContent).toBe('连接不上服务器。');
  press('重试');
  expect(onRetry).toHaveBeenCalledWith(sending);
  press('取消');
  expect(onDrop).toHaveBeenCalledWith(4);
});
