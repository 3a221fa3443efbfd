import type { ComponentChildren } from 'preact';
import type { Specimen } from './specimen.ts';

export const Notice = (props: {
  readonly tone: 'plain' | 'warning' | 'bad';
  readonly title: string;
  readonly children?: ComponentChildren;
}) => (
  <div class={`notice notice-${props.tone}`}>
    <p class="notice-title">{props.title}</p>
    {props.children}
  </div>
);

export const noticeSpecimen: Specimen = {
  name: '提示',
  purpose: '页面上需要先读到的话：不是现行版本、已撤下、演示数据。',
  parameters: { tone: 'plain、warning、bad', title: '一句话', children: '补充说明' },
  examples: [
    {
      title: '旧版本',
      render: () => (
        <Notice tone="warning" title="这是第 1 版，不是现行版本。">
          <p>
            <a href="#current">查看现行的第 2 版</a>
          </p>
        </Notice>
      ),
    },
    { title: '已撤下', render: () => <Notice tone="bad" title="本件已撤下。" /> },
    { title: '一般', render: () => <Notice tone="plain" title="本页数据更新至今日零时。" /> },
  ],
};
