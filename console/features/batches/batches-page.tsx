import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Empty, Progress, Select, Upload } from 'antd';
import { useState } from 'react';
import { refusalsOf } from '../../api/problem.ts';
import { api, recordTemplate } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { useSession } from '../../session/session.tsx';
import '../../styles/batches.css';
import { BatchView } from './batch-view.tsx';
import { batchesApi, isActive } from './batches-api.ts';

const ASK_AGAIN_MS = 1_000;

/** 批量导入: lists and series as whole files, read by a job that may be left and come back to. */
export function BatchesPage() {
  const { body, has } = useSession();
  const items = useQuery({
    queryKey: ['items', body.code],
    queryFn: () => api.items({ body: body.code }),
    staleTime: 300_000,
  });
  const jobs = useQuery({
    queryKey: ['batches', body.code],
    queryFn: () => batchesApi.list(),
    refetchInterval: ({ state }) => (state.data?.items.some(isActive) === true ? ASK_AGAIN_MS : false),
  });
  const queryClient = useQueryClient();
  const { refusals, act } = useAct();
  const cancel = (id: string) =>
    void act(async () => {
      await batchesApi.cancel(id);
      await queryClient.invalidateQueries({ queryKey: ['batches'] });
    });
  const titleOf = (code: string): string => items.data?.find((item) => item.code === code)?.title ?? code;
  const own = (jobs.data?.items ?? []).filter((job) => body.code === '*' || job.body === body.code);
  return (
    <Page title="批量导入">
      {has('editor') && body.code !== '*' ? <SendBatch items={items.data ?? []} body={body.code} /> : null}
      <RefusalList refusals={refusals} />
      {jobs.isError ? <RefusalList refusals={refusalsOf(jobs.error)} title="没有取到" /> : null}
      <h2>最近的导入</h2>
      {own.length === 0 ? <Empty description="还没有批量导入" /> : null}
      <ul className="batch-list">
        {own.map((job) => (
          <BatchView
            key={job.id}
            job={job}
            itemTitle={titleOf(job.item)}
            onCancel={has('editor') ? () => cancel(job.id) : null}
          />
        ))}
      </ul>
    </Page>
  );
}

type Items = Awaited<ReturnType<typeof api.items>>;

function SendBatch({ items, body }: { readonly items: Items; readonly body: string }) {
  const [code, setCode] = useState<string | null>(null);
  const [keepGood, setKeepGood] = useState(false);
  const [percent, setPercent] = useState<number | null>(null);
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { busy, refusals, act } = useAct();
  const taking = items.filter(({ shape }) => shape === 'register' || shape === 'series');
  const item = taking.find((each) => each.code === code);
  const send = (file: File) =>
    void act(async () => {
      setPercent(0);
      try {
        const { repeated } = await batchesApi.send(code ?? '', { body, keepGood }, file, setPercent);
        if (repeated) message.info('这个文件此前已经导入，没有再办。');
      } finally {
        setPercent(null);
        await queryClient.invalidateQueries({ queryKey: ['batches'] });
      }
    });
  return (
    <section className="panel" aria-label="导入一批">
      <p>
        清单的条目、监测数据整表导入：逐行检查，没有问题的行形成一份稿件，填好其他栏目后按程序审核、签发。关闭页面不影响读取。
      </p>
      <div className="batch-form">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label="公开事项"
          placeholder="选择公开事项"
          value={code}
          onChange={(value: string) => setCode(value)}
          options={taking.map((each) => ({ value: each.code, label: each.title }))}
        />
        {item === undefined ? null : <a href={recordTemplate(item.type)}>下载填报模板（Excel）</a>}
      </div>
      <Checkbox checked={keepGood} onChange={(event) => setKeepGood(event.target.checked)}>
        有的行有问题时，先接收没有问题的行
      </Checkbox>
      <div className="batch-form">
        <Upload
          accept=".xlsx,.csv,.ndjson,.jsonl"
          maxCount={1}
          showUploadList={false}
          disabled={item === undefined || busy}
          beforeUpload={(file) => {
            send(file);
            return false;
          }}
        >
          <Button type="primary" loading={busy} disabled={item === undefined}>
            选择文件（Excel、CSV、NDJSON）
          </Button>
        </Upload>
        {percent === null ? null : <Progress percent={percent} aria-label="上传进度" />}
      </div>
      <RefusalList refusals={refusals} />
    </section>
  );
}
