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

const XLSX = 'data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,';

/** The same workbook with the sentences in its cells, for those who mend it there. */
export const MarkedSheet = ({ marked, name }: { readonly marked: string | null; readonly name: string }) =>
  marked === null ? null : (
    <p>
      <a href={`${XLSX}${marked}`} download={`${name}_标注.xlsx`}>
        下载标注了错处的表格
      </a>
      <span className="muted"> 每个有问题的单元格带有批注，改好后重新上传。</span>
    </p>
  );
