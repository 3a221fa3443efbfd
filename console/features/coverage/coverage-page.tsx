import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CoverageCell } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { useListQuery } from '../../components/use-list-query.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { coverageApi } from './coverage-api.ts';
import { COVERAGE_FILTER_STATES, filterCoverage, nextAct } from './coverage-filter.ts';
import { CoverageView } from './coverage-view.tsx';
import { DeclareDialog } from './declare-dialog.tsx';

/** 本单位公开事项: everything that the body owes, and the one click to what is done about it. */
export function CoveragePage() {
  const { body, has } = useSession();
  const navigate = useNavigate();
  const create = useCreateDraft();
  const [given, setValues] = useListQuery(['state', 'area', 'q']);
  const values = useMemo(() => ({ ...given, state: given.state ?? 'open' }), [given]);
  const [declaring, setDeclaring] = useState<CoverageCell | null>(null);
  const areas = useQuery({ queryKey: ['areas'], queryFn: api.areas, staleTime: 300_000 });
  const own = useQuery({
    queryKey: ['list', 'coverage', body.code],
    queryFn: () => coverageApi.own(body.code),
    enabled: body.code !== '*',
  });
  return (
    <Page title="本单位公开事项">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'choice', name: 'state', label: '状态', options: COVERAGE_FILTER_STATES },
          {
            kind: 'choice',
            name: 'area',
            label: '领域',
            options: (areas.data ?? []).map(({ code, title }) => ({ value: code, label: title })),
          },
          { kind: 'text', name: 'q', label: '事项', placeholder: '名称或者编码' },
        ]}
      />
      {own.isError ? <RefusalList refusals={refusalsOf(own.error)} title="列表没有取到" /> : null}
      <CoverageView
        all={own.data ?? []}
        rows={filterCoverage(own.data ?? [], values)}
        loading={own.isPending && body.code !== '*'}
        mayPublish={has('editor')}
        opening={create.isPending ? create.variables.item : null}
        onPublish={(row) =>
          create.mutate({
            item: row.cell.item,
            body: row.cell.body,
            ...(row.obligation === null ? {} : { obligation: row.obligation }),
            ...(nextAct(row) === 'revise' && row.cell.disclosure !== null
              ? { disclosure: row.cell.disclosure }
              : {}),
          })
        }
        onDeclare={({ cell }) => setDeclaring(cell)}
      />
      {declaring === null ? null : (
        <DeclareDialog
          cell={declaring}
          onClose={() => setDeclaring(null)}
          onDeclared={(draft) => navigate(paths.draft(draft))}
        />
      )}
    </Page>
  );
}
