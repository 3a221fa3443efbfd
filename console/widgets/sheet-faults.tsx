import { Alert, Table, type TableColumnsType } from 'antd';
import type { SheetFault } from '../api/resources.ts';

const COLUMNS: TableColumnsType<SheetFault> = [
  {
    title: '行号',
    dataIndex: 'row',
    width: 70,
    align: 'center',
    render: (row: number | null) => row ?? '—',
  },
  { title: '栏目', dataIndex: 'column', width: 150, render: (column: string) => column || '整张表' },
  {
    title: '问题和处理办法',
    key: 'what',
    render: (_, fault) => (
      <>
        {fault.message}
        <span className="muted"> {fault.advice}</span>
      </>
    ),
  },
];

/** What is wrong in a sheet, where a person finds it: row as Excel counts, heading of the column. */
export const SheetFaults = ({ faults }: { faults: readonly SheetFault[] }) => (
  <Table<SheetFault>
    size="small"
    rowKey={(fault) => `${fault.row ?? ''} ${fault.column} ${fault.message}`}
    columns={COLUMNS}
    dataSource={[...faults]}
    pagination={{ pageSize: 20, hideOnSinglePage: true }}
  />
);

/** What was not read and is no fault, hidden sheets among it. */
export const SheetWarnings = ({ warnings }: { warnings: readonly string[] }) =>
  warnings.length === 0 ? null : <Alert type="warning" showIcon title={warnings.join('')} />;
