import type { CivilDate } from '../kernel/civil-date.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import type { SampleText } from '../schema/example.ts';

/** What a sample is made from; the same values give the same record. */
export interface SampleContext {
  readonly item: Pick<ItemDeclaration, 'title' | 'group' | 'elements' | 'basis'>;
  /** The area that the item belongs to. */
  readonly area: { readonly title: string; readonly demand: string };
  /** Null: plain texts, as tests and benchmarks use. */
  readonly text: SampleText | null;
  readonly bodyCode: string;
  readonly bodyName: string;
  /** 机关代字 for document numbers, e.g. `湘环发`. */
  readonly numberPrefix: string;
  readonly on: CivilDate;
  /** For what period a periodic record is; both days included. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
  /** Makes records of one item differ. */
  readonly serial: number;
  /** Public disclosures that a required reference may name. */
  readonly references: readonly string[];
}

const MARK = '〔演示〕';

const filled = (pattern: string, context: SampleContext): string => {
  const { item, area, bodyName, serial } = context;
  const on = context.period?.to ?? context.on;
  const values: Readonly<Record<string, string>> = {
    body: bodyName,
    item: item.title,
    area: area.title,
    demand: area.demand,
    year: on.slice(0, 4),
    month: String(Number(on.slice(5, 7))),
    serial: String(serial),
  };
  return pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/(公告|公示)的公告/u, '$1');
};

export const titleOf = (context: SampleContext): string =>
  `${filled(context.text?.title ?? '{body}{item}（{year}年第{serial}期）', context)}${MARK}`;

export const summaryOf = (context: SampleContext): string =>
  `${filled(context.text?.summary ?? '{body}公开{item}。', context)}本条为演示内容，不代表真实事项。`;

const NUMERALS = '一二三四五六七八九十';

export function sampleBody(context: SampleContext): string {
  const { item, text, serial } = context;
  const named = new Set(item.basis.flatMap((each) => each.match(/《[^》]+》/gu) ?? []));
  const basis = [...named].join('、') || '有关法律';
  const sections =
    text?.sections ??
    item.elements.map((element, index): readonly [string, readonly string[]] => {
      const count = serial * 3 + index * 2 + 1;
      return [
        `${NUMERALS.charAt(index % 10)}、${element}`,
        [
          `经核实，本期涉及${element}的事项共${count}项，其中新增${index + 1}项、变更${serial % 3}项，其余与上期相同，明细可以向本机关查询。`,
        ],
      ];
    });
  const html = sections.map(
    ([heading, paragraphs]) =>
      `${headingHtml(heading)}${paragraphs.map((paragraph) => `<p>${filled(paragraph, context)}</p>`).join('')}`,
  );
  return (
    `<p>根据${basis}等规定，现将有关事项${text?.sections ? '说明' : '公布'}如下。</p>${html.join('')}` +
    '<p>本条为演示内容，由程序生成，仅用于展示平台功能，不代表任何真实事项。</p>'
  );
}

const headingHtml = (heading: string): string =>
  heading.startsWith('（') ? `<h3>${heading}</h3>` : `<h2>${heading}</h2>`;
