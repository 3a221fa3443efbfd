import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { press, show, shownText } from '../testing/show.tsx';
import { FilePagesView } from './file-pages.tsx';

const page = (n: number, source: 'text' | 'recognised' | 'failed' | 'waiting', text = '') => ({
  page: n,
  source,
  text,
  confidence: source === 'recognised' ? 90 : null,
});

test('a file without scanned pages needs no word', () => {
  show(<FilePagesView name="通知.pdf" pages={[page(1, 'text', '通知')]} />);
  expect(shownText()).toBe('');
});

test('what was read by a program is marked, what failed is named, and the text can be looked at', async () => {
  const pages = [
    page(1, 'recognised', '关于样例的通知'),
    page(2, 'failed'),
    page(3, 'waiting'),
    page(4, 'waiting'),
  ];
  show(<FilePagesView name="扫描.pdf" pages={pages} />);
  expect(shownText()).toContain('机器识别 1 页，把握 90%');
  expect(shownText()).toContain('识别失败：第 2 页');
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
  press('查看文字');
  expect(await screen.findByText('关于样例的通知')).toBeTruthy();
});
