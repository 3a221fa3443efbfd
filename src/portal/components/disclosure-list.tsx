import { h } from 'preact';
import type { DisclosureSummary } from '../../api/contract.ts';
import { KIND_NAMES, KINDS } from '../../schema/declaration.ts';
import { dayOf } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import type { Specimen } from './specimen.ts';
import { StatusTag } from './status-tag.tsx';

export const kindName = (kind: string): string => {
  const known = KINDS.find((k) => k === kind);
  return known === undefined ? kind : KIND_NAMES[known];
};

/** Highlighted text is parts, never markup. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface DisclosureRow {
  readonly disclosure: Pick<
    DisclosureSummary,
    'id' | 'title' | 'bodyName' | 'kind' | 'publishedAt' | 'documentNumber' | 'summary' | 'edition' | 'state'
  >;
  /** From search: parts of the title and of the text, hits marked. */
  readonly title?: readonly TextPart[];
  readonly snippet?: readonly TextPart[];
}

export const Highlighted = (props: { readonly parts: readonly TextPart[] }) => (
  <>{props.parts.map((part) => (part.hit ? h('mark', null, part.text) : part.text))}</>
);

/** Titles with date first in the eye's order: date, title, who. `summaries` adds two lines of text. */
export const DisclosureList = (props: {
  readonly rows: readonly DisclosureRow[];
  readonly summaries?: boolean;
  readonly heading?: 'h2' | 'h3';
}) => {
  const Heading = props.heading ?? 'h3';
  return (
    <ol class={props.summaries === true ? 'disclosures disclosures-full' : 'disclosures'}>
      {props.rows.map((row) => (
        <li key={row.disclosure.id}>
          <time dateTime={dayOf(row.disclosure.publishedAt)}>{dayOf(row.disclosure.publishedAt)}</time>
          <div>
            <Heading class="disclosure-title">
              <a href={urls.disclosure(row.disclosure.id)}>
                {row.title === undefined ? row.disclosure.title : <Highlighted parts={row.title} />}
              </a>
            </Heading>
            {row.snippet !== undefined && row.snippet.length > 0 ? (
              <p class="disclosure-summary">
                <Highlighted parts={row.snippet} />
              </p>
            ) : props.summaries === true && row.disclosure.summary !== '' ? (
              <p class="disclosure-summary">{row.disclosure.summary}</p>
            ) : null}
            <p class="disclosure-source">
              <span>{row.disclosure.bodyName}</span>
              <span>{kindName(row.disclosure.kind)}</span>
              {row.disclosure.documentNumber === null ? null : <span>{row.disclosure.documentNumber}</span>}
              {row.disclosure.state === 'expired' ? <StatusTag tone="muted">公示期已满</StatusTag> : null}
              {row.disclosure.edition > 1 ? <span>第 {row.disclosure.edition} 版</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
};

const example: DisclosureRow = {
  disclosure: {
    id: '01jd0000000000aa',
    title: '关于公布《示例县饮用水水源保护区名录》的公告',
    bodyName: '示例县人民政府',
    kind: 'management',
    publishedAt: '2026-03-02T09:30:00+08:00',
    documentNumber: '示例政公〔2026〕3号',
    summary: '公布全县六处集中式饮用水水源保护区的范围、面积和责任单位。',
    edition: 2,
    state: 'published',
  },
};

export const disclosureListSpecimen: Specimen = {
  name: '公开信息列表',
  purpose: '日期、标题、发布机构。检索结果中标出命中的词。',
  parameters: {
    rows: '公开信息，可带标题和正文的命中片段',
    summaries: '是否显示摘要',
    heading: '标题级别',
  },
  examples: [
    { title: '列表', render: () => <DisclosureList rows={[example]} heading="h3" /> },
    {
      title: '公示期已满',
      render: () => (
        <DisclosureList
          rows={[{ disclosure: { ...example.disclosure, summary: '', edition: 1, state: 'expired' } }]}
        />
      ),
    },
    {
      title: '检索结果',
      render: () => (
        <DisclosureList
          summaries
          rows={[
            {
              ...example,
              snippet: [
                { text: '全县六处集中式', hit: false },
                { text: '饮用水', hit: true },
                { text: '水源保护区的范围', hit: false },
              ],
            },
          ]}
        />
      ),
    },
  ],
};
