import type { ConsultationDetail } from '../../../api/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { CountBars } from './count-bars.tsx';

type Report = NonNullable<ConsultationDetail['report']>;

export interface ReportModel {
  readonly consultation: ConsultationDetail;
  readonly report: Report;
  /** As the report says; the opinions themselves may be elsewhere, from before the platform. */
  readonly received: number;
  readonly counted: number;
  /** How many opinions were adopted, partly, not. */
  readonly byOutcome: readonly { readonly title: string; readonly count: number }[];
}

/** 意见采纳情况 with its figures drawn; prints as it is. */
export const reportPage = ({ consultation: c, report, ...figures }: ReportModel): Page => ({
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
        {formatDay(c.opensOn)}至{formatDay(c.closesOn)}，共收到意见 {formatNumber(figures.received)} 条，计{' '}
        {formatNumber(figures.counted)} 条，归纳为 {formatNumber(report.answers.length)} 个问题。
      </p>
      {c.received === 0 && figures.received > 0 ? (
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
        <CountBars id="outcome" title="按处理结果" unit="条" rows={figures.byOutcome} />
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
