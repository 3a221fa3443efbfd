import { SearchBox } from '../components/form-fields.tsx';
import { Phrases } from '../components/phrases.tsx';
import type { Specimen } from '../components/specimen.ts';
import type { PortalConfig } from './config.ts';
import type { Service } from './services.ts';
import { urls } from './urls.ts';

export type Section =
  | 'home'
  | 'search'
  | 'areas'
  | 'bodies'
  | 'consultations'
  | 'supervision'
  | 'verify'
  | 'none';

const NAVIGATION: readonly { readonly section: Section; readonly title: string; readonly href: string }[] = [
  { section: 'areas', title: '公开领域', href: urls.areas },
  { section: 'bodies', title: '公开主体', href: urls.bodies() },
  { section: 'search', title: '信息检索', href: urls.search() },
  { section: 'consultations', title: '征求意见', href: urls.consultations() },
  { section: 'supervision', title: '公开监督', href: urls.supervision() },
];

/** Filled by script and hidden without it: the browser's own zoom does the same. */
const TextSize = (props: { readonly place: string }) => (
  <fieldset class={`text-size text-size-${props.place}`} data-text-size-control hidden>
    <legend class="visually-hidden">字号</legend>
    <button type="button" data-size="normal" aria-pressed="true">
      标准
    </button>
    <button type="button" data-size="large" aria-pressed="false">
      大字
    </button>
    <button type="button" data-size="largest" aria-pressed="false">
      特大
    </button>
  </fieldset>
);

const Sections = (props: { readonly section: Section }) => (
  <ul>
    {NAVIGATION.map((link) => (
      <li key={link.href}>
        <a href={link.href} aria-current={link.section === props.section ? 'true' : undefined}>
          {link.title}
        </a>
      </li>
    ))}
  </ul>
);

/**
 * Everything that people come for, behind one button and without script. A phone has no other menu, so its button is
 * called so, and the sections stand in it too.
 */
const Menu = (props: { readonly section: Section; readonly services: readonly Service[] }) => (
  <details class="site-menu" data-menu>
    <summary>
      <span class="site-menu-wide">我要查</span>
      <span class="site-menu-phone">菜单</span>
    </summary>
    <div class="site-menu-panel">
      <nav class="wrap" aria-label="我要查">
        <ul class="site-menu-services">
          {props.services.map((service) => (
            <li key={service.href}>
              <a href={service.href}>{service.title}</a>
            </li>
          ))}
        </ul>
        <div class="site-menu-sections">
          <Sections section={props.section} />
        </div>
        <ul class="site-menu-about">
          <li>
            <a href={urls.help}>使用帮助</a>
          </li>
          <li>
            <a href={urls.sitemapPage}>网站地图</a>
          </li>
        </ul>
        <TextSize place="menu" />
      </nav>
    </div>
  </details>
);

export const SiteHeader = (props: {
  readonly config: PortalConfig;
  readonly section: Section;
  readonly services: readonly Service[];
  readonly search: boolean;
}) => (
  <header class="site-header">
    <div class="wrap site-header-top">
      <a class="brand" href={urls.home}>
        <span class="seal" aria-hidden="true">
          公开
        </span>
        <span class="brand-name">
          <Phrases text={props.config.siteName} />
        </span>
      </a>
      <TextSize place="head" />
      {props.search ? (
        <SearchBox
          id="site-search"
          action={urls.search()}
          value=""
          title="站内检索"
          placeholder="标题、文号、索引号"
        />
      ) : null}
      <a class="site-header-search" href={urls.search()}>
        检索
      </a>
    </div>
    <div class="site-bar">
      <div class="wrap">
        <Menu section={props.section} services={props.services} />
        <nav class="site-nav" aria-label="主导航">
          <Sections section={props.section} />
        </nav>
      </div>
    </div>
  </header>
);

export const siteHeaderSpecimen: Specimen = {
  name: '页头',
  purpose:
    '网站名称、检索、字号、“我要查”菜单和主导航，每页相同。本页即有一例，此处不再重复（每页只能有一个）。',
  parameters: {
    config: '网站信息',
    section: '当前栏目',
    services: '“我要查”里的服务',
    search: '是否带检索框（首页另有大检索框）',
  },
  examples: [],
};
