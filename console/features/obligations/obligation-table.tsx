import type { Obligation } from '../../../src/api/contract.ts';
import { api, type Query } from '../../api/resources.ts';
import { RecordTable } from '../../components/record-table.tsx';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { useSession } from '../../session/session.tsx';
import { obligationColumns } from './obligation-columns.tsx';

/** What the body still owes. */
export function ObligationTable({ query }: { readonly query: Query }) {
  const { has } = useSession();
  const create = useCreateDraft();
  const columns = obligationColumns({
    mayPublish: has('editor'),
    opening: create.isPending ? (create.variables.obligation ?? null) : null,
    onPublish: (row) => create.mutate({ item: row.item, body: row.body, obligation: row.id }),
  });
  return (
    <RecordTable<Obligation>
      name="公开义务列表"
      rowKey={(row) => String(row.id)}
      columns={columns}
      query={query}
      load={api.obligations}
      empty="没有待公开的义务"
    />
  );
}
