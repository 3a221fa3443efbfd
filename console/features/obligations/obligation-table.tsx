import { Button } from 'antd';
import { useState } from 'react';
import type { Obligation } from '../../../src/api/contract.ts';
import { api, type Query } from '../../api/resources.ts';
import { RecordTable } from '../../components/record-table.tsx';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { useSession } from '../../session/session.tsx';
import { type ChosenFinding, IssueDialog } from '../instruments/issue-dialog.tsx';
import { obligationColumns } from './obligation-columns.tsx';

const findingOf = (row: Obligation): ChosenFinding => ({
  body: row.body,
  bodyName: row.bodyName,
  title: row.itemTitle,
  finding: { body: row.body, obligation: row.id },
});

/** What is owed; who supervises chooses rows and issues an instrument about them. */
export function ObligationTable({
  query,
  supervises = false,
}: {
  readonly query: Query;
  readonly supervises?: boolean;
}) {
  const { has } = useSession();
  const create = useCreateDraft();
  const [chosen, setChosen] = useState<readonly ChosenFinding[] | null>(null);
  const columns = obligationColumns({
    mayPublish: has('editor'),
    opening: create.isPending ? (create.variables.obligation ?? null) : null,
    onPublish: (row) => create.mutate({ item: row.item, body: row.body, obligation: row.id }),
  });
  return (
    <>
      <RecordTable<Obligation>
        name="公开义务列表"
        rowKey={(row) => String(row.id)}
        columns={columns}
        query={query}
        load={api.obligations}
        empty="没有待公开的义务"
        {...(supervises
          ? {
              toolbar: (selected: readonly Obligation[]) => (
                <Button
                  type="primary"
                  disabled={selected.length === 0}
                  onClick={() => setChosen(selected.map(findingOf))}
                >
                  催办、督促整改{selected.length === 0 ? '' : `（${selected.length} 项）`}
                </Button>
              ),
            }
          : {})}
      />
      {chosen === null ? null : (
        <IssueDialog chosen={chosen} onClose={() => setChosen(null)} onIssued={() => setChosen(null)} />
      )}
    </>
  );
}
