import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CreatedDrafts } from '../../src/api/contract.ts';
import { type Refusal, refusalsOf } from '../api/problem.ts';
import { api, recordSheet, recordTemplate, type SheetFault, type SheetRows } from '../api/resources.ts';
import { Page } from '../components/page.tsx';
import { RefusalList } from '../components/refusal-list.tsx';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.tsx';
import { SheetFaults, SheetWarnings } from '../widgets/sheet-faults.tsx';

/** What one request makes; a longer sheet takes several. */
const DRAFTS_AT_ONCE = 200;

/** 成批录入: a record in each row of a sheet, a draft for each record. Nothing is made as long as a row has a fault. */
export function SheetDraftsPage() {
  const { item: code = '' } = useParams();
  const { body } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [read, setRead] = useState<{ readonly name: string; readonly sheet: SheetRows } | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const items = useQuery({
    queryKey: ['items', body.code],
    queryFn: () => api.items({ body: body.code }),
    staleTime: 300_000,
  });
  const item = items.data?.find((each) => each.code === code);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefusals([]);
    try {
      await work();
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const choose = (file: File) =>
    during(async () => {
      setRead({ name: file.name, sheet: await api.readSheet(recordSheet(item?.type ?? ''), file) });
    });
  const create = (sheet: SheetRows) =>
    during(async () => {
      const contents = sheet.rows.map((row) => row.content);
      const results: CreatedDrafts['results'][number][] = [];
      for (let at = 0; at < contents.length; at += DRAFTS_AT_ONCE)
        results.push(
          ...(await api.createDrafts(code, body.code, contents.slice(at, at + DRAFTS_AT_ONCE))).results,
        );
      void queryClient.invalidateQueries();
      const made = results.filter((each) => each.id !== null).length;
      const faults = results.flatMap((each, index): readonly SheetFault[] =>
        each.refusals.map(({ message: text, advice }) => ({
          row: sheet.rows[index]?.row ?? null,
          column: '',
          message: text,
          advice,
        })),
      );
      if (faults.length > 0) {
        message.warning(`已建立 ${made} 份草稿，其余见下表。`);
        setRead({ name: '', sheet: { rows: [], faults, warnings: [] } });
        return;
      }
      message.success(`已建立 ${made} 份草稿。`);
      navigate(paths.draftList('drafts'));
    });

  const sheet = read?.sheet ?? null;
  return (
    <Page title="成批录入" trail={[{ title: '新建', to: paths.newDraft }]}>
      <div className="panel">
        <p>
          公开事项：<strong>{item?.title ?? code}</strong>（{body.name}）
        </p>
        <p>
          第一步：
          <a href={recordTemplate(item?.type ?? '')}>下载填报模板（Excel）</a>
          ，每一行填一件。第二步：上传填好的表。第三步：核对后建立草稿，附件在草稿中补充。
        </p>
        <Upload
          accept=".xlsx,.csv"
          maxCount={1}
          showUploadList={false}
          disabled={item === undefined}
          beforeUpload={(file) => {
            void choose(file);
            return false;
          }}
        >
          <Button loading={busy} disabled={item === undefined}>
            上传填好的表
          </Button>
        </Upload>
        {read === null ? null : <span className="file-name">{read.name}</span>}
        <RefusalList refusals={refusals} />
      </div>
      {sheet === null ? null : (
        <div className="panel">
          <Alert
            type={sheet.faults.length > 0 ? 'error' : 'success'}
            showIcon
            role="status"
            title={
              sheet.faults.length > 0
                ? `有 ${sheet.faults.length} 处需要处理`
                : `共 ${sheet.rows.length} 件，没有发现问题`
            }
            description={
              sheet.faults.length > 0
                ? '请按下表改好表格后重新上传；有问题时不会建立草稿。'
                : '建立草稿后逐件核对、提交。'
            }
          />
          <SheetWarnings warnings={sheet.warnings} />
          {sheet.faults.length > 0 ? <SheetFaults faults={sheet.faults} /> : null}
          {sheet.faults.length === 0 && sheet.rows.length > 0 ? (
            <div className="form-actions">
              <Button type="primary" loading={busy} onClick={() => void create(sheet)}>
                建立 {sheet.rows.length} 份草稿
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </Page>
  );
}
