import { Link } from 'react-router';
import { Page } from '../../components/page.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import '../../styles/people.css';
import type { Role } from '../../../src/schema/vocabulary.ts';

interface Work {
  readonly to: string;
  readonly title: string;
  readonly says: string;
  readonly roles: readonly Role[];
}

const WORK: readonly Work[] = [
  {
    to: paths.people,
    title: '人员',
    says: '新增、调动、停用人员，发放首次密码，解除锁定，用 Excel 导入',
    roles: ['manager', 'sysadmin'],
  },
  { to: paths.people, title: '授权', says: '查看各人的角色，授予和收回', roles: ['secadmin'] },
  {
    to: `${paths.people}?state=expired`,
    title: '首次密码已过期',
    says: '三十天内没有首次登录的人员，需要重发或者停用',
    roles: ['manager', 'sysadmin'],
  },
  {
    to: `${paths.people}?role=issuer`,
    title: '签发人复核',
    says: '谁可以签发、撤下；不再任职的及时收回',
    roles: ['secadmin', 'manager'],
  },
  {
    to: `${paths.people}?role=manager`,
    title: '单位管理员复核',
    says: '谁在管理各单位的人员',
    roles: ['secadmin'],
  },
  {
    to: paths.permissions,
    title: '权限表',
    says: '各角色可以做什么',
    roles: ['secadmin', 'manager', 'auditor', 'sysadmin'],
  },
  { to: paths.acts(), title: '操作记录', says: '谁在何时做了什么，可以导出', roles: ['auditor'] },
  {
    to: paths.acts(`?what=${encodeURIComponent('登录失败')}`),
    title: '登录失败',
    says: '密码错误的登录，含来自何处',
    roles: ['auditor'],
  },
  {
    to: paths.acts(`?what=${encodeURIComponent('调整角色')}`),
    title: '授权变动',
    says: '谁给谁授予、收回了什么角色',
    roles: ['auditor'],
  },
  { to: paths.reads, title: '查阅记录', says: '谁查阅了个人信息和不向社会公开的内容', roles: ['auditor'] },
  { to: paths.refused, title: '越权尝试', says: '没有权限而执行的操作', roles: ['auditor'] },
  { to: paths.chain, title: '审计链', says: '核对记录有没有被改动或者删除', roles: ['auditor'] },
];

/** What somebody finds who keeps people, roles or the audit, and publishes nothing. */
export function AdministratorDesk() {
  const { has } = useSession();
  return (
    <Page title="工作台">
      <p className="muted">
        {has('manager')
          ? '您管理本单位和下级单位的人员。'
          : '按三员分立的要求，系统管理员、安全管理员、审计员各司其职，不办理公开业务。'}
      </p>
      <ul className="desk-of-administrator">
        {WORK.filter(({ roles }) => has(...roles)).map(({ to, title, says }) => (
          <li className="panel" key={title}>
            <Link to={to}>{title}</Link>
            <span className="muted">{says}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
