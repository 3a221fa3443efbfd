import { Alert, Button, Table, type TableColumnsType, Tag } from 'antd';
import type { CatalogueImport } from '../../../src/api/contract.ts';
import type { WhyAndWhen } from './catalogue-api.ts';
import { DifferencesTable } from './differences-table.tsx';
import { WhyAndWhenFields } from './why-and-when.tsx';

type Row = CatalogueImport['rows'][number];
const OUTCOMES: Readonly<Record<Row['outcome'], { readonly label: string; readonly color: string }>> = {
  added: { label: '新增', color: 'green' },
  changed: { label: '变更', color: 'blue' },
  unchanged: { label: '不变', color: 'default' },
  refused: { label: '有误', color: 'red' },
};

const COLUMNS: TableColumnsType<Row> = [
  { title: '行号', dataIndex: 'row', width: 70, align: 'center' },
  {
    title: '结果',
    key: 'outcome',
    width: 80,
    render: (_, row) => <Tag color={OUTCOMES[row.outcome].color}>{OUTCOMES[row.outcome].label}</Tag>,
  },
  { title: '事项编码', dataIndex: 'code', width: 220 },
  { title: '事项', dataIndex: 'title', width: 220 },
  { title: '说明', key: 'what', render: (_, row) => <Explanation row={row} /> },
];

const Explanation = ({ row }: { readonly row: Row }) =>
  row.faults.length > 0 ? (
    <ul className="sheet-faults">
      {row.faults.map((fault) => (
        <li key={`${fault.column} ${fault.message}`}>
          <strong>{fault.column}</strong>：{fault.message}
          <span className="muted">{fault.advice}</span>
        </li>
      ))}
    </ul>
  ) : row.differences.length > 0 ? (
    <DifferencesTable differences={row.differences} />
  ) : null;

function advice(report: CatalogueImport, changes: number): string {
  if (report.refused > 0) return '请按下表更正后重新上传；有误时整张表都不会导入。';
  return changes === 0 ? '表中内容与现行目录相同，无需导入。' : '请核对下表，填写理由后导入。';
}

interface Props {
  readonly report: CatalogueImport;
  readonly why: WhyAndWhen;
  readonly busy: boolean;
  readonly onWhy: (why: WhyAndWhen) => void;
  readonly onImport: () => void;
  readonly onBack: () => void;
}

/** What an uploaded table would do, row by row; it is carried out whole or not at all. */
export function ImportReport({ report, why, busy, onWhy, onImport, onBack }: Props) {
  const changes = report.added + report.changed;
  const shown = report.rows.filter((row) => row.outcome !== 'unchanged');
  return (
    <div className="panel">
      <Alert
        type={report.refused > 0 ? 'error' : changes > 0 ? 'success' : 'info'}
        showIcon
        role="status"
        title={`共 ${report.rows.length} 行：新增 ${report.added}，变更 ${report.changed}，不变 ${report.unchanged}，有误 ${report.refused}`}
        description={advice(report, changes)}
      />
      {shown.length > 0 ? (
        <Table<Row>
          size="small"
          rowKey="row"
          columns={COLUMNS}
          dataSource={shown}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
        />
      ) : null}
      {report.refused === 0 && changes > 0 ? (
        <>
          <WhyAndWhenFields value={why} onChange={onWhy} />
          <div className="form-actions">
            <Button type="primary" loading={busy} onClick={onImport}>
              导入
            </Button>
            <Button onClick={onBack}>返回</Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
