import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Calendar, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AgendaEntry } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { today } from '../../format.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { agendaQuery } from './agenda-api.ts';
import { AgendaList } from './agenda-list.tsx';
import { rangeOf, type Span } from './range-of.ts';

const SPANS: { value: Span; label: string }[] = [
  { value: 'day', label: '今日' },
  { value: 'week', label: '本周' },
  { value: 'month', label: '按月' },
];

/** 日程: what the body has to publish today, this week, in a month; each one click from its draft. */
export function AgendaPage() {
  const { body, has } = useSession();
  const [span, setSpan] = useState<Span>('week');
  const [day, setDay] = useState(today());
  const { from, to } = rangeOf(span, day);
  const agenda = useQuery(agendaQuery(body.code, { from, to }));
  const create = useCreateDraft();
  const items = agenda.data?.items ?? [];
  const list = (shown: readonly AgendaEntry[]) => (
    <AgendaList
      items={shown}
      mayWrite={has('editor')}
      opening={create.isPending ? (create.variables.obligation ?? null) : null}
      onWrite={(entry) => create.mutate({ item: entry.item, body: body.code, obligation: entry.obligation })}
    />
  );
  return (
    <Page title="日程">
      {body.code === '*' ? <Alert type="info" showIcon title="日程按单位显示，请在右上角选择单位。" /> : null}
      {agenda.isError ? <RefusalList refusals={refusalsOf(agenda.error)} /> : null}
      <Segmented<Span>
        aria-label="时间段"
        options={SPANS}
        value={span}
        onChange={(next) => {
          setSpan(next);
          setDay(today());
        }}
      />
      {agenda.data !== undefined && agenda.data.late > 0 ? (
        <p>
          <Link to={paths.obligations('late')}>已超期 {agenda.data.late} 项</Link>，请优先办理。
        </p>
      ) : null}
      {span === 'month' ? (
        <>
          <Calendar
            fullscreen={false}
            headerRender={({ value, onChange }) => <MonthHead month={value} onChange={onChange} />}
            value={dayjs(day)}
            onChange={(chosen: Dayjs) => setDay(chosen.format('YYYY-MM-DD'))}
            cellRender={(at) => (
              <DayCount n={items.filter((each) => each.dueOn === at.format('YYYY-MM-DD')).length} />
            )}
          />
          <h2>{day} 到期</h2>
          {list(items.filter((each) => each.dueOn === day))}
        </>
      ) : (
        list(items)
      )}
      {agenda.data !== undefined && agenda.data.more > 0 ? (
        <p className="muted">另有 {agenda.data.more} 项没有列出，请在“待公开义务”中查看。</p>
      ) : null}
    </Page>
  );
}

const MonthHead = (props: { readonly month: Dayjs; readonly onChange: (day: Dayjs) => void }) => (
  <div className="agenda-month">
    <Button size="small" onClick={() => props.onChange(props.month.subtract(1, 'month'))}>
      上月
    </Button>
    <strong>{props.month.format('YYYY年M月')}</strong>
    <Button size="small" onClick={() => props.onChange(props.month.add(1, 'month'))}>
      下月
    </Button>
  </div>
);

const DayCount = ({ n }: { readonly n: number }) =>
  n === 0 ? null : <div className="agenda-count">{n} 项</div>;
