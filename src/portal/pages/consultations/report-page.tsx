import type { ConsultationDetail } from '../../../api/contract.ts';
import { ISSUE_OUTCOME_NAMES } from '../../../schema/vocabulary.ts';
import { DataTable } from '../../components/data-table.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { CountBars } from './count-bars.tsx';

export type Report = NonNullable<ConsultationDetail['report']>;

/** How many opinions were adopted, partly, not. */
export const byOutcome = (report: Report) =>
  Object.entries(ISSUE_OUTCOME_NAMES).map(([outcome, title]) => ({
    title,
    count: report.answers
      .filter((answer) => answer.outcome === outcome)
      .reduce((sum, answer) => sum + answer.opinions, 0),
  }));

/** What the report says; the record may be elsewhere, from before the platform. */
export const totalsOf = (report: Report) => ({
  received: report.byChannel.reduce((sum, each) => sum + each.received, 0),
  counted: report.byChannel.reduce((sum, each) => sum + each.counted, 0),
});

/** 意见采纳情况 with its figures drawn; prints as it is. */
export const reportPage = (c: ConsultationDetail, report: Report): Page => ({
  status: 200,
  frame: frame({
    title: '意见采纳情况',
    description: `“${c.title}”的意见采纳情况。`,
    path: urls.report(c.id),
    section: 'consultations',
    trail: [
      { title: '征求意见', href: urls.consultations() },
      { title: c.title, href: urls.consultation(c.id) },
    ],
  }),
  content: (
    <article class="consultation-report">
      <h1>{report.title}</h1>
      <p class="lead">
        {formatDay(c.opensOn)}至{formatDay(c.closesOn)}，共收到意见 {formatNumber(totalsOf(report).received)}{' '}
        条，计 {formatNumber(totalsOf(report).counted)} 条，归纳为 {formatNumber(report.answers.length)}{' '}
        个问题。
      </p>
      {c.received === 0 && totalsOf(report).received > 0 ? (
        <p>这些意见没有在本平台登记，数字由起草单位填报。</p>
      ) : null}
      <p class="register-actions">
        <a href={urls.reportWord(c.id)} download>
          下载 Word 文档
        </a>
        <a href={urls.disclosure(report.id)}>公开信息页（含核验信息）</a>
        <a href={urls.receipt}>凭回执码查我的意见</a>
      </p>
      <div class="count-charts">
        <CountBars id="outcome" title="按处理结果" unit="条" rows={byOutcome(report)} />
        <CountBars
          id="channel"
          title="按渠道"
          unit="条"
          rows={report.byChannel.map((each) => ({ title: each.title, count: each.counted }))}
        />
        <CountBars
          id="group"
          title="按提交人"
          unit="条"
          rows={c.byGroup.map((each) => ({ title: each.title, count: each.opinions }))}
        />
      </div>
      <h2>逐个问题的处理情况</h2>
      <DataTable
        caption="逐个问题的处理情况"
        captionHidden
        stacked
        columns={[
          { title: '问题' },
          { title: '意见数', numeric: true },
          { title: '处理结果' },
          { title: '理由' },
          { title: '修改后的条文' },
        ]}
        rows={report.answers.map((answer) => ({
          key: String(answer.number),
          cells: [
            `${answer.number}. ${answer.issue}`,
            formatNumber(answer.opinions),
            answer.outcomeName,
            answer.reason,
            answer.changed === '' ? '—' : answer.changed,
          ],
        }))}
      />
    </article>
  ),
});
