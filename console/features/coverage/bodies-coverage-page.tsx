import { useQuery } from '@tanstack/react-query';
import { type TableColumnsType, Tag } from 'antd';
import type { CoverageCell } from '../../../src/api/contract.ts';
import { COVERAGE_STATE_NAMES, choicesOf } from '../../../src/schema/vocabulary.ts';
import { api } from '../../api/resources.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { DueLight, lightOf } from '../../components/marks.tsx';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { useSession } from '../../session/session.tsx';
import type { ChosenFinding } from '../instruments/issue-dialog.tsx';
import { SupervisedTable } from '../instruments/supervised-table.tsx';
import { coverageApi } from './coverage-api.ts';

const findingOf = (cell: CoverageCell): ChosenFinding => ({
  body: cell.body,
  bodyName: cell.bodyName,
  title: cell.itemTitle,
  finding: { body: cell.body, item: cell.item, note: `${COVERAGE_STATE_NAMES[cell.state]}。` },
});

/** 各单位公开事项: which bodies never published what they owe, or let it grow old; who supervises acts on it here. */
export function BodiesCoveragePage() {
  const { body } = useSession();
  const [given, setValues] = useListQuery(['state', 'item', 'region', 'body']);
  const values = { ...given, state: given.state ?? 'never-published' };
  const items = useQuery({ queryKey: ['items'], queryFn: () => api.items(), staleTime: 300_000 });
  const bodies = useQuery({ queryKey: ['bodies'], queryFn: api.bodies, staleTime: 300_000 });
  const regions = (bodies.data ?? []).filter(({ kind }) => kind === 'government');
  return (
    <Page title="各单位公开事项">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'choice', name: 'state', label: '状态', options: choicesOf(COVERAGE_STATE_NAMES) },
          {
            kind: 'choice',
            name: 'item',
            label: '事项',
            options: (items.data ?? []).map(({ code, title }) => ({ value: code, label: title })),
          },
          {
            kind: 'choice',
            name: 'region',
            label: '地区',
            options: regions.map(({ code, name }) => ({ value: code, label: name })),
          },
          { kind: 'text', name: 'body', label: '单位代码' },
        ]}
      />
      <SupervisedTable<CoverageCell>
        name="各单位公开事项列表"
        rowKey={(cell) => `${cell.item} ${cell.body}`}
        columns={COLUMNS}
        query={{ ...values, region: given.region ?? bodyFilter(body.code) }}
        load={coverageApi.list}
        empty="没有符合条件的公开事项"
        findingOf={findingOf}
      />
    </Page>
  );
}

const COLUMNS: TableColumnsType<CoverageCell> = [
  {
    title: '公开事项',
    key: 'item',
    render: (_, cell) => (
      <span className="row-title" title={`${cell.itemTitle}（${cell.item}）`}>
        {cell.itemTitle}
      </span>
    ),
  },
  {
    title: '单位',
    key: 'body',
    render: (_, cell) => (
      <span className="row-title" title={`${cell.bodyName}（${cell.body}）`}>
        {cell.bodyName}
      </span>
    ),
  },
  {
    title: '状态',
    key: 'state',
    width: 190,
    render: (_, cell) => (
      <>
        <Tag color={cell.late ? 'red' : cell.state === 'current' ? 'green' : 'default'}>
          {COVERAGE_STATE_NAMES[cell.state]}
        </Tag>
        {cell.joined ? null : <Tag>尚未接入</Tag>}
      </>
    ),
  },
  {
    title: '期限',
    key: 'due',
    width: 190,
    render: (_, cell) => <DueLight light={lightOf(cell.dueOn)} dueOn={cell.dueOn} />,
  },
];
