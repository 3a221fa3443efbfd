import { urls } from '../frame/urls.ts';
import type { Specimen } from './specimen.ts';

export interface Crumb {
  readonly title: string;
  readonly href: string;
}

/** The way here; the page itself is the last, without a link. */
export const Breadcrumb = (props: {
  readonly trail: readonly Crumb[];
  readonly here: string;
  readonly label?: string;
}) => (
  <nav class="breadcrumb" aria-label={props.label ?? '当前位置'}>
    <ol>
      <li>
        <a href={urls.home}>首页</a>
      </li>
      {props.trail.map((crumb) => (
        <li key={crumb.href}>
          <a href={crumb.href}>{crumb.title}</a>
        </li>
      ))}
      <li aria-current="page">{props.here}</li>
    </ol>
  </nav>
);

export const breadcrumbSpecimen: Specimen = {
  name: '当前位置',
  purpose: '告诉读者所在的层级。每页一个，最后一级不带链接。',
  parameters: { trail: '上级页面的标题和地址', here: '本页标题' },
  examples: [
    {
      title: '两级',
      render: () => (
        <Breadcrumb trail={[{ title: '公开领域', href: urls.areas }]} here="环境保护" label="当前位置示例" />
      ),
    },
  ],
};
