import { Button, Form, Input, type InputRef } from 'antd';
import type { ReactNode, RefObject } from 'react';
import type { Refusal } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { SecrecyWarning } from '../../components/secrecy-warning.tsx';

interface Props {
  readonly username: string;
  readonly password: string;
  /** Null as long as no code is asked for. */
  readonly code: string | null;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  readonly usernameInput: RefObject<InputRef | null>;
  readonly passwordInput: RefObject<InputRef | null>;
  readonly onUsername: (text: string) => void;
  readonly onPassword: (text: string) => void;
  readonly onCode: (text: string) => void;
  readonly onSubmit: () => void;
  /** Beside the form. */
  readonly children: ReactNode;
}

export const SignInView = (props: Props) => (
  <div className="sign-in">
    <SecrecyWarning />
    <header className="sign-in-head">
      <h1>湖南省政务公开平台</h1>
      <p>管理后台</p>
    </header>
    <main className="sign-in-main">
      <section className="sign-in-box" aria-label="登录">
        <h2>登录</h2>
        <RefusalList refusals={props.refusals} />
        <Form layout="vertical" onFinish={props.onSubmit}>
          <Form.Item label="账号" htmlFor="username" required>
            <Input
              id="username"
              ref={props.usernameInput}
              value={props.username}
              autoComplete="username"
              placeholder="例如 editor@hbt"
              onChange={(event) => props.onUsername(event.target.value)}
            />
          </Form.Item>
          <Form.Item label="密码" htmlFor="password" required>
            <Input.Password
              id="password"
              ref={props.passwordInput}
              value={props.password}
              autoComplete="current-password"
              onChange={(event) => props.onPassword(event.target.value)}
            />
          </Form.Item>
          {props.code === null ? null : (
            <Form.Item label="动态口令" htmlFor="code" required>
              <Input
                id="code"
                autoFocus
                value={props.code}
                inputMode="numeric"
                autoComplete="one-time-code"
                placeholder="6 位数字，或一个备用码"
                onChange={(event) => props.onCode(event.target.value)}
              />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" block loading={props.busy}>
            登录
          </Button>
        </Form>
        <p className="muted">谁主管谁公开，谁公开谁审查，谁审查谁负责，先审查后公开。</p>
      </section>
      {props.children}
    </main>
  </div>
);
