import type { ComponentChildren } from 'preact';
import type { Specimen } from './specimen.ts';

export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A frame that scrolls must be reachable by keyboard (WCAG 2.1.1). */
const SCROLLABLE = { tabIndex: 0 } as const;

/** Scrolls sideways inside its frame on a phone (reachable by keyboard); the first cell of a row is its heading. */
export const DataTable = (props: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
  /** The caption is for screen readers only where a heading right above says the same. */
  readonly captionHidden?: boolean;
  /**
   * On a phone each row becomes a card whose lines carry the column titles: for rows of sentences, where sliding
   * sideways would leave tall gaps.
   */
  readonly stacked?: boolean;
}) => (
  <section
    class={props.stacked === true ? 'table-frame table-stacked' : 'table-frame'}
    aria-label={`表格：${props.caption}`}
    {...SCROLLABLE}
  >
    <table>
      <caption class={props.captionHidden === true ? 'visually-hidden' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.title} scope="col" class={column.numeric === true ? 'numeric' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, i) =>
              i === 0 ? (
                <th key={props.columns[i]?.title} scope="row">
                  {cell}
                </th>
              ) : (
                <td
                  key={props.columns[i]?.title}
                  data-title={props.columns[i]?.title}
                  class={props.columns[i]?.numeric === true ? 'numeric' : undefined}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

export const dataTableSpecimen: Specimen = {
  name: '数据表',
  purpose: '手机上在框内左右滑动，键盘也能滚动。数字列右对齐。',
  parameters: { caption: '表名', columns: '列名，是否数字', rows: '行；第一格是行标题' },
  examples: [
    {
      title: '两列',
      render: () => (
        <DataTable
          caption="按领域统计（示例）"
          columns={[{ title: '领域' }, { title: '已公开', numeric: true }]}
          rows={[
            { key: 'a', cells: ['环境保护', '1,204'] },
            { key: 'b', cells: ['安全生产', '318'] },
          ]}
        />
      ),
    },
  ],
};
