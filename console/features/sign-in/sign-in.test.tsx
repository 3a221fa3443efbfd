import { fireEvent, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { sampleRefusal } from '../../testing/samples.ts';
import { press, show, shownText, type } from '../../testing/show.tsx';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { SignInView } from './sign-in-view.tsx';

test('the form tells what is typed, sends on Enter, and says why somebody was not let in', async () => {
  const on = { onUsername: vi.fn(), onPassword: vi.fn(), onCode: vi.fn(), onSubmit: vi.fn() };
  show(
    <SignInView
      username="editor@hbt"
      password=""
      code={null}
      busy={false}
      refusals={[sampleRefusal({ message: '账号或者密码有误。', advice: '请核对。' })]}
      usernameInput={createRef()}
      passwordInput={createRef()}
      {...on}
    >
      {null}
    </SignInView>,
  );
  expect(shownText()).toContain('账号或者密码有误。');
  expect(shownText()).toContain('严禁处理、传输国家秘密');
  type('密码', 'x');
  expect(on.onPassword).toHaveBeenCalledWith('x');
  const form = screen.getByLabelText('密码').closest('form');
  if (form === null) throw new Error('no form');
  fireEvent.submit(form);
  await waitFor(() => expect(on.onSubmit).toHaveBeenCalled());
});

test('demonstration accounts are found by body or role and fill in the form', () => {
  const onChoose = vi.fn();
  const account = { username: 'editor@hbt', name: '张三', role: '信息员', bodyName: '省环保厅' };
  const other = { username: 'editor@fgw', name: '李四', role: '信息员', bodyName: '省发改委' };
  show(<DemonstrationAccounts accounts={[account, other]} onChoose={onChoose} />);
  type('筛选演示账号', '环保');
  expect(shownText()).not.toContain('省发改委');
  press('信息员 张三');
  expect(onChoose).toHaveBeenCalledWith(account);
});
