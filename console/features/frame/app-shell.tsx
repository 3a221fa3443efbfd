import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Select } from 'antd';
import { Link, Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { MessageBell } from '../messages/message-bell.tsx';
import { SideMenu } from './side-menu.tsx';

/** Top bar, menu by role, page. */
export function AppShell() {
  const { session, body, bodies, roles, switchBody, signOut } = useSession();
  const { modal } = App.useApp();
  const location = useLocation();

  const confirmSignOut = () =>
    modal.confirm({
      title: '退出登录',
      content: `退出后需重新登录才能继续办理。当前账号：${session.account.name}（${session.account.username}）。`,
      okText: '退出',
      cancelText: '取消',
      onOk: signOut,
    });

  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到主要内容
      </a>
      <header className="top-bar">
        <strong className="system-name">湖南省政务公开平台 · 管理后台</strong>
        <div className="top-bar-side">
          {bodies.length > 1 ? (
            <Select
              aria-label="当前单位"
              className="body-switch"
              value={body.code}
              onChange={switchBody}
              options={bodies.map((each) => ({ value: each.code, label: each.name }))}
              popupMatchSelectWidth={false}
              showSearch={{ optionFilterProp: 'label' }}
            />
          ) : (
            <span className="top-bar-text">{body.name}</span>
          )}
          <MessageBell />
          <Link className="top-bar-link" to={paths.account} title="我的账号">
            <UserOutlined aria-hidden /> {session.account.name}
            <small>（{roleNames(session.grants, roles)}）</small>
          </Link>
          <a className="top-bar-link" href="/" target="_blank" rel="noreferrer">
            公开门户
          </a>
          <Button type="text" className="top-bar-button" icon={<LogoutOutlined />} onClick={confirmSignOut}>
            退出
          </Button>
        </div>
      </header>
      <div className="columns">
        <div className="side">
          <SideMenu />
        </div>
        <main id="main" className="page-frame">
          <ErrorBoundary key={location.pathname}>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}

const roleNames = (grants: readonly { role: string; roleName: string }[], roles: readonly string[]): string =>
  [...new Set(grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.roleName))].join(
    '、',
  );
