import { useQuery } from '@tanstack/react-query';
import { Button, Progress, Upload } from 'antd';
import type { PeopleImport } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { firstPasswordsUrl, peopleApi, TEMPLATE_URL } from './people-api.ts';

const ASK_AGAIN_MS = 1_000;
const isActive = ({ state }: PeopleImport): boolean => state === 'waiting' || state === 'adding';

/** 导入Excel: a job reads the sheet, and adds everybody or nobody. Its number stands in the address, to come back to. */
export function PeopleImportPanel(props: {
  readonly id: string | undefined;
  readonly onSent: (id: string) => void;
}) {
  const { id } = props;
  const { busy, refusals, act } = useAct();
  const query = useQuery({
    queryKey: ['people-import', id],
    queryFn: () => peopleApi.import(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && isActive(state.data) ? ASK_AGAIN_MS : false),
  });
  const send = (file: File) =>
    void act(async () => {
      const received = await peopleApi.send(file);
      props.onSent(received.id);
      await query.refetch();
    });
  return (
    <section className="panel" aria-labelledby="people-import">
      <h2 id="people-import">导入Excel</h2>
      <p>
        请先<a href={TEMPLATE_URL}>下载模板</a>
        ，一行一人填好后上传。逐行检查，全部没有问题才建立账号；同一张表重复上传不会重复建立。
      </p>
      <Upload
        accept=".xlsx,.xls,.et,.csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          send(file);
          return false;
        }}
      >
        <Button loading={busy}>选择文件</Button>
      </Upload>
      <RefusalList refusals={query.isError ? refusalsOf(query.error) : refusals} />
      {query.data ? <ImportState state={query.data} /> : null}
    </section>
  );
}

export function ImportState({ state }: { state: PeopleImport }) {
  return (
    <div aria-live="polite">
      <p>
        {state.fileName}：{state.stateName}
        {state.state === 'done'
          ? `，新建 ${state.added} 个账号，其余 ${state.rows - state.added} 个原已建立`
          : ''}
      </p>
      {state.state === 'adding' ? (
        <Progress percent={Math.floor((state.done / Math.max(1, state.rows)) * 100)} aria-label="导入进度" />
      ) : null}
      {state.state === 'done' && state.added > 0 ? (
        <p>
          <a href={firstPasswordsUrl(state.id)}>下载首次密码</a>
          （Excel，尚未使用的；下载留痕。请分发后删除文件。）
        </p>
      ) : null}
      {state.state === 'refused' ? (
        <>
          <p>共 {state.faultCount} 处问题，没有建立任何账号。请改好后重新上传。</p>
          <ul className="import-faults">
            {state.faults.map(({ row, refusal }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only shown
              <li key={i}>
                {row === null ? '' : `第 ${row} 行：`}
                {refusal.message}
                <span className="muted">{refusal.advice}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
