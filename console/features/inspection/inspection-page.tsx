import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { InspectionFinding } from '../../../src/api/contract.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { useListQuery } from '../../components/use-list-query.ts';
import { useSession } from '../../session/session.tsx';
import { findingColumns } from './finding-columns.tsx';
import { inspectionApi } from './inspection-api.ts';
import { ResultPanel } from './result-panel.tsx';
import { type Saying, SayingDialog } from './saying-dialog.tsx';
import { useMending } from './use-mending.ts';

/** 自查结果: for a body what it has to mend, for the office everybody's, with 督促整改 of what it chooses. */
export function InspectionPage() {
  const { body, has } = useSession();
  const supervises = has('office');
  const [values, setValues] = useListQuery(['state', 'body']);
  const of = values.body ?? bodyFilter(body.code);
  const { mend, opening } = useMending();
  const [saying, setSaying] = useState<Saying | null>(null);
  const result = useQuery({
    queryKey: ['inspection', of],
    queryFn: () => inspectionApi.ofBody(of),
    enabled: of !== '',
  });
  return (
    <Page title="自查结果">
      {saying === null ? null : <SayingDialog saying={saying} onClose={() => setSaying(null)} />}
      {result.data === undefined ? null : <ResultPanel result={result.data} />}
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          {
            kind: 'choice',
            name: 'state',
            label: '状态',
            options: [
              { value: 'open', label: '现有问题' },
              { value: 'objected', label: '异议待处理' },
              { value: 'mended', label: '已整改' },
            ],
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
      <RecordTable<InspectionFinding>
        name="自查问题列表"
        rowKey={(row) => String(row.id)}
        columns={findingColumns({
          showsBody: of === '',
          onMend: has('editor') ? mend : null,
          opening,
          onObject: has('editor', 'reviewer', 'issuer')
            ? (finding) => setSaying({ finding, upheld: null })
            : null,
          onDecide: supervises ? (finding, upheld) => setSaying({ finding, upheld }) : null,
        })}
        query={{ state: values.state, body: of }}
        load={inspectionApi.findings}
        empty="没有发现问题"
        {...(supervises
          ? {
              toolbar: (selected: readonly InspectionFinding[], clear: () => void) => (
                <OrderButton selected={selected} onOrdered={clear} />
              ),
            }
          : {})}
      />
    </Page>
  );
}

/** One click: what was chosen becomes 督促整改, an instrument for each body. */
function OrderButton(props: {
  readonly selected: readonly InspectionFinding[];
  readonly onOrdered: () => void;
}) {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { busy, refusals, act } = useAct();
  const { selected } = props;
  const order = () =>
    act(async () => {
      const { items } = await inspectionApi.order(selected.map(({ id }) => id));
      void message.success(`已督促整改：${items.map(({ number }) => number).join('、')}`);
      props.onOrdered();
      await queryClient.invalidateQueries({ queryKey: ['list'] });
    });
  return (
    <>
      <Button type="primary" disabled={selected.length === 0} loading={busy} onClick={() => void order()}>
        督促整改{selected.length === 0 ? '' : `（${selected.length} 项）`}
      </Button>
      <RefusalList refusals={refusals} />
    </>
  );
}
