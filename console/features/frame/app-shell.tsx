import {
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  CommentOutlined,
  ContainerOutlined,
  EyeInvisibleOutlined,
  EyeOutlined,
  FileDoneOutlined,
  FileExclamationOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FormOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  KeyOutlined,
  LogoutOutlined,
  ProfileOutlined,
  ScheduleOutlined,
  TrophyOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Badge, Button, Menu, type MenuProps, Select } from 'antd';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { DRAFT_VIEW_NAMES, type DraftView } from '../../../src/schema/vocabulary.ts';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { useCounters } from '../../components/use-counters.ts';
import { useRestrictedItems } from '../../components/use-restricted-items.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { MessageBell } from '../messages/message-bell.tsx';

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
          <span className="top-bar-text">
            <UserOutlined aria-hidden /> {session.account.name}
            <small>（{roleNames(session.grants, roles)}）</small>
          </span>
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

function SideMenu() {
  const { has, body } = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  const queryClient = useQueryClient();
  const counters = useCounters().data;
  const edits = has('editor');
  const keepsLaw = has('office') && body.code === '*';
  const restricts = useRestrictedItems().length > 0;
  const works = has('editor', 'reviewer', 'secrecy', 'issuer', 'legal', 'office');

  const withCount = (label: string, count: number | undefined) => (
    <span className="menu-label">
      {label}
      <Badge count={count ?? 0} size="small" overflowCount={999} title={`${label} ${count ?? 0} 件`} />
    </span>
  );
  const list = (view: DraftView, count?: number) => ({
    key: paths.draftList(view),
    label: count === undefined ? DRAFT_VIEW_NAMES[view] : withCount(DRAFT_VIEW_NAMES[view], count),
  });
  const items: MenuProps['items'] = [
    { key: paths.desk, icon: <HomeOutlined />, label: '工作台' },
    ...(edits
      ? [
          { key: paths.newDraft, icon: <FormOutlined />, label: '新建' },
          { key: paths.batches, icon: <ImportOutlined />, label: '批量导入' },
        ]
      : []),
    ...(works
      ? [
          {
            key: 'work',
            icon: <AuditOutlined />,
            label: '办理',
            children: [list('todo', counters?.todo), list('handled'), ...(edits ? [list('started')] : [])],
          },
        ]
      : []),
    ...(edits
      ? [
          {
            key: 'mine',
            icon: <InboxOutlined />,
            label: '稿件',
            children: [list('drafts', counters?.drafts), list('returned', counters?.returned)],
          },
        ]
      : []),
    ...(works
      ? [
          ...(body.code === '*'
            ? []
            : [{ key: paths.coverage, icon: <ContainerOutlined />, label: '本单位公开事项' }]),
          { key: paths.agenda, icon: <CalendarOutlined />, label: '日程' },
          { key: paths.obligations(), icon: <ScheduleOutlined />, label: '待公开义务' },
          { key: paths.instruments(), icon: <FileProtectOutlined />, label: '监督文书' },
          { key: paths.exceptions(), icon: <EyeInvisibleOutlined />, label: '不予公开' },
          { key: paths.inspection, icon: <FileSearchOutlined />, label: '自查结果' },
          { key: paths.appraisals, icon: <TrophyOutlined />, label: '考核' },
          ...(has('office')
            ? [{ key: paths.statements, icon: <FileExclamationOutlined />, label: '不涉及确认' }]
            : []),
          { key: paths.published(), icon: <FileDoneOutlined />, label: '已公开' },
          { key: paths.consultations, icon: <CommentOutlined />, label: '征求意见' },
          ...(restricts ? [{ key: paths.accessCodes, icon: <KeyOutlined />, label: '访问码' }] : []),
          { key: paths.catalogue(), icon: <ProfileOutlined />, label: '公开事项目录' },
          ...(keepsLaw
            ? [
                { key: paths.law, icon: <BookOutlined />, label: '法律库' },
                { key: paths.bodies, icon: <BankOutlined />, label: '单位变动' },
                { key: paths.calendar, icon: <CalendarOutlined />, label: '放假安排' },
              ]
            : []),
        ]
      : []),
    ...(has('auditor') ? [{ key: paths.reads, icon: <EyeOutlined />, label: '查阅记录' }] : []),
  ];
  return (
    <nav aria-label="主菜单">
      <Menu
        mode="inline"
        items={items}
        selectedKeys={[location.pathname]}
        defaultOpenKeys={['work', 'mine']}
        onClick={({ key }) => {
          // Whoever chooses the list that is open already wants to see what is new in it.
          void queryClient.invalidateQueries({ queryKey: ['list'] });
          void queryClient.invalidateQueries({ queryKey: ['counters'] });
          navigate(key);
        }}
      />
    </nav>
  );
}
