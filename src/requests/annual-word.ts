import { type DocxPart, docxOf } from '../consultations/report-docx.ts';
import { APPLICANT_KIND_NAMES, DISPUTE_COURSE_NAMES, DISPUTE_OUTCOME_NAMES } from '../schema/vocabulary.ts';
import type { AnnualTables } from './annual-table.ts';

const numbers = (counts: readonly number[]): readonly string[] => counts.map(String);

/** The tables of parts three and four, as an office puts them into its report. */
export function annualWord(tables: AnnualTables, bodyName: string): Uint8Array {
  const parts: readonly DocxPart[] = [
    { kind: 'title', text: `${bodyName}${tables.year}年政府信息公开申请情况` },
    { kind: 'heading', text: '三、收到和处理政府信息公开申请情况' },
    {
      kind: 'table',
      widths: [700, 3000, ...Array.from({ length: 7 }, () => 720)],
      rows: [
        ['', '', ...Object.values(APPLICANT_KIND_NAMES), '总计'],
        ...tables.requests.map(({ key, title, counts }) => [key, title, ...numbers(counts)]),
      ],
    },
    { kind: 'heading', text: '四、政府信息公开行政复议、行政诉讼情况' },
    {
      kind: 'table',
      widths: [3000, ...Array.from({ length: 5 }, () => 1100)],
      rows: [
        ['', ...Object.values(DISPUTE_OUTCOME_NAMES), '总计'],
        ...tables.disputes.map(({ course, counts }) => [DISPUTE_COURSE_NAMES[course], ...numbers(counts)]),
      ],
    },
    { kind: 'paragraph', text: `收取信息处理费情况：${tables.feesYuan}元。` },
  ];
  return docxOf(parts);
}
