import type { ComponentChildren } from 'preact';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';

/** A page about the site itself; each leads to the others. */
const ABOUT = [
  { title: '使用帮助', href: urls.help },
  { title: '网站地图', href: urls.sitemapPage },
  { title: '网站声明', href: urls.about },
  { title: '隐私说明', href: urls.privacy },
  { title: '无障碍声明', href: urls.accessibility },
] as const;

export const sitePage = (own: {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly content: ComponentChildren;
}): Page => ({
  status: 200,
  frame: frame({ title: own.title, description: own.description, path: own.path }),
  content: (
    <div class="prose site-page">
      <h1>{own.title}</h1>
      <p class="lead">{own.description}</p>
      {own.content}
      <section aria-labelledby="about-site-title">
        <h2 id="about-site-title">关于本站的其他说明</h2>
        <ul class="links">
          {ABOUT.filter(({ href }) => href !== own.path).map(({ title, href }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  ),
});

/** A heading with what stands under it. */
export const Part = (props: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <section aria-labelledby={props.id}>
    <h2 id={props.id}>{props.title}</h2>
    {props.children}
  </section>
);
