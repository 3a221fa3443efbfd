import type { Specimen } from './specimen.ts';

export interface TocEntry {
  readonly level: number;
  readonly anchor: string;
  readonly text: string;
}

const List = (props: { readonly entries: readonly TocEntry[] }) => (
  <ol class="toc-list">
    {props.entries.map((entry) => (
      <li key={entry.anchor} class={`toc-level-${Math.min(Math.max(entry.level, 1), 3)}`}>
        <a href={`#${entry.anchor}`}>{entry.text}</a>
      </li>
    ))}
  </ol>
);

/**
 * Open beside the text on wide screens; folded above it on a phone (both without script). Fewer than three headings
 * need none.
 */
export const Toc = (props: { readonly entries: readonly TocEntry[] }) =>
  props.entries.length < 3 ? null : (
    <nav class="toc" aria-label="本页目录">
      <details open>
        <summary>目录</summary>
        <List entries={props.entries} />
      </details>
    </nav>
  );

export const tocSpecimen: Specimen = {
  name: '目录',
  purpose: '长文的目录，少于三个标题时不出现。',
  parameters: { entries: '层级、锚点、标题' },
  examples: [
    {
      title: '两级',
      render: () => (
        <Toc
          entries={[
            { level: 1, anchor: 'a', text: '一、总体要求' },
            { level: 2, anchor: 'b', text: '（一）重要意义' },
            { level: 1, anchor: 'c', text: '二、决策公开' },
          ]}
        />
      ),
    },
  ],
};
