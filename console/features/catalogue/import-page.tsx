import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CatalogueImport } from '../../../src/api/contract.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import '../../styles/catalogue.css';
import { catalogueApi, EXPORT_URL } from './catalogue-api.ts';
import { ImportReport } from './import-report.tsx';
import { whyAndWhenToday } from './why-and-when.tsx';

/** 导入Excel: every row is looked at first; then all of it is carried out, or nothing. */
export function CatalogueImportPage() {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<CatalogueImport | null>(null);
  const [why, setWhy] = useState(whyAndWhenToday);
  const { busy, refusals, act } = useAct();

  const send = (chosen: File, fields: Readonly<Record<string, string>>) =>
    act(async () => {
      const answer = await catalogueApi.importSheet(chosen, fields);
      if (!answer.applied) return setReport(answer);
      const waiting = answer.waiting === 0 ? '' : `，其中 ${answer.waiting} 项待另一人确认`;
      message.success(`已导入：新增 ${answer.added} 项，变更 ${answer.changed} 项${waiting}`);
      void queryClient.invalidateQueries();
      return navigate(paths.catalogue());
    });
  const choose = (chosen: File) => {
    setFile(chosen);
    setReport(null);
    void send(chosen, {});
  };

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
            choose(chosen);
            return false;
          }}
        >
          <Button loading={busy && report === null}>选择文件</Button>
        </Upload>
        {file ? <span className="file-name">{file.name}</span> : null}
        <RefusalList refusals={refusals} />
      </div>
      {report && file ? (
        <ImportReport
          report={report}
          why={why}
          busy={busy}
          onWhy={setWhy}
          onImport={() => void send(file, { basedOn: report.basedOn, ...why })}
          onBack={() => navigate(paths.catalogue())}
        />
      ) : null}
    </Page>
  );
}
