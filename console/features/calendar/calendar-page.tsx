import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Table, Upload } from 'antd';
import { useState } from 'react';
import type { CalendarPreview, EnteredCalendarNotice } from '../../../src/api/contract.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { calendarApi } from './calendar-api.ts';
import { blankNotice, type NoticeText, noticeOf, readNoticeFile, textOf } from './notice-text.ts';

const RECOUNTING_MS = 2000;

/** 放假安排: the notices of all years; the office enters one, or corrects one, after seeing what moves. */
export function CalendarPage() {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const notices = useQuery({
    queryKey: ['law', 'calendar'],
    queryFn: calendarApi.notices,
    // Until what it touches is counted again.
    refetchInterval: ({ state }) =>
      state.data?.some(({ recount }) => recount !== null && recount.finishedAt === null)
        ? RECOUNTING_MS
        : false,
  });
  const [typed, setTyped] = useState<NoticeText>(() => blankNotice(new Date().getFullYear() + 1));
  const [preview, setPreview] = useState<CalendarPreview | null>(null);
  const { busy, refusals, act } = useAct();
  const change = (changed: NoticeText) => {
    setTyped(changed);
    setPreview(null);
  };
  const look = () => act(async () => setPreview(await calendarApi.preview(noticeOf(typed))));
  const enter = () =>
    act(async () => {
      const { year } = await calendarApi.enter(noticeOf(typed));
      message.success(`已登记${year}年放假安排，到期日正在重新计算`);
      change(blankNotice(year + 1));
      await queryClient.invalidateQueries({ queryKey: ['law', 'calendar'] });
    });
  const readFile = (content: string) => {
    const read = readNoticeFile(content);
    if (read === null) message.error('不是放假安排文件：应为含 year、number、off、work 的 JSON');
    else change(read);
  };
  return (
    <Page title="放假安排">
      <div className="panel">
        <Upload
          accept=".json"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            void chosen.text().then(readFile);
            return false;
          }}
        >
          <Button>从文件读入</Button>
        </Upload>
        <NoticeForm typed={typed} onChange={change} />
        <RefusalList refusals={refusals} />
        <p>
          <Button onClick={() => void look()} loading={busy}>
            试算影响
          </Button>{' '}
          <Button type="primary" disabled={preview === null} loading={busy} onClick={() => void enter()}>
            登记
          </Button>
        </p>
        {preview === null ? (
          <p className="muted">先试算，看清哪些到期日会变更，再登记。登记后不能修改，只能更正。</p>
        ) : (
          <PreviewTable preview={preview} />
        )}
      </div>
      <NoticeTable notices={notices.data ?? []} onCorrect={(notice) => change(textOf(notice))} />
    </Page>
  );
}

function NoticeForm(props: { readonly typed: NoticeText; readonly onChange: (typed: NoticeText) => void }) {
  const { typed, onChange } = props;
  return (
    <Form layout="vertical">
      <Form.Item label="年份" htmlFor="notice-year">
        <InputNumber
          id="notice-year"
          min={2000}
          max={2100}
          precision={0}
          value={typed.year}
          onChange={(year) => onChange({ ...typed, year: year ?? typed.year })}
        />
      </Form.Item>
      <Form.Item label="文号" htmlFor="notice-number">
        <Input
          id="notice-number"
          placeholder="国办发明电〔2025〕7号"
          value={typed.number}
          onChange={(event) => onChange({ ...typed, number: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="发文日期" htmlFor="notice-issued">
        <Input
          id="notice-issued"
          placeholder="2025-11-04"
          value={typed.issuedOn}
          onChange={(event) => onChange({ ...typed, issuedOn: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="放假日（每行：节日 开始日期 结束日期）" htmlFor="notice-off">
        <Input.TextArea
          id="notice-off"
          rows={8}
          placeholder="元旦 2026-01-01 2026-01-03"
          value={typed.off}
          onChange={(event) => onChange({ ...typed, off: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="调休上班日（每行：节日 日期）" htmlFor="notice-work">
        <Input.TextArea
          id="notice-work"
          rows={6}
          placeholder="元旦 2026-01-04"
          value={typed.work}
          onChange={(event) => onChange({ ...typed, work: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="更正原因（更正已登记年份时填写）" htmlFor="notice-reason">
        <Input
          id="notice-reason"
          value={typed.reason}
          onChange={(event) => onChange({ ...typed, reason: event.target.value })}
        />
      </Form.Item>
    </Form>
  );
}

const PreviewTable = ({ preview }: { readonly preview: CalendarPreview }) => (
  <>
    <p>
      {preview.obligations === 0
        ? '没有到期日因此变更。'
        : `将变更 ${preview.obligations} 项公开义务的到期日：`}
    </p>
    {preview.moves.length > 0 && (
      <Table
        size="small"
        rowKey={({ fromDay, computation }) => fromDay + computation}
        pagination={false}
        dataSource={[...preview.moves]}
        columns={[
          { title: '原到期日', dataIndex: 'fromDay' },
          { title: '新到期日', dataIndex: 'toDay' },
          { title: '义务数', dataIndex: 'obligations' },
          { title: '计算', dataIndex: 'computation' },
        ]}
      />
    )}
  </>
);

const stateOf = ({ current, recount }: EnteredCalendarNotice): string => {
  if (!current) return '已更正';
  if (recount === null) return '现行';
  return recount.finishedAt === null
    ? `正在重新计算 ${recount.done}／${recount.total}`
    : `现行，变更 ${recount.moved} 项到期日`;
};

function NoticeTable(props: {
  readonly notices: readonly EnteredCalendarNotice[];
  readonly onCorrect: (notice: EnteredCalendarNotice) => void;
}) {
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={[...props.notices]}
      columns={[
        { title: '年份', dataIndex: 'year' },
        { title: '文号', render: (_, { number }) => number ?? '待核' },
        { title: '登记', dataIndex: 'enteredBy' },
        { title: '状态', render: (_, notice) => stateOf(notice) },
        {
          title: '操作',
          render: (_, notice) =>
            notice.current ? (
              <Button size="small" onClick={() => props.onCorrect(notice)}>
                更正
              </Button>
            ) : null,
        },
      ]}
    />
  );
}
