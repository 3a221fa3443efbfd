import { Form, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { api, client } from '../api/resources.ts';
import { RefusalList } from '../components/refusal-list.tsx';
import { useAct } from '../components/use-act.ts';

/** Signs the same person in again without leaving the page, so that nothing typed is lost. */
export function SignInAgainDialog({
  open,
  username,
  name,
  asksCode,
  onDone,
}: {
  open: boolean;
  username: string;
  name: string;
  /** The account has a second factor. */
  asksCode: boolean;
  onDone: (signedIn: boolean) => void;
}) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { busy, refusals, act } = useAct();
  const input = useRef<InputRef>(null);

  const signIn = async () => {
    const done = await act(async () => {
      const session = await api.signIn(username, password, code);
      client.hooks.csrfToken = session.csrfToken;
      setPassword('');
      setCode('');
      onDone(true);
    });
    if (!done) input.current?.focus({ cursor: 'all' });
  };

  return (
    <Modal
      open={open}
      title="登录已超时"
      okText="登录"
      cancelText="退出"
      confirmLoading={busy}
      onOk={signIn}
      onCancel={() => onDone(false)}
      afterOpenChange={(opened) => opened && input.current?.focus()}
      mask={{ closable: false }}
      keyboard={false}
      zIndex={2000}
    >
      <p>正在编辑的内容已保留。请重新登录，登录后自动继续刚才的操作。</p>
      <RefusalList refusals={refusals} />
      <Form layout="vertical">
        <Form.Item label="账号" htmlFor="again-username">
          <Input id="again-username" value={`${username}（${name}）`} disabled />
        </Form.Item>
        <Form.Item label="密码" htmlFor="again-password" required>
          <Input.Password
            id="again-password"
            ref={input}
            value={password}
            autoComplete="current-password"
            onChange={(event) => setPassword(event.target.value)}
            onPressEnter={signIn}
          />
        </Form.Item>
        {asksCode ? (
          <Form.Item label="动态口令" htmlFor="again-code" required>
            <Input
              id="again-code"
              value={code}
              inputMode="numeric"
              autoComplete="one-time-code"
              onChange={(event) => setCode(event.target.value)}
              onPressEnter={signIn}
            />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
