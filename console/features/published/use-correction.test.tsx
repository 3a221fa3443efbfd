import { fireEvent, screen } from '@testing-library/react';
import { Button } from 'antd';
import { expect, test, vi } from 'vitest';
import { press, show } from '../../testing/show.tsx';
import { useCorrection } from './use-correction.tsx';

const opened = vi.hoisted(() => vi.fn(() => Promise.resolve({ id: 'd1' })));
vi.mock('../../components/use-create-draft.ts', () => ({
  useCreateDraft: () => ({ mutateAsync: opened }),
}));

function Correct() {
  const correct = useCorrection();
  const row = { id: 'x1', item: '00.policy-document', body: 'hbt', title: '关于某事的通知', edition: 2 };
  return <Button onClick={() => correct(row)}>请更正</Button>;
}

test('whoever corrects is asked whether the old edition may stay readable, and told how it goes', async () => {
  show(<Correct />);
  press('请更正');
  fireEvent.click(await screen.findByLabelText('原版本有个人信息等不应公开的内容，不能继续查阅'));
  press('更正');
  expect(await screen.findByText(/删除第 2 版，经另一位签发人确认后立即生效/)).toBeTruthy();
  expect(opened).toHaveBeenCalledWith({ item: '00.policy-document', body: 'hbt', disclosure: 'x1' });
});
