import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { DemonstrationAccount } from '../../src/api/contract.ts';
import { type Refusal, refusalsOf } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { RefusalList } from '../components/refusal-list.tsx';
import { SecrecyWarning } from '../components/secrecy-warning.tsx';

/** Demonstration mode prints this password at start, too; a production server has no such accounts. */
const DEMONSTRATION_PASSWORD = 'gongkai-demo';

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { modal } = App.useApp();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
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
    setBusy(true);
    setRefusals([]);
    try {
      const { failedSignIns = 0 } = await api.signIn(username.trim(), password);
      if (failedSignIns > 0)
        modal.warning({
          title: '请核对登录情况',
          content: `自您上次登录以来，有人用错误的密码尝试登录您的账号 ${failedSignIns} 次。如果不是您本人，请告知安全管理员，并更换密码。`,
        });
      onSignedIn();
    } catch (error) {
      setRefusals(refusalsOf(error));
      passwordInput.current?.focus({ cursor: 'all' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="sign-in">
      <SecrecyWarning />
      <header className="sign-in-head">
        <h1>湖南省政务公开平台</h1>
        <p>管理后台</p>
      </header>
      <main className="sign-in-main">
        <section className="sign-in-box" aria-label="登录">
          <h2>登录</h2>
          <RefusalList refusals={refusals} />
          <Form layout="vertical" onFinish={signIn}>
            <Form.Item label="账号" htmlFor="username" required>
              <Input
                id="username"
                ref={usernameInput}
                value={username}
                autoComplete="username"
                placeholder="例如 editor@hbt"
                onChange={(event) => setUsername(event.target.value)}
              />
            </Form.Item>
            <Form.Item label="密码" htmlFor="password" required>
              <Input.Password
                id="password"
                ref={passwordInput}
                value={password}
                autoComplete="current-password"
                onChange={(event) => setPassword(event.target.value)}
              />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={busy}>
              登录
            </Button>
          </Form>
          <p className="muted">谁主管谁公开，谁公开谁审查，谁审查谁负责，先审查后公开。</p>
        </section>
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
      </main>
    </div>
  );
}

function DemonstrationAccounts({
  accounts,
  onChoose,
}: {
  accounts: readonly DemonstrationAccount[];
  onChoose: (account: DemonstrationAccount) => void;
}) {
  const [filter, setFilter] = useState('');
  const wanted = accounts.filter((account) =>
    `${account.bodyName}${account.role}${account.name}${account.username}`.includes(filter.trim()),
  );
  const groups = new Map<string, DemonstrationAccount[]>();
  for (const account of wanted) {
    groups.set(account.bodyName, [...(groups.get(account.bodyName) ?? []), account]);
  }
  return (
    <section className="demonstration" aria-label="演示账号">
      <h2>演示账号</h2>
      <p className="muted">演示环境，数据均为虚构或公开资料。点选后自动填入账号和密码，再点“登录”。</p>
      <Input.Search
        aria-label="筛选演示账号"
        allowClear
        placeholder="按单位或角色筛选"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <div className="demonstration-list">
        {[...groups].map(([bodyName, members]) => (
          <div key={bodyName} className="demonstration-group">
            <strong>{bodyName}</strong>
            <div>
              {members.map((account) => (
                <Button
                  key={account.username}
                  size="small"
                  title={account.username}
                  onClick={() => onChoose(account)}
                >
                  {account.role} {account.name}
                </Button>
              ))}
            </div>
          </div>
        ))}
        {groups.size === 0 ? <p className="muted">没有符合条件的演示账号。</p> : null}
      </div>
    </section>
  );
}
