import { Button, Input } from 'antd';
import { useState } from 'react';
import type { DemonstrationAccount } from '../../../src/api/contract.ts';

interface Props {
  readonly accounts: readonly DemonstrationAccount[];
  readonly onChoose: (account: DemonstrationAccount) => void;
}

export function DemonstrationAccounts({ accounts, onChoose }: Props) {
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
