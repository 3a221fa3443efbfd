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

/** 批量导入: lists, series and records as whole files, read by a job that may be left and come back to. */
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
  const item = items.find((each) => each.code === code);
  const isTable = item === undefined || item.shape === 'register' || item.shape === 'series';
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
        整表、整批文件导入，逐行检查，关闭页面不影响读取。清单的条目、监测数据形成一份稿件；其他事项每行一份稿件，都按程序审核、签发。
      </p>
      <details>
        <summary>成批的文件、档案、旧网站怎样导入</summary>
        <p>
          文件连同一张目录表（Excel 或 CSV）打成一个
          .zip。目录表每行一件，可以有这些列：文件（在压缩包里的路径）、标题、文号、成文日期、公开单位、公开事项、公开意见（公开、部分公开、不公开）、不公开依据、原发布日期、原网址，以及这类信息的其他栏目。目录和文件不一致、缺少、重复的，会逐件列出；注明不公开的不形成稿件，列在办理清单里。
        </p>
        <p>
          没有目录表的 .zip
          按网页存档读取：标题、原发布日期取自网页，公开后旧网址自动转到新页面。其他系统导出的 JSON 用命令{' '}
          <code>npx gongkai import --columns</code> 写明各列对应的栏目。
        </p>
      </details>
      <div className="batch-form">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label="公开事项"
          placeholder="选择公开事项"
          value={code}
          onChange={(value: string) => setCode(value)}
          options={items.map((each) => ({ value: each.code, label: each.title }))}
        />
        {item === undefined ? null : <a href={recordTemplate(item.type)}>下载填报模板（Excel）</a>}
      </div>
      <Checkbox checked={keepGood} onChange={(event) => setKeepGood(event.target.checked)}>
        有的行有问题时，先接收没有问题的行
      </Checkbox>
      <div className="batch-form">
        <Upload
          accept={
            isTable
              ? '.xlsx,.xls,.et,.csv,.ndjson,.jsonl,.json'
              : '.zip,.xlsx,.xls,.et,.csv,.ndjson,.jsonl,.json'
          }
          maxCount={1}
          showUploadList={false}
          disabled={item === undefined || busy}
          beforeUpload={(file) => {
            send(file);
            return false;
          }}
        >
          <Button type="primary" loading={busy} disabled={item === undefined}>
            {isTable ? '选择文件（Excel、CSV、NDJSON）' : '选择文件（ZIP、Excel、CSV、NDJSON）'}
          </Button>
        </Upload>
        {percent === null ? null : <Progress percent={percent} aria-label="上传进度" />}
      </div>
      <RefusalList refusals={refusals} />
    </section>
  );
}
