import type { Obligation } from '../../../src/api/contract.ts';
import { api, type Query } from '../../api/resources.ts';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { useSession } from '../../session/session.tsx';
import type { ChosenFinding } from '../instruments/issue-dialog.tsx';
import { SupervisedTable } from '../instruments/supervised-table.tsx';
import { obligationColumns } from './obligation-columns.tsx';

const findingOf = (row: Obligation): ChosenFinding => ({
  body: row.body,
  bodyName: row.bodyName,
  title: row.itemTitle,
  finding: { body: row.body, obligation: row.id },
});

/** What is owed by a day; who supervises chooses rows and issues an instrument about them. */
export function ObligationTable({
  query,
  supervises = false,
}: {
  readonly query: Query;
  readonly supervises?: boolean;
}) {
  const { has } = useSession();
  const create = useCreateDraft();
  const columns = obligationColumns({
    mayPublish: has('editor'),
    opening: create.isPending ? (create.variables.obligation ?? null) : null,
    onPublish: (row) => create.mutate({ item: row.item, body: row.body, obligation: row.id }),
  });
  return (
    <SupervisedTable<Obligation>
      name="公开义务列表"
      rowKey={(row) => String(row.id)}
      columns={columns}
      query={query}
      load={api.obligations}
      empty="没有待公开的义务"
      findingOf={supervises ? findingOf : null}
    />
  );
}
