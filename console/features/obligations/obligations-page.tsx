import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/resources.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { OBLIGATION_STATES } from '../../components/marks.tsx';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { useSession } from '../../session/session.tsx';
import { ObligationTable } from './obligation-table.tsx';

export function ObligationsPage() {
  const { body, has } = useSession();
  const supervises = has('office', 'issuer');
  const [given, setValues] = useListQuery(['state', 'item', 'body']);
  const values = useMemo(() => ({ ...given, state: given.state ?? 'open' }), [given]);
  const items = useQuery({ queryKey: ['items'], queryFn: () => api.items(), staleTime: 300_000 });
  return (
    <Page title="待公开义务">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'choice', name: 'state', label: '状态', options: OBLIGATION_STATES },
          {
            kind: 'choice',
            name: 'item',
            label: '事项',
            options: (items.data ?? []).map((item) => ({ value: item.code, label: item.title })),
          },
          ...(supervises
            ? [
                {
                  kind: 'text' as const,
                  name: 'body',
                  label: '单位代码',
                  placeholder: body.code === '*' ? '全部单位' : body.code,
                },
              ]
            : []),
        ]}
      />
      <ObligationTable
        query={{
          ...values,
          state: values.state === 'all' ? '' : values.state,
          body: given.body ?? bodyFilter(body.code),
        }}
        supervises={supervises}
      />
    </Page>
  );
}
