import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { AccountOnScreen } from '../../../src/api/contract.ts';
import { ACCOUNT_STATE_NAMES, choicesOf, POST_NAMES } from '../../../src/schema/vocabulary.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { useListQuery } from '../../components/use-list-query.ts';
import { useSession } from '../../session/session.tsx';
import '../../styles/people.css';
import { type AccountChange, peopleApi } from './people-api.ts';
import { type PersonAct, peopleColumns } from './people-columns.tsx';
import { PeopleImportPanel } from './people-import.tsx';
import { AddDialog, FirstPassword, MoveDialog, RolesDialog } from './person-dialogs.tsx';

type Chosen =
  | { readonly act: 'add' }
  | { readonly act: 'roles' | 'move'; readonly row: AccountOnScreen }
  | {
      readonly act: 'password';
      readonly code: string;
      readonly person: { readonly name: string; readonly username: string };
    };

const WARNINGS: Readonly<Record<AccountChange | 'invite', string>> = {
  unlock: '本人可以马上再试密码。',
  'factor-reset': '各处登录结束，本人须重新启用动态口令。请先当面核实是本人申请。',
  retire: '各处登录结束，不能再登录。办理记录中的姓名保留。',
  restore: '恢复后可以用原来的密码登录，角色不变。',
  invite: '原密码失效，各处登录结束。请先当面核实是本人申请。',
};

/** 人员: who is who at a body and below it; kept by its 单位管理员, or by the administrators each for his part. */
export function PeoplePage() {
  const { session, body, has } = useSession();
  const powers = { keeps: has('manager', 'sysadmin'), gives: has('manager', 'secadmin') };
  const [values, setValues] = useListQuery(['q', 'role', 'state', 'import']);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { refusals, begin, changed } = usePersonActs(setChosen);
  const close = (isChanged: boolean) => {
    setChosen(null);
    if (isChanged) void changed();
  };
  const { import: importId, ...query } = values;

  return (
    <Page
      title="人员"
      extra={
        powers.keeps ? (
          <>
            <Button onClick={() => setValues({ ...values, import: importId ?? 'new' })}>导入Excel</Button>{' '}
            <Button type="primary" onClick={() => setChosen({ act: 'add' })}>
              新增人员
            </Button>
          </>
        ) : null
      }
    >
      {importId === undefined ? null : (
        <PeopleImportPanel
          id={importId === 'new' ? undefined : importId}
          onSent={(id) => setValues({ ...query, import: id })}
        />
      )}
      <QueryForm
        values={query}
        onQuery={setValues}
        fields={[
          { kind: 'text', name: 'q', label: '姓名、账号' },
          { kind: 'choice', name: 'role', label: '角色', options: choicesOf(POST_NAMES) },
          { kind: 'choice', name: 'state', label: '状态', options: choicesOf(ACCOUNT_STATE_NAMES) },
        ]}
      />
      <RefusalList refusals={refusals} />
      <RecordTable<AccountOnScreen>
        name="人员列表"
        rowKey={(row) => row.id}
        columns={peopleColumns(session.account.id, powers, begin)}
        query={query}
        load={peopleApi.list}
        empty="没有符合条件的人员"
      />
      {chosen?.act === 'add' ? (
        <AddDialog
          body={body.code === '*' ? '' : body.code}
          givesRoles={powers.gives}
          onClose={() => close(false)}
          onAdded={({ code }, person) => {
            setChosen({ act: 'password', code, person });
            void changed();
          }}
        />
      ) : null}
      {chosen?.act === 'roles' ? <RolesDialog person={chosen.row} onClose={close} /> : null}
      {chosen?.act === 'move' ? <MoveDialog person={chosen.row} onClose={close} /> : null}
      {chosen?.act === 'password' ? (
        <FirstPassword person={chosen.person} code={chosen.code} onClose={() => close(false)} />
      ) : null}
    </Page>
  );
}

/** What is done at once is asked first; the rest opens a dialog of its own. */
function usePersonActs(setChosen: (chosen: Chosen) => void) {
  const { refusals, act } = useAct();
  const { modal } = App.useApp();
  const queryClient = useQueryClient();
  const changed = () => queryClient.invalidateQueries({ queryKey: ['list'] });
  const confirm = (word: AccountChange | 'invite', title: string, row: AccountOnScreen) =>
    modal.confirm({
      title: `${title}：${row.name}（${row.username}）`,
      content: WARNINGS[word],
      okText: title,
      cancelText: '取消',
      onOk: () =>
        act(async () => {
          if (word === 'invite') {
            const { code } = await peopleApi.invite(row.id);
            setChosen({ act: 'password', code, person: row });
          } else await peopleApi.change(row.id, word);
          await changed();
        }),
    });
  const begin = (word: PersonAct, title: string, row: AccountOnScreen) => {
    if (word === 'roles' || word === 'move') setChosen({ act: word, row });
    else confirm(word, title, row);
  };
  return { refusals, begin, changed };
}
