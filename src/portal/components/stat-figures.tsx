import type { Specimen } from './specimen.ts';

export interface StatFigure {
  readonly title: string;
  readonly value: string;
  readonly unit: string;
  readonly href?: string;
  readonly alarming?: boolean;
}

/** Figures line by line: name on the left, number on the right. */
export const StatFigures = (props: { readonly figures: readonly StatFigure[] }) => (
  <dl class="figures">
    {props.figures.map((figure) => (
      <div key={figure.title} class={figure.alarming === true ? 'figure figure-alarming' : 'figure'}>
        <dt>{figure.href === undefined ? figure.title : <a href={figure.href}>{figure.title}</a>}</dt>
        <dd>
          <span class="figure-value">{figure.value}</span> <span class="figure-unit">{figure.unit}</span>
        </dd>
      </div>
    ))}
  </dl>
);

export const statFiguresSpecimen: Specimen = {
  name: '数字',
  purpose: '像账页一样列出几个数字，需要警醒的用朱红。',
  parameters: { figures: '名称、数值、单位、地址、是否警醒' },
  examples: [
    {
      title: '三项',
      render: () => (
        <StatFigures
          figures={[
            { title: '已公开', value: '12,806', unit: '件' },
            { title: '本月新公开', value: '431', unit: '件' },
            { title: '已逾期', value: '17', unit: '项', href: '#late', alarming: true },
          ]}
        />
      ),
    },
  ],
};
