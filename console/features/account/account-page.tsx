import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Table, type TableColumnsType } from 'antd';
import type { OwnSession } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { minuteOf } from '../../format.ts';
import { useSession } from '../../session/session.tsx';
import { accountApi } from './account-api.ts';
import { ChangePasswordForm } from './change-password-form.tsx';

const PLACES = ['list', 'own-sessions'] as const;

/** 我的账号: one's posts, password, and where one is signed in. */
export function AccountPage() {
  const { session } = useSession();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { busy, refusals, act } = useAct();
  const change = (current: string, next: string) =>
    act(async () => {
      await accountApi.changePassword(current, next);
      void message.success('密码已修改，其他地方的登录已结束');
      await queryClient.invalidateQueries({ queryKey: PLACES });
    });
  return (
    <Page title="我的账号">
      <section className="panel" aria-labelledby="posts">
        <h2 id="posts">
          {session.account.name}（{session.account.username}）
        </h2>
        <ul>
          {session.grants.map(({ role, roleName, bodyCode, bodyName }) => (
            <li key={`${role}@${bodyCode}`}>
              {bodyName}：{roleName}
            </li>
          ))}
        </ul>
        <p className="muted">岗位由安全管理员设置。</p>
      </section>
      <section className="panel" aria-labelledby="password">
        <h2 id="password">修改密码</h2>
        <ChangePasswordForm busy={busy} refusals={refusals} onChange={change} />
      </section>
      <Places />
    </Page>
  );
}

function Places() {
  const queryClient = useQueryClient();
  const places = useQuery({ queryKey: PLACES, queryFn: accountApi.places });
  const { busy, refusals, act } = useAct();
  const end = (id: string) =>
    act(async () => {
      await accountApi.end(id);
      await queryClient.invalidateQueries({ queryKey: PLACES });
    });
  return (
    <section className="panel" aria-labelledby="places">
      <h2 id="places">登录情况</h2>
      <p className="muted">不是您本人的登录，请结束它，并修改密码。</p>
      <RefusalList refusals={places.isError ? refusalsOf(places.error) : refusals} />
      <Table<OwnSession>
        size="middle"
        rowKey="id"
        loading={places.isPending}
        dataSource={[...(places.data ?? [])]}
        columns={columnsOf(busy, (id) => void end(id))}
        pagination={false}
        scroll={{ x: 720 }}
        locale={{ emptyText: '没有登录' }}
      />
    </section>
  );
}

const columnsOf = (busy: boolean, onEnd: (id: string) => void): TableColumnsType<OwnSession> => [
  { title: '登录时间', key: 'opened', width: 150, render: (_, row) => minuteOf(row.openedAt) },
  { title: '最近使用', key: 'seen', width: 150, render: (_, row) => minuteOf(row.seenAt) },
  { title: '来自', key: 'ip', width: 140, render: (_, row) => row.ip || '—' },
  { title: '浏览器', key: 'browser', ellipsis: true, render: (_, row) => row.browser || '—' },
  {
    title: '操作',
    key: 'end',
    width: 90,
    render: (_, row) =>
      row.current ? (
        '本次登录'
      ) : (
        <Button size="small" disabled={busy} onClick={() => onEnd(row.id)}>
          结束
        </Button>
      ),
  },
];
