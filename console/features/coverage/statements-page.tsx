import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Table } from 'antd';
import { useState } from 'react';
import type { CoverageStatement } from '../../../src/api/contract.ts';
import { choicesOf, STATEMENT_STATE_NAMES } from '../../../src/schema/vocabulary.ts';
import { type Refusal, refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { useSession } from '../../session/session.tsx';
import { coverageApi } from './coverage-api.ts';
import { statementColumns } from './statement-columns.tsx';

/** 不涉及确认: what bodies have declared, those that wait first; and what is to be examined again after a year. */
export function StatementsPage() {
  const { body } = useSession();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [given, setValues] = useListQuery(['state']);
  const values = { ...given, state: given.state ?? 'waiting' };
  const query = {
    state: values.state === 'all' ? '' : values.state,
    region: body.code === '*' ? '' : body.code,
  };
  const statements = useQuery({
    queryKey: ['list', 'statements', JSON.stringify(query)],
    queryFn: () => coverageApi.statements(query),
  });
  const [refusing, setRefusing] = useState<CoverageStatement | null>(null);
  const decided = (words: string) => {
    void message.success(words);
    setRefusing(null);
    void queryClient.invalidateQueries({ queryKey: ['list'] });
  };
  const { confirming, refusals, confirm } = useConfirmation(decided);
  return (
    <Page title="不涉及确认">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          {
            kind: 'choice',
            name: 'state',
            label: '状态',
            options: [...choicesOf(STATEMENT_STATE_NAMES), { value: 'all', label: '全部' }],
          },
        ]}
      />
      <RefusalList refusals={statements.isError ? refusalsOf(statements.error) : refusals} />
      <section className="record-table" aria-label="不涉及声明列表">
        <Table<CoverageStatement>
          size="middle"
          rowKey={({ disclosure }) => disclosure}
          loading={statements.isPending}
          dataSource={[...(statements.data ?? [])]}
          columns={statementColumns({
            confirming,
            onConfirm: (row) => void confirm(row),
            onRefuse: setRefusing,
          })}
          tableLayout="fixed"
          scroll={{ x: 880 }}
          pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
          locale={{ emptyText: '没有符合条件的声明' }}
        />
      </section>
      {refusing === null ? null : (
        <ReasonDialog
          title="退回不涉及声明"
          act="退回"
          label="退回理由"
          onClose={() => setRefusing(null)}
          onAct={async (reason) => {
            await coverageApi.refuse(refusing.disclosure, reason);
            decided(`已退回${refusing.bodyName}的声明`);
          }}
        >
          {refusing.bodyName}声明“{refusing.itemTitle}”不涉及本单位：{refusing.reason}
        </ReasonDialog>
      )}
    </Page>
  );
}

/** Confirms one statement at a time; a refusal stands until the next try. */
function useConfirmation(decided: (words: string) => void) {
  const [confirming, setConfirming] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const confirm = async (row: CoverageStatement) => {
    setConfirming(row.disclosure);
    setRefusals([]);
    try {
      await coverageApi.confirm(row.disclosure);
      decided(`已确认“${row.itemTitle}”不涉及${row.bodyName}`);
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setConfirming(null);
    }
  };
  return { confirming, refusals, confirm };
}
