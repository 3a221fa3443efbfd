import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Table, type TableColumnsType, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CatalogueImport } from '../../../src/api/contract.ts';
import { type Refusal, refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import '../../styles/catalogue.css';
import { catalogueApi, EXPORT_URL } from './catalogue-api.ts';
import { DifferencesTable } from './differences-table.tsx';
import { WhyAndWhenFields, whyAndWhenToday } from './why-and-when.tsx';

type Row = CatalogueImport['rows'][number];
const OUTCOMES = {
  added: { label: '新增', color: 'green' },
  changed: { label: '变更', color: 'blue' },
  unchanged: { label: '不变', color: 'default' },
  refused: { label: '有误', color: 'red' },
} as const;

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
  {
    title: '说明',
    key: 'what',
    render: (_, row) =>
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
      ) : null,
  },
];

/** 导入Excel: every row is looked at first; then all of it is carried out, or nothing. */
export function CatalogueImportPage() {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<CatalogueImport | null>(null);
  const [why, setWhy] = useState(whyAndWhenToday);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const send = async (chosen: File, fields: Readonly<Record<string, string>>) => {
    setBusy(true);
    setRefusals([]);
    try {
      const answer = await catalogueApi.importSheet(chosen, fields);
      if (!answer.applied) return setReport(answer);
      message.success(`已导入：新增 ${answer.added} 项，变更 ${answer.changed} 项`);
      void queryClient.invalidateQueries();
      return navigate(paths.catalogue());
    } catch (error) {
      return setRefusals(refusalsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const changes = report ? report.added + report.changed : 0;
  const shown = report?.rows.filter((row) => row.outcome !== 'unchanged') ?? [];

  return (
    <Page title="导入Excel" trail={[{ title: '公开事项目录', to: paths.catalogue() }]}>
      <div className="panel">
        <p>
          请先<a href={EXPORT_URL}>导出现行目录</a>
          ，在表中修改或者添加行，再上传。表头不要改动；表中没有列出的事项保持不变。
        </p>
        <Upload
          accept=".xlsx"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            setFile(chosen);
            setReport(null);
            void send(chosen, {});
            return false;
          }}
        >
          <Button loading={busy && report === null}>选择文件</Button>
        </Upload>
        {file ? <span className="file-name">{file.name}</span> : null}
        <RefusalList refusals={refusals} />
      </div>
      {report && file ? (
        <div className="panel">
          <Alert
            type={report.refused > 0 ? 'error' : changes > 0 ? 'success' : 'info'}
            showIcon
            role="status"
            title={`共 ${report.rows.length} 行：新增 ${report.added}，变更 ${report.changed}，不变 ${report.unchanged}，有误 ${report.refused}`}
            description={
              report.refused > 0
                ? '请按下表更正后重新上传；有误时整张表都不会导入。'
                : changes === 0
                  ? '表中内容与现行目录相同，无需导入。'
                  : '请核对下表，填写理由后导入。'
            }
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
              <WhyAndWhenFields value={why} onChange={setWhy} />
              <div className="form-actions">
                <Button
                  type="primary"
                  loading={busy}
                  onClick={() =>
                    send(file, { basedOn: report.basedOn, reason: why.reason, validFrom: why.validFrom })
                  }
                >
                  导入
                </Button>
                <Button onClick={() => navigate(paths.catalogue())}>返回</Button>
              </div>
            </>
          ) : null}
        </div>
      ) : null}
    </Page>
  );
}
