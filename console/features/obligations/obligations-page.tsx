import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { api, queryText } from '../../api/resources.ts';
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
  const looksAfter = has('office') && body.code !== '*';
  const [given, setValues] = useListQuery(['state', 'item', 'lead', 'body']);
  const values = useMemo(() => ({ ...given, state: given.state ?? 'open' }), [given]);
  const items = useQuery({ queryKey: ['items'], queryFn: () => api.items(), staleTime: 300_000 });
  const areas = useQuery({ queryKey: ['areas'], queryFn: api.areas, staleTime: 300_000 });
  const led = (areas.data ?? []).filter(({ leads }) => leads.includes(body.code));
  const { lead, item } = given;
  const query = {
    item,
    area: lead,
    state: values.state === 'all' ? '' : values.state,
    // A lead unit answers for its article across all bodies.
    body: given.body ?? (lead === undefined && !looksAfter ? bodyFilter(body.code) : ''),
    // The office of a government looks after all below it.
    region: given.body === undefined && lead === undefined && looksAfter ? body.code : '',
  };
  return (
    <Page
      title="待公开义务"
      extra={<Button href={`/api/v1/supervision/board/export${queryText(query)}`}>导出 Excel</Button>}
    >
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
          ...(led.length > 0
            ? [
                {
                  kind: 'choice' as const,
                  name: 'lead',
                  label: '牵头领域',
                  options: led.map((area) => ({ value: area.code, label: `${area.article}${area.title}` })),
                },
              ]
            : []),
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
      <ObligationTable query={query} supervises={supervises} />
    </Page>
  );
}
