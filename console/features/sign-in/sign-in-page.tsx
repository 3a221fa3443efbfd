import { useQuery } from '@tanstack/react-query';
import { App, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { refusalsOf } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { useAct } from '../../components/use-act.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { SignInView } from './sign-in-view.tsx';

/** Demonstration mode prints this password at start, too; a production server has no such accounts. */
const DEMONSTRATION_PASSWORD = 'gongkai-demo';

export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { modal } = App.useApp();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const { busy, refusals, setRefusals, act } = useAct();
  const usernameInput = useRef<InputRef>(null);
  const passwordInput = useRef<InputRef>(null);
  const demonstration = useQuery({
    queryKey: ['demonstration-accounts'],
    queryFn: api.demonstrationAccounts,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    document.title = '登录 - 政务公开管理后台';
    usernameInput.current?.focus();
  }, []);

  /** Where the account asks for a code, the field appears; that is no fault to be shown in red. */
  const signedIn = async (name: string, given: string, typed: string) => {
    try {
      return await api.signIn(name, given, typed);
    } catch (error) {
      if (refusalsOf(error).some((refusal) => refusal.code === 'second-factor-asked'))
        setCode((old) => old ?? '');
      throw error;
    }
  };
  const signIn = async () => {
    if (username.trim() === '' || password === '') {
      (username.trim() === '' ? usernameInput : passwordInput).current?.focus();
      return;
    }
    const asked = code;
    const done = await act(async () => {
      const { failedSignIns = 0 } = await signedIn(username.trim(), password, code ?? '');
      if (failedSignIns > 0)
        modal.warning({
          title: '请核对登录情况',
          content: `自您上次登录以来，有人用错误的密码尝试登录您的账号 ${failedSignIns} 次。如果不是您本人，请告知单位管理员，并更换密码。`,
        });
      onSignedIn();
    });
    if (!done && asked === null) passwordInput.current?.focus({ cursor: 'all' });
  };

  return (
    <SignInView
      username={username}
      password={password}
      code={code}
      busy={busy}
      refusals={refusals}
      usernameInput={usernameInput}
      passwordInput={passwordInput}
      onUsername={setUsername}
      onPassword={setPassword}
      onCode={setCode}
      onSubmit={() => void signIn()}
    >
      {demonstration.data && demonstration.data.length > 0 ? (
        <DemonstrationAccounts
          accounts={demonstration.data}
          onChoose={(account) => {
            setUsername(account.username);
            setPassword(DEMONSTRATION_PASSWORD);
            setRefusals([]);
          }}
        />
      ) : null}
    </SignInView>
  );
}
