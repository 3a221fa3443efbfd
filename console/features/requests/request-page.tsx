import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions, Space, Timeline } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { RequestActEntry, RequestDetail } from '../../../src/api/contract.ts';
import { REQUEST_ACT_NAMES, type RequestAct } from '../../../src/schema/vocabulary.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import { ActDialog } from './act-dialog.tsx';
import { letterAddress, requestsApi } from './requests-api.ts';

/** Who asked, on asking; each look is put on record. */
function Applicant({ code, sealed }: { readonly code: string; readonly sealed: boolean }) {
  const [shown, setShown] = useState<readonly string[]>([]);
  const { busy, refusals, act } = useAct();
  const show = (read: () => Promise<string>) =>
    act(async () => {
      const text = await read();
      setShown((before) => [...before, text]);
    });
  const contact = async () => {
    const { name, phone, address } = await requestsApi.applicant(code);
    return `${name}　${phone}　${address}`;
  };
  const proof = async () => `身份证明：${(await requestsApi.proof(code)).proof}`;
  return (
    <Space direction="vertical">
      <RefusalList refusals={refusals} />
      {shown.map((text) => (
        <span key={text}>{text}</span>
      ))}
      <Space wrap>
        <Button size="small" loading={busy} onClick={() => void show(contact)}>
          查看申请人（查阅留痕）
        </Button>
        <Button size="small" loading={busy} onClick={() => void show(proof)}>
          查看身份证明（查阅留痕）
        </Button>
        {sealed ? '已封存' : null}
      </Space>
    </Space>
  );
}

function Answer({ answer }: { readonly answer: NonNullable<RequestActEntry['answer']> }) {
  return (
    <div>
      <strong>{answer.kindName}</strong>
      <div className="pre-line">{answer.text}</div>
      {answer.parts.map((part) => (
        <div key={part.what}>
          不予公开：{part.what}（{part.groundName}）。{part.reason}
        </div>
      ))}
      {answer.search === '' ? null : <div>检索情况：{answer.search}</div>}
      {answer.earlier === '' ? null : <div>此前的申请：{answer.earlier}</div>}
    </div>
  );
}

function Entry({ code, entry }: { readonly code: string; readonly entry: RequestActEntry }) {
  return (
    <>
      <div>
        {entry.at.slice(0, 10)}　{entry.actName}（{entry.by}）
        {entry.on === entry.at.slice(0, 10) ? '' : `，${entry.on}`}
        {entry.days === null ? '' : `，${entry.days}个工作日`}
        {entry.lastDay === null ? '' : `，至${entry.lastDay}`}
      </div>
      {entry.text === '' ? null : <div className="pre-line">{entry.text}</div>}
      {entry.answer === null ? null : <Answer answer={entry.answer} />}
      {entry.letter === null ? null : (
        <a href={letterAddress(code, entry.id)}>
          {entry.letter.title} {entry.letter.number}（Word）
        </a>
      )}
      {entry.draft === null ? null : <Link to={paths.draft(entry.draft)}>打开稿件</Link>}
    </>
  );
}

const Facts = ({ detail: { request, completionUntil, inMonth } }: { readonly detail: RequestDetail }) => (
  <Descriptions
    bordered
    size="small"
    column={{ xs: 1, md: 2 }}
    items={[
      { key: 'state', label: '状态', children: request.stateName },
      {
        key: 'due',
        label: request.answeredAt === null ? '期限' : '办结',
        children:
          request.answeredAt === null
            ? `${request.dueOn ?? ''}${request.late ? '（已逾期）' : ''}`
            : request.answeredAt.slice(0, 10),
      },
      { key: 'clock', label: '期限的计算', span: 'filled', children: request.computation },
      { key: 'basis', label: '依据', span: 'filled', children: request.basis },
      {
        key: 'completion',
        label: '可以告知补正至',
        children: request.state === 'open' ? completionUntil : '—',
      },
      { key: 'month', label: '同一申请人当月', children: `${inMonth}件` },
      { key: 'kind', label: '申请人类型', children: request.applicantKindName },
      { key: 'delivery', label: '获取方式', children: `${request.deliveryName}（${request.channelName}）` },
    ]}
  />
);

/** 一件申请: its clock, what has happened to it, and what may be done now. */
export function RequestPage() {
  const { code = '' } = useParams();
  const [act, setAct] = useState<RequestAct | null>(null);
  const { data, error } = useQuery({ queryKey: ['request', code], queryFn: () => requestsApi.read(code) });
  if (error) return <RefusalList refusals={refusalsOf(error)} title="申请没有取到" />;
  if (data === undefined) return null;
  return (
    <Page title={`政府信息公开申请 ${code}`}>
      <h2>申请公开的信息</h2>
      <p className="pre-line">{data.request.content}</p>
      <Applicant code={code} sealed={data.sealed} />
      <h2>期限</h2>
      <Facts detail={data} />
      <h2>办理</h2>
      <Space wrap>
        {data.may.map((each) => (
          <Button key={each} onClick={() => setAct(each)}>
            {REQUEST_ACT_NAMES[each]}
          </Button>
        ))}
      </Space>
      {data.files.length === 0 ? null : (
        <>
          <h2>随答复提供的文件</h2>
          <ul>
            {data.files.map(({ sha256, name }) => (
              <li key={sha256}>
                <a href={`/files/${sha256}/${encodeURIComponent(name)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>办理过程</h2>
      <Timeline
        items={data.acts.map((entry) => ({ key: entry.id, children: <Entry code={code} entry={entry} /> }))}
      />
      {act === null ? null : (
        <ActDialog code={code} act={act} body={data.request.body} onClose={() => setAct(null)} />
      )}
    </Page>
  );
}
