import { Table } from 'antd';
import type { OwnCoverage } from '../../../src/api/contract.ts';
import { type CoverageActs, coverageColumns } from './coverage-columns.tsx';

interface Props extends CoverageActs {
  readonly all: readonly OwnCoverage[];
  readonly rows: readonly OwnCoverage[];
  readonly loading: boolean;
}

/** The body's items, with how many there are of each sort. */
export function CoverageView({ all, rows, loading, ...acts }: Props) {
  const late = all.filter(({ cell }) => cell.late).length;
  const never = all.filter(({ cell }) => cell.state === 'never-published').length;
  const current = all.filter(({ cell }) => cell.state === 'current').length;
  return (
    <section className="record-table" aria-label="本单位公开事项列表">
      {loading ? null : (
        <p className="muted">
          本单位应公开 {all.length} 项：已公开 {current} 项，从未公开 {never} 项，已超期 {late} 项。
        </p>
      )}
      <Table<OwnCoverage>
        size="middle"
        rowKey={({ cell }) => cell.item}
        loading={loading}
        dataSource={[...rows]}
        columns={coverageColumns(acts)}
        tableLayout="fixed"
        scroll={{ x: 880 }}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        locale={{ emptyText: loading ? '正在加载' : '没有符合条件的公开事项' }}
      />
    </section>
  );
}
