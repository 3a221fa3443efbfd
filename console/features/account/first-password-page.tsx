import { Button } from 'antd';
import { useEffect } from 'react';
import { SecrecyWarning } from '../../components/secrecy-warning.tsx';
import { useAct } from '../../components/use-act.ts';
import { accountApi } from './account-api.ts';
import { ChangePasswordForm } from './change-password-form.tsx';

/** Before anything else: the password was set by somebody else. */
export function FirstPasswordPage({
  name,
  onChanged,
  onSignOut,
}: {
  readonly name: string;
  readonly onChanged: () => void;
  readonly onSignOut: () => void;
}) {
  const { busy, refusals, act } = useAct();
  useEffect(() => {
    document.title = '设置自己的密码 - 政务公开管理后台';
  }, []);
  const change = (current: string, next: string) =>
    act(async () => {
      await accountApi.changePassword(current, next);
      onChanged();
    });
  return (
    <div className="sign-in">
      <SecrecyWarning />
      <header className="sign-in-head">
        <h1>设置自己的密码</h1>
        <p>{name}，您的密码是他人设置的。请先改为只有您自己知道的密码。</p>
      </header>
      <main className="sign-in-main">
        <section className="sign-in-box" aria-label="设置自己的密码">
          <ChangePasswordForm busy={busy} refusals={refusals} onChange={change} />
          <Button type="link" onClick={onSignOut}>
            退出登录
          </Button>
        </section>
      </main>
    </div>
  );
}
