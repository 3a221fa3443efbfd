import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Table } from 'antd';
import { useState } from 'react';
import type { BodyChange } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { today } from '../../format.ts';
import { useSession } from '../../session/session.tsx';
import { bodiesApi } from './bodies-api.ts';
import { changeColumns } from './change-columns.tsx';
import { ChangeForm } from './change-form.tsx';
import { blankChange, changeOf } from './change-text.ts';

/** 单位变动: what was decided about bodies, entered by one person of the office and confirmed by another. */
export function BodyChangesPage() {
  const { session } = useSession();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const changes = useQuery({ queryKey: ['list', 'body-changes'], queryFn: bodiesApi.changes });
  const [typed, setTyped] = useState(() => blankChange(today()));
  const entering = useAct();
  const deciding = useAct();
  const [decided, setDecided] = useState<string | null>(null);
  const [refusing, setRefusing] = useState<BodyChange | null>(null);
  const done = (words: string) => {
    void message.success(words);
    void queryClient.invalidateQueries({ queryKey: ['list'] });
  };
  const enter = () =>
    entering.act(async () => {
      await bodiesApi.propose(changeOf(typed));
      setTyped(blankChange(today()));
      done('已登记，待另一名人员确认');
    });
  const confirm = (row: BodyChange) => {
    setDecided(row.id);
    return deciding.act(async () => {
      await bodiesApi.confirm(row.id);
      done('已生效，各单位应公开的事项正在重新计算');
    });
  };
  return (
    <Page title="单位变动">
      <ChangeForm
        typed={typed}
        busy={entering.busy}
        refusals={entering.refusals}
        onChange={setTyped}
        onEnter={() => void enter()}
      />
      <RefusalList refusals={changes.isError ? refusalsOf(changes.error) : deciding.refusals} />
      <section className="record-table" aria-label="单位变动列表">
        <Table<BodyChange>
          size="middle"
          rowKey={({ id }) => id}
          loading={changes.isPending}
          dataSource={[...(changes.data ?? [])]}
          columns={changeColumns({
            me: session.account.id,
            today: today(),
            deciding: deciding.busy ? decided : null,
            onConfirm: (row) => void confirm(row),
            onRefuse: setRefusing,
          })}
          tableLayout="fixed"
          scroll={{ x: 880 }}
          pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
          locale={{ emptyText: '没有登记过单位变动' }}
        />
      </section>
      {refusing === null ? null : (
        <ReasonDialog
          title="退回单位变动"
          act="退回"
          label="退回理由"
          onClose={() => setRefusing(null)}
          onAct={async (remark) => {
            await bodiesApi.refuse(refusing.id, remark);
            setRefusing(null);
            done('已退回');
          }}
        >
          {refusing.bodyName}：{refusing.basis}
        </ReasonDialog>
      )}
    </Page>
  );
}
