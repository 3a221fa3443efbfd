import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sampleRefusal } from '../testing/samples.ts';
import { press, show, shownText } from '../testing/show.tsx';
import { RefusalList } from './refusal-list.tsx';

test('nothing refused shows nothing', () => {
  show(<RefusalList refusals={[]} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('every reason stands there with what to do, its article, and the way to its field or form', () => {
  const [onLocate, onClose] = [vi.fn(), vi.fn()];
  show(
    <RefusalList
      refusals={[
        sampleRefusal({ path: '/content/title' }),
        sampleRefusal({
          message: '缺少听证。',
          advice: '请补录。',
          basis: '条例第十六条',
          href: '/console/new',
        }),
      ]}
      onLocate={onLocate}
      onClose={onClose}
    />,
  );
  expect(shownText()).toContain('有 2 处需要处理');
  expect(shownText()).toContain('（条例第十六条）');
  press('定位：请填写“标题”。');
  expect(onLocate).toHaveBeenCalledWith('title');
  expect(screen.getByRole('link', { name: '去办理：缺少听证。' }).getAttribute('href')).toBe('/console/new');
  press('关闭提示');
  expect(onClose).toHaveBeenCalled();
});
