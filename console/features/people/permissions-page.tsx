import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { Link } from 'react-router';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import '../../styles/people.css';
import { peopleApi } from './people-api.ts';

/** 权限表: who may do what, drawn from the table by which the platform judges; a role leads to who holds it. */
export function PermissionsPage() {
  const { data, isError, error, isPending } = useQuery({
    queryKey: ['permissions'],
    queryFn: peopleApi.permissions,
  });
  return (
    <Page title="权限表">
      <p className="muted">
        由系统判断权限所用的同一张表生成。角色在所授的单位有效；系统管理员、安全管理员、审计员互不兼任，也不办理公开业务。点角色名查看由谁担任。
      </p>
      {isPending ? <Spin /> : null}
      {isError ? <RefusalList refusals={refusalsOf(error)} /> : null}
      {data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard
        <section className="permissions" aria-label="权限表" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">操作</th>
                {data.roles.map(({ role, name }) => (
                  <th scope="col" key={role}>
                    <Link to={`${paths.people}?role=${role}`}>{name}</Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.actions.map(({ action, name, roles }) => (
                <tr key={action}>
                  <th scope="row">{name}</th>
                  {data.roles.map(({ role, name: roleName }) => (
                    <td key={role}>
                      {roles.includes(role) ? <span title={`${roleName}可以${name}`}>✓</span> : ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </Page>
  );
}
