import { Button, type TableColumnsType, Tag } from 'antd';
import { minuteOf } from '../../format.ts';
import type { HandledOpinion, HandlingOverview } from './consultations-api.ts';

/** Hiding an opinion from the public, and showing it again. */
export interface Moderation {
  readonly hide: (opinion: HandledOpinion) => void;
  readonly show: (opinion: HandledOpinion) => void;
}

export function opinionColumns(
  overview: HandlingOverview,
  moderation: Moderation,
): TableColumnsType<HandledOpinion> {
  const passages = new Map(overview.passages.map((passage) => [passage.anchor, passage.label]));
  const mayHide = overview.mayHide && overview.report === null;
  return [
    {
      title: '意见',
      render: (_, row) => (
        <OpinionText row={row} passage={row.anchor === null ? null : (passages.get(row.anchor) ?? '原文')} />
      ),
    },
    { title: '提交人（不公开）', width: 190, render: (_, row) => <Author row={row} /> },
    {
      title: '状态',
      width: 180,
      render: (_, row) => (
        <>
          <OpinionMarks row={row} />
          {mayHide && !row.withdrawn ? <Moderate row={row} {...moderation} /> : null}
        </>
      ),
    },
    { title: '收到时间', width: 150, render: (_, row) => minuteOf(row.receivedAt) },
  ];
}

interface Props {
  readonly row: HandledOpinion;
}

const OpinionText = ({ row, passage }: Props & { readonly passage: string | null }) => (
  <>
    {passage === null ? null : <p className="muted">对{passage}</p>}
    {row.quote === '' ? null : <p className="muted">“{row.quote}”</p>}
    <p className="opinion-text">{row.text}</p>
    {row.files.map((file) => (
      <p key={file.sha256}>
        <a href={`/files/${file.sha256}/${encodeURIComponent(file.name)}`}>附件：{file.name}</a>
      </p>
    ))}
    {row.evidence === '' ? null : <p className="muted">来源：{row.evidence}</p>}
  </>
);

const Author = ({ row }: Props) => (
  <>
    <p>{row.name === '' ? '未填姓名' : row.name}</p>
    <p className="muted">{row.contact}</p>
    <p className="muted">{row.groupName}</p>
  </>
);

const OpinionMarks = ({ row }: Props) => (
  <>
    <Tag>{row.channelName}</Tag>
    {row.clusterSize > 1 ? <Tag color="blue">相近 {row.clusterSize} 条</Tag> : null}
    {row.counted ? null : <Tag>{row.withdrawn ? '已撤回' : '重复，不计'}</Tag>}
    {row.publicity === 'office-only' ? <Tag>不公开</Tag> : null}
    {row.hiddenReason === null ? null : <Tag color="red">不予展示：{row.hiddenReason}</Tag>}
  </>
);

const Moderate = ({ row, hide, show }: Props & Moderation) =>
  row.hiddenReason === null ? (
    <Button size="small" type="link" danger onClick={() => hide(row)}>
      不予展示
    </Button>
  ) : (
    <Button size="small" type="link" onClick={() => show(row)}>
      恢复展示
    </Button>
  );
