import { useQuery } from '@tanstack/react-query';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/resources.ts';
import { useAct } from '../../components/use-act.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { SignInView } from './sign-in-view.tsx';

/** Demonstration mode prints this password at start, too; a production server has no such accounts. */
const DEMONSTRATION_PASSWORD = 'gongkai-demo';

export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
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

  const signIn = async () => {
    if (username.trim() === '' || password === '') {
      (username.trim() === '' ? usernameInput : passwordInput).current?.focus();
      return;
    }
    const done = await act(async () => {
      await api.signIn(username.trim(), password);
      onSignedIn();
    });
    if (!done) passwordInput.current?.focus({ cursor: 'all' });
  };

  return (
    <SignInView
      username={username}
      password={password}
      busy={busy}
      refusals={refusals}
      usernameInput={usernameInput}
      passwordInput={passwordInput}
      onUsername={setUsername}
      onPassword={setPassword}
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
