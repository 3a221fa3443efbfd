import { SearchBox } from '../components/form-fields.tsx';
import type { Specimen } from '../components/specimen.ts';
import type { PortalConfig } from './config.ts';
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
  { section: 'verify', title: '日志核验', href: urls.verify },
];

/** The text size control is filled by script and stays hidden without it: the browser's own zoom does the same. */
export const SiteHeader = (props: {
  readonly config: PortalConfig;
  readonly section: Section;
  readonly search: boolean;
}) => (
  <header class="site-header">
    <div class="wrap site-header-top">
      <a class="brand" href={urls.home}>
        <span class="seal" aria-hidden="true">
          公开
        </span>
        <span class="brand-name">{props.config.siteName}</span>
      </a>
      <fieldset class="text-size" data-text-size-control hidden>
        <legend class="visually-hidden">字号</legend>
        <button type="button" data-size="normal" aria-label="标准" aria-pressed="true">
          标<span class="text-size-unit">准</span>
        </button>
        <button type="button" data-size="large" aria-label="大字" aria-pressed="false">
          大<span class="text-size-unit">字</span>
        </button>
        <button type="button" data-size="largest" aria-label="特大" aria-pressed="false">
          特<span class="text-size-unit">大</span>
        </button>
      </fieldset>
      {props.search ? (
        <SearchBox
          id="site-search"
          action={urls.search()}
          value=""
          title="站内检索"
          placeholder="标题、文号、索引号"
        />
      ) : null}
    </div>
    <nav class="site-nav" aria-label="主导航">
      <ul class="wrap">
        {NAVIGATION.map((link) => (
          <li key={link.href} class={link.section === 'search' ? 'site-nav-search' : undefined}>
            <a href={link.href} aria-current={link.section === props.section ? 'true' : undefined}>
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
);

export const siteHeaderSpecimen: Specimen = {
  name: '页头',
  purpose: '网站名称、检索、字号和主导航，每页相同。本页即有一例，此处不再重复（每页只能有一个）。',
  parameters: { config: '网站信息', section: '当前栏目', search: '是否带检索框（首页另有大检索框）' },
  examples: [],
};
