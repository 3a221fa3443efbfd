import { type DocxPart, docxOf } from '../../../consultations/report-docx.ts';
import { formatDay, formatNumber } from '../../frame/format.ts';
import type { ReportModel } from './report-page.tsx';

const countTable = (
  title: string,
  rows: readonly { readonly title: string; readonly count: number }[],
): DocxPart => ({
  kind: 'table',
  widths: [5800, 3000],
  rows: [[title, '意见数（条）'], ...rows.map((row) => [row.title, formatNumber(row.count)])],
});

/** The report as a document that an office files. */
export const reportWord = ({ consultation: c, report, ...figures }: ReportModel): Uint8Array =>
  docxOf([
    { kind: 'title', text: report.title },
    {
      kind: 'paragraph',
      text: `${formatDay(c.opensOn)}至${formatDay(c.closesOn)}，${c.bodyName}就“${c.title}”向社会公开征求意见，共收到意见${formatNumber(figures.received)}条；同一人重复提交的相同内容只计一次，计${formatNumber(figures.counted)}条，归纳为${report.answers.length}个问题。现将采纳情况公布如下。`,
    },
    { kind: 'heading', text: '一、意见的数量' },
    countTable('处理结果', figures.byOutcome),
    { kind: 'paragraph', text: '' },
    countTable(
      '渠道',
      report.byChannel.map((each) => ({ title: each.title, count: each.counted })),
    ),
    { kind: 'paragraph', text: '' },
    countTable(
      '提交人',
      c.byGroup.map((each) => ({ title: each.title, count: each.opinions })),
    ),
    { kind: 'heading', text: '二、逐个问题的处理情况' },
    {
      kind: 'table',
      widths: [600, 2300, 800, 900, 2200, 2000],
      rows: [
        ['序号', '意见归纳', '意见数', '结果', '理由', '修改后的条文'],
        ...report.answers.map((answer) => [
          String(answer.number),
          answer.issue,
          formatNumber(answer.opinions),
          answer.outcomeName,
          answer.reason,
          answer.changed,
        ]),
      ],
    },
  ]);
