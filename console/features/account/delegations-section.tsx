import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Spin } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Delegation } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { useSession } from '../../session/session.tsx';
import { accountApi } from './account-api.ts';
import { blankDelegation, delegationOf, lendableOf, type TypedDelegation } from './delegation.ts';
import { DelegationForm } from './delegation-form.tsx';
import { DelegationList } from './delegation-list.tsx';

const DELEGATIONS = ['delegations'] as const;

/** 外出代行: who acts for me while I am away, and for whom I act; for the security administrator everybody's. */
export function DelegationsSection() {
  const { session } = useSession();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const rows = useQuery({ queryKey: DELEGATIONS, queryFn: accountApi.delegations });
  const { busy, refusals, setRefusals, act } = useAct();
  const lendable = lendableOf(session.grants);
  const keepsAccounts = session.grants.some(({ role }) => role === 'secadmin' || role === 'manager');
  const blank = () => blankDelegation(dayjs().format('YYYY-MM-DD'), lendable[0] ?? null);
  const [typed, setTyped] = useState<TypedDelegation | null>(null);
  const body = typed?.body ?? '';
  const colleagues = useQuery({
    queryKey: ['colleagues', body],
    queryFn: () => accountApi.colleagues(body),
    enabled: body !== '',
  });
  const changed = () => queryClient.invalidateQueries({ queryKey: DELEGATIONS });
  const enter = async (given: TypedDelegation) => {
    if (!(await act(() => accountApi.delegate(delegationOf(given))))) return;
    setTyped(null);
    void message.success('已登记，到期自动结束');
    await changed();
  };
  const end = (row: Delegation) =>
    act(async () => {
      await accountApi.endDelegation(row.id);
      await changed();
    });
  return (
    <section className="panel" aria-labelledby="delegations">
      <h2 id="delegations">外出代行</h2>
      <p className="muted">
        出差、休假期间，可以把审核、保密审查、合法性审查、签发交给同事代行，到期自动结束，也可以提前结束。代行人以自己的名义办理；须由两人办理的，代行人与被代行人不能各算一人。
      </p>
      <RefusalList refusals={rows.isError ? refusalsOf(rows.error) : typed === null ? refusals : []} />
      {rows.isPending ? <Spin /> : null}
      <DelegationList
        rows={rows.data ?? []}
        me={session.account.username}
        busy={busy}
        onEnd={(row) => void end(row)}
      />
      {typed === null ? (
        <Button
          disabled={lendable.length === 0 && !keepsAccounts}
          onClick={() => {
            setRefusals([]);
            setTyped(blank());
          }}
        >
          登记代行
        </Button>
      ) : (
        <DelegationForm
          typed={typed}
          lendable={lendable}
          forOthers={keepsAccounts}
          colleagues={colleagues.data ?? []}
          busy={busy}
          refusals={refusals}
          onChange={setTyped}
          onEnter={() => void enter(typed)}
          onCancel={() => setTyped(null)}
        />
      )}
    </section>
  );
}
