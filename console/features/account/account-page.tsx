import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Spin } from 'antd';
import type { OwnSession } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { minuteOf } from '../../format.ts';
import { useSession } from '../../session/session.tsx';
import { accountApi } from './account-api.ts';
import { ChangePasswordForm } from './change-password-form.tsx';
import { DelegationsSection } from './delegations-section.tsx';
import { FactorSection } from './factor-section.tsx';

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
          {session.grants.map(({ role, roleName, bodyCode, bodyName, standsInFor }) => (
            <li key={`${role}@${bodyCode}@${standsInFor ?? ''}`}>
              {bodyName}：{roleName}
              {standsInFor === undefined ? null : `（代${standsInFor}行使）`}
            </li>
          ))}
        </ul>
        <p className="muted">岗位由单位管理员设置。</p>
      </section>
      <section className="panel" aria-labelledby="password">
        <h2 id="password">修改密码</h2>
        <ChangePasswordForm busy={busy} refusals={refusals} onChange={change} />
      </section>
      <FactorSection
        on={session.secondFactor}
        onChanged={() => void queryClient.invalidateQueries({ queryKey: ['session'] })}
      />
      <DelegationsSection />
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
      {places.isPending ? <Spin /> : null}
      <ul className="own-sessions">
        {(places.data ?? []).map((place) => (
          <Place key={place.id} place={place} busy={busy} onEnd={() => void end(place.id)} />
        ))}
      </ul>
    </section>
  );
}

function Place(props: { readonly place: OwnSession; readonly busy: boolean; readonly onEnd: () => void }) {
  const { place } = props;
  return (
    <li>
      <div>
        {minuteOf(place.openedAt)} 登录，{minuteOf(place.seenAt)} 使用过，来自 {place.ip || '未记录的地址'}
        <small className="muted">{place.browser}</small>
      </div>
      {place.current ? (
        <strong>本次登录</strong>
      ) : (
        <Button size="small" disabled={props.busy} onClick={props.onEnd}>
          结束
        </Button>
      )}
    </li>
  );
}
