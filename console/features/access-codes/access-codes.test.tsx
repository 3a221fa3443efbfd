import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { press, show, shownText, type } from '../../testing/show.tsx';
import type { AccessCode } from './access-codes-api.ts';
import { BatchTable } from './batch-table.tsx';
import { batchesOf } from './code-batches.ts';
import { IssueForm, type IssueOrder } from './issue-form.tsx';

const code = (id: string, change: Partial<AccessCode> = {}): AccessCode => ({
  id,
  scope: { kind: 'area', id: '18' },
  batch: '示例社区第一批',
  expiresOn: '2999-12-31',
  issuedAt: '2026-03-01T09:00:00+08:00',
  revokedAt: null,
  uses: 0,
  ...change,
});

test('codes handed out together are one batch; those still good can be stopped together', () => {
  const onRevoke = vi.fn();
  const codes = [code('a', { uses: 2 }), code('b'), code('c', { revokedAt: '2026-03-02T09:00:00+08:00' })];
  const batches = batchesOf([...codes, code('d', { batch: '第二批', expiresOn: '2020-01-01' })]);
  expect(batches.map((batch) => batch.codes.length)).toEqual([3, 1]);
  show(<BatchTable batches={batches} loading={false} onRevoke={onRevoke} />);
  for (const words of ['一个领域', '有效 2', '已失效', '1 个']) expect(shownText()).toContain(words);
  press('停用整批');
  expect(onRevoke).toHaveBeenCalledWith('“示例社区第一批”整批', codes.slice(0, 2));
});

test('who may not issue cannot stop codes either', () => {
  show(<BatchTable batches={batchesOf([code('a')])} loading={false} onRevoke={null} />);
  expect(screen.queryByRole('button', { name: '停用整批' })).toBeNull();
});

test('another kind of scope is another choice; what is refused stands at its field', () => {
  const onChange = vi.fn();
  const order: IssueOrder = { kind: 'dossier', scope: 'm1', batch: '', count: 4, expiresOn: '2026-06-30' };
  show(
    <IssueForm
      order={order}
      choices={[{ value: 'm1', label: '示例项目' }]}
      refusals={[{ code: 'x', message: '批次名称没有填写。', advice: '请填写。', path: '/batch' }]}
      onChange={onChange}
      onSearch={() => {}}
    />,
  );
  expect(shownText()).toContain('批次名称没有填写。请填写。');
  fireEvent.click(screen.getByLabelText('一个领域的有关信息'));
  expect(onChange).toHaveBeenCalledWith({ kind: 'area', scope: null });
  type('批次名称', '第一批');
  expect(onChange).toHaveBeenCalledWith({ batch: '第一批' });
});
