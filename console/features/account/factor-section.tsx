import { Button } from 'antd';
import { useState } from 'react';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { accountApi } from './account-api.ts';
import { FactorSetUp, OneField } from './factor-set-up.tsx';

/** 动态口令 on the account's page: set up, or taken off again with the password. */
export function FactorSection({ on, onChanged }: { readonly on: boolean; readonly onChanged: () => void }) {
  const [open, setOpen] = useState(false);
  const { busy, refusals, act } = useAct();
  const done = () => {
    setOpen(false);
    onChanged();
  };
  const remove = (password: string) =>
    act(async () => {
      await accountApi.removeFactor(password);
      done();
    });
  return (
    <section className="panel" aria-labelledby="factor">
      <h2 id="factor">动态口令</h2>
      <p className="muted">
        {on
          ? '已启用：登录时除密码外，还要输入手机上身份验证器显示的 6 位数字。更换手机的，先停用再重新启用。'
          : '未启用。启用后，别人即使知道密码也不能登录；签发人和管理员必须启用。'}
      </p>
      {open ? (
        <>
          {on ? (
            <>
              <RefusalList refusals={refusals} />
              <OneField
                id="factor-off"
                label="输入密码"
                kind="password"
                act="停用"
                busy={busy}
                onAct={remove}
              />
            </>
          ) : (
            <FactorSetUp onDone={done} />
          )}
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>{on ? '停用动态口令' : '启用动态口令'}</Button>
      )}
    </section>
  );
}
