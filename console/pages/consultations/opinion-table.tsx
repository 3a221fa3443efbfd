import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { CursorPages } from '../../components/cursor-pages.tsx';
import { minuteOf } from '../../format.ts';
import { consultationsApi, type HandledOpinion, type HandlingOverview } from './consultations-api.ts';
import type { Handling } from './handling.ts';

/** Opinions one by one: read, select, put into an issue, hide what breaks the rules. */
export function OpinionTable({
  handling,
  overview,
}: {
  readonly handling: Handling;
  readonly overview: HandlingOverview;
}) {
  const { message } = App.useApp();
  const [issue, setIssue] = useState('open');
  const [channel, setChannel] = useState('');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const query = { issue, channel, cursor: cursors.at(-1) };
  const page = useQuery({
    queryKey: ['consultation', handling.id, 'opinions', query],
    queryFn: () => consultationsApi.opinions(handling.id, query),
  });
  const done = async (text: string) => {
    setSelected([]);
    setTitle('');
    message.success(text);
    await handling.changed();
  };
  const move = useMutation({
    mutationFn: (to: string | null) => consultationsApi.move(handling.id, to, { opinions: selected }),
    onSuccess: ({ moved }) => done(`已移动 ${moved} 条`),
    onError: handling.refuse,
  });
  const split = useMutation({
    mutationFn: () => consultationsApi.createIssue(handling.id, title, { opinions: selected }),
    onSuccess: () => done('已建为新问题'),
    onError: handling.refuse,
  });
  const may = overview.mayHandle && overview.report === null;
  const label = new Map(overview.passages.map((passage) => [passage.anchor, passage.label]));
  return (
    <div className="record-table">
      <div className="table-toolbar opinion-toolbar">
        <Select
          aria-label="归类"
          value={issue}
          popupMatchSelectWidth={false}
          onChange={(value) => {
            setIssue(value);
            setCursors([]);
            setSelected([]);
          }}
          options={[
            { value: 'open', label: '未归类' },
            { value: 'all', label: '全部' },
            ...overview.issues.map((each) => ({ value: each.id, label: `${each.number}. ${each.title}` })),
          ]}
        />
        <Select
          aria-label="渠道"
          value={channel}
          onChange={(value) => {
            setChannel(value);
            setCursors([]);
          }}
          options={[
            { value: '', label: '全部渠道' },
            ...overview.channels.map((each) => ({ value: each.channel, label: each.title })),
          ]}
        />
        {may ? (
          <>
            <Select
              aria-label="把选中的移入"
              placeholder={`移动选中的 ${selected.length} 条`}
              value={null}
              disabled={selected.length === 0}
              popupMatchSelectWidth={false}
              onChange={(to: string) => move.mutate(to === '' ? null : to)}
              options={[
                { value: '', label: '移出，成为未归类' },
                ...overview.issues.map((each) => ({
                  value: each.id,
                  label: `移入 ${each.number}. ${each.title}`,
                })),
              ]}
            />
            <Input
              aria-label="新问题的名称"
              placeholder="新问题的名称"
              value={title}
              maxLength={500}
              className="query-field"
              onChange={(event) => setTitle(event.target.value)}
            />
            <Button
              disabled={selected.length === 0 || title.trim() === ''}
              loading={split.isPending}
              onClick={() => split.mutate()}
            >
              选中的建为新问题
            </Button>
          </>
        ) : null}
      </div>
      <Table<HandledOpinion>
        rowKey="id"
        size="middle"
        loading={page.isPending}
        dataSource={[...(page.data?.items ?? [])]}
        pagination={false}
        locale={{ emptyText: '没有意见。' }}
        {...(may
          ? {
              rowSelection: {
                selectedRowKeys: [...selected],
                onChange: (keys: React.Key[]) => setSelected(keys.map(String)),
                getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部' }),
                getCheckboxProps: (row: HandledOpinion) => ({
                  'aria-label': `选择意见：${row.text.slice(0, 20)}`,
                }),
              },
            }
          : {})}
        columns={[
          {
            title: '意见',
            render: (_, row) => (
              <>
                {row.anchor === null ? null : <p className="muted">对{label.get(row.anchor) ?? '原文'}</p>}
                {row.quote === '' ? null : <p className="muted">“{row.quote}”</p>}
                <p className="opinion-text">{row.text}</p>
                {row.files.map((file) => (
                  <p key={file.sha256}>
                    <a href={`/files/${file.sha256}/${encodeURIComponent(file.name)}`}>附件：{file.name}</a>
                  </p>
                ))}
                {row.evidence === '' ? null : <p className="muted">来源：{row.evidence}</p>}
              </>
            ),
          },
          {
            title: '提交人（不公开）',
            width: 190,
            render: (_, row) => (
              <>
                <p>{row.name === '' ? '未填姓名' : row.name}</p>
                <p className="muted">{row.contact}</p>
                <p className="muted">{row.groupName}</p>
              </>
            ),
          },
          {
            title: '状态',
            width: 180,
            render: (_, row) => (
              <>
                <Tag>{row.channelName}</Tag>
                {row.clusterSize > 1 ? <Tag color="blue">相近 {row.clusterSize} 条</Tag> : null}
                {row.counted ? null : <Tag>{row.withdrawn ? '已撤回' : '重复，不计'}</Tag>}
                {row.publicity === 'office-only' ? <Tag>不公开</Tag> : null}
                {row.hiddenReason === null ? null : <Tag color="red">不予展示：{row.hiddenReason}</Tag>}
                {overview.mayHide && overview.report === null && !row.withdrawn ? (
                  <Moderate row={row} handling={handling} />
                ) : null}
              </>
            ),
          },
          {
            title: '收到时间',
            width: 150,
            render: (_, row) => minuteOf(row.receivedAt),
          },
        ]}
      />
      <CursorPages cursors={cursors} next={page.data?.next} onChange={setCursors} />
    </div>
  );
}

function Moderate({ row, handling }: { readonly row: HandledOpinion; readonly handling: Handling }) {
  const { modal } = App.useApp();
  const act = async (work: Promise<unknown>) => {
    try {
      await work;
      await handling.changed();
    } catch (error) {
      handling.refuse(error);
    }
  };
  if (row.hiddenReason !== null)
    return (
      <Button size="small" type="link" onClick={() => act(consultationsApi.show(handling.id, row.id))}>
        恢复展示
      </Button>
    );
  return (
    <Button
      size="small"
      type="link"
      danger
      onClick={() => {
        let reason = '';
        modal.confirm({
          title: '不予展示这条意见',
          content: (
            <>
              <p>意见仍然保存、统计和答复；理由由提交人凭回执码看到。</p>
              <Input.TextArea
                aria-label="不予展示的理由"
                rows={3}
                maxLength={500}
                onChange={(event) => {
                  reason = event.target.value;
                }}
              />
            </>
          ),
          okText: '不予展示',
          cancelText: '取消',
          onOk: () => act(consultationsApi.hide(handling.id, row.id, reason)),
        });
      }}
    >
      不予展示
    </Button>
  );
}
