import type { EnteredCalendarNotice } from '../../../api/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatDay, formatMinute, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { CalendarModel, Move } from './query.ts';

const spanText = (from: string, to: string): string =>
  from === to ? formatDay(from) : `${formatDay(from)}至${formatDay(to)}`;

const progressOf = ({ recount }: EnteredCalendarNotice): string => {
  if (recount === null) return '随软件提供，到期日已按此计算';
  if (recount.finishedAt === null) return `正在重新计算：${recount.done}／${recount.total}`;
  return `已重新计算，变更 ${formatNumber(recount.moved)} 项到期日`;
};

const Announced = (props: { readonly notice: EnteredCalendarNotice }) => (
  <>
    <Facts
      facts={[
        { title: '文号', value: props.notice.number ?? '文号待核' },
        ...(props.notice.issuedOn === null
          ? []
          : [{ title: '发文日期', value: formatDay(props.notice.issuedOn) }]),
        { title: '登记', value: `${props.notice.enteredBy}，${formatMinute(props.notice.enteredAt)}` },
        ...(props.notice.reason === '' ? [] : [{ title: '更正原因', value: props.notice.reason }]),
        { title: '到期日', value: progressOf(props.notice) },
      ]}
    />
    <DataTable
      caption="放假日"
      columns={[{ title: '节日' }, { title: '放假' }]}
      rows={props.notice.off.map(({ name, from, to }) => ({
        key: from,
        cells: [name, spanText(from, to)],
      }))}
    />
    <DataTable
      caption="调休上班日"
      columns={[{ title: '日期' }, { title: '因何调休' }]}
      rows={props.notice.work.map(({ name, day }) => ({ key: day, cells: [formatDay(day), name] }))}
    />
  </>
);

const NotAnnounced = (props: { readonly model: CalendarModel }) => (
  <>
    <Notice
      tone="plain"
      title={`${props.model.year}年放假安排尚未公布：计算到该年的到期日均为暂定，公布后重新计算。`}
    />
    <DataTable
      caption="法定节假日（全国年节及纪念日放假办法）"
      columns={[{ title: '日期' }, { title: '节日' }]}
      rows={props.model.holidays.map(({ name, day }) => ({ key: day, cells: [formatDay(day), name] }))}
    />
  </>
);

const Moves = (props: { readonly moves: readonly Move[] }) =>
  props.moves.length === 0 ? (
    <EmptyState title="还没有到期日因放假安排变更。" />
  ) : (
    <DataTable
      caption="最近变更的到期日"
      captionHidden
      stacked
      columns={[
        { title: '公开事项' },
        { title: '单位' },
        { title: '原到期日' },
        { title: '新到期日' },
        { title: '依据' },
        { title: '变更时间' },
      ]}
      rows={props.moves.map((move) => ({
        key: String(move.id),
        cells: [
          move.subject === '' ? move.item : `${move.item}：${move.subject}`,
          move.body,
          formatDay(move.from),
          formatDay(move.to),
          move.notice,
          formatMinute(move.movedAt),
        ],
      }))}
    />
  );

/** 放假安排和工作日: what counts as a working day, by whose notice, and what a notice moved. */
export const calendarPage = (model: CalendarModel): Page => ({
  status: 200,
  frame: frame({
    title: `${model.year}年放假安排和工作日`,
    description: '公开期限按工作日计算所依据的放假安排、每月工作日，以及因放假安排变更的到期日。',
    path: urls.calendar(model.year),
    section: 'areas',
    trail: [{ title: '公开依据', href: urls.law }],
    column: {
      name: '放假安排和工作日',
      description: '公开期限按工作日计算所依据的放假安排',
      keywords: '放假安排,工作日,调休,公开期限',
      type: '信息公开目录',
    },
  }),
  content: (
    <>
      <h1>{model.year}年放假安排和工作日</h1>
      <p class="lead">
        公开期限以工作日计算的，扣除法定节假日和周末，调休上班的周末计入。下面是计算所依据的安排，任何人都可以照此复算。
      </p>
      <nav aria-label="年份">
        <p>
          {model.years.map((year) => (
            <>
              <a
                key={year}
                href={urls.calendar(year)}
                aria-current={year === model.year ? 'page' : undefined}
              >
                {year}年
              </a>{' '}
            </>
          ))}
        </p>
      </nav>
      {model.notice === null ? <NotAnnounced model={model} /> : <Announced notice={model.notice} />}
      {model.earlier.length > 0 && (
        <p>
          本年安排曾经更正；更正前的登记：
          {model.earlier
            .map(({ enteredAt, number }) => `${number ?? ''}（${formatMinute(enteredAt)}）`)
            .join('、')}
          。
        </p>
      )}
      <DataTable
        caption={`每月工作日${model.notice === null ? '（暂定）' : ''}`}
        columns={[{ title: '月份' }, { title: '工作日', numeric: true }]}
        rows={model.workingDays.map((days, month) => ({
          key: String(month),
          cells: [`${month + 1}月`, formatNumber(days)],
        }))}
      />
      <section aria-labelledby="moves-title">
        <h2 id="moves-title">因放假安排变更的到期日</h2>
        <Moves moves={model.moves} />
      </section>
    </>
  ),
});
