import type { ComponentChildren } from 'preact';
import type { WarningEvent } from '../../warnings/warning-event.ts';
import { Breadcrumb, type Crumb } from '../components/breadcrumb.tsx';
import { WarningBanner } from '../components/warning-banner.tsx';
import { absoluteUrl, type PortalConfig } from './config.ts';
import { type ArticleMeta, type ColumnMeta, metaTags } from './meta.tsx';
import type { Service } from './services.ts';
import { SiteFooter } from './site-footer.tsx';
import { type Section, SiteHeader } from './site-header.tsx';
import { structuredData, type Thing } from './structured-data.ts';
import { jsonForScript, TrustedBlock } from './trusted-html.ts';
import { urls } from './urls.ts';

/** Addresses of the hashed style sheet, script and icon. */
export interface AssetUrls {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
}

export interface Site {
  readonly config: PortalConfig;
  readonly assets: AssetUrls;
  /** 我要查, on every page. */
  readonly services: readonly Service[];
  /** The warnings in force at this moment. */
  readonly warnings: () => readonly WarningEvent[];
}

export interface Frame {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly section: Section;
  readonly trail: readonly Crumb[] | null;
  readonly column: ColumnMeta | null;
  readonly article: ArticleMeta | null;
  readonly feed: { readonly title: string; readonly href: string } | null;
  /** What the page is about, for programs. */
  readonly about?: readonly Thing[];
  /** False for search results, differences, errors: not for search engines. */
  readonly indexed: boolean;
  readonly wide?: boolean;
}

/** The whole page around its content. */
export const Layout = (props: {
  readonly site: Site;
  readonly frame: Frame;
  readonly children: ComponentChildren;
}) => {
  const { config, assets } = props.site;
  const { frame } = props;
  const home = frame.path === urls.home;
  // What search engines pass over says nothing to other programs either.
  const data = frame.indexed ? structuredData(config, frame) : null;
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <title>{home ? config.siteName : `${frame.title} - ${config.siteName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#12383f" />
        {metaTags(config, frame.column, frame.article).map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        {frame.article === null ? <meta name="description" content={frame.description} /> : null}
        {frame.indexed ? null : <meta name="robots" content="noindex" />}
        <link rel="canonical" href={absoluteUrl(config, frame.path)} />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <link rel="stylesheet" href={assets.style} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={urls.openSearch}
          title={config.siteName}
        />
        <link
          rel="alternate"
          type="application/atom+xml"
          href={urls.feed}
          title={`${config.siteName} 最新公开`}
        />
        {frame.feed === null ? null : (
          <link rel="alternate" type="application/atom+xml" href={frame.feed.href} title={frame.feed.title} />
        )}
        <script src={assets.script} defer />
        {data === null ? null : (
          <TrustedBlock tag="script" type="application/ld+json" html={jsonForScript(data)} />
        )}
      </head>
      <body>
        <a class="skip-link" href="#main">
          跳到正文
        </a>
        <SiteHeader config={config} section={frame.section} services={props.site.services} search={!home} />
        <WarningBanner warnings={props.site.warnings()} />
        {config.demonstration ? (
          <aside class="demo-bar" aria-label="演示说明">
            <p class="wrap">演示系统：内容不代表任何机关，请勿据此办事。</p>
          </aside>
        ) : null}
        <div class={frame.wide === true ? 'page' : 'wrap page'}>
          {frame.trail === null ? null : <Breadcrumb trail={frame.trail} here={frame.title} />}
          <main id="main" tabIndex={-1}>
            {props.children}
          </main>
        </div>
        <SiteFooter config={config} path={frame.path} />
      </body>
    </html>
  );
};
