import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Refusal } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';

const EMPTY = { current: '', next: '', again: '' };
type Typed = typeof EMPTY;

/** The old password, and the new one twice; the server judges it, the form only that both are the same. */
export function ChangePasswordForm({
  busy,
  refusals,
  onChange,
}: {
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  /** True when it was changed: the form is emptied. */
  readonly onChange: (current: string, next: string) => Promise<boolean>;
}) {
  const [typed, setTyped] = useState(EMPTY);
  const [differs, setDiffers] = useState(false);
  const field = (name: keyof Typed, label: string, autoComplete: string) => (
    <Form.Item label={label} htmlFor={`password-${name}`} required>
      <Input.Password
        id={`password-${name}`}
        autoComplete={autoComplete}
        value={typed[name]}
        onChange={(event) => {
          setDiffers(false);
          setTyped({ ...typed, [name]: event.target.value });
        }}
      />
    </Form.Item>
  );
  const submit = async () => {
    if (typed.next !== typed.again) return setDiffers(true);
    if (await onChange(typed.current, typed.next)) setTyped(EMPTY);
  };
  return (
    <Form layout="vertical" onFinish={() => void submit()} className="password-form">
      <RefusalList refusals={refusals} />
      {field('current', '现在的密码', 'current-password')}
      {field('next', '新密码', 'new-password')}
      <p className="muted">
        至少 12 个字符，含大写字母、小写字母、数字、符号中的三类；不能含账号名和常见的弱口令。
      </p>
      {field('again', '再输入一次新密码', 'new-password')}
      {differs ? <p role="alert">两次输入的新密码不同，请重新输入。</p> : null}
      <Button
        type="primary"
        htmlType="submit"
        loading={busy}
        disabled={Object.values(typed).some((text) => text === '')}
      >
        修改密码
      </Button>
    </Form>
  );
}
