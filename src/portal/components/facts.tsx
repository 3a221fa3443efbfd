import type { ComponentChildren } from 'preact';
import type { Specimen } from './specimen.ts';

export interface Fact {
  readonly title: string;
  readonly value: ComponentChildren;
}

/** The table of metadata above a document; two columns where there is room. */
export const Facts = (props: { readonly facts: readonly Fact[] }) =>
  props.facts.length === 0 ? null : (
    <dl class="facts">
      {props.facts.map((fact) => (
        <div key={fact.title} class="fact">
          <dt>{fact.title}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );

export const factsSpecimen: Specimen = {
  name: '信息要素表',
  purpose: '公文页正文之上的要素：索引号、发布机构、成文日期等。没有内容的要素不出现。',
  parameters: { facts: '名称和内容' },
  examples: [
    {
      title: '公文',
      render: () => (
        <Facts
          facts={[
            { title: '索引号', value: '114300000000000000/2026-00012' },
            { title: '发布机构', value: '省发展改革委（示例）' },
            { title: '成文日期', value: '2026年3月1日' },
            { title: '发文字号', value: '湘示例〔2026〕5号' },
          ]}
        />
      ),
    },
  ],
};
