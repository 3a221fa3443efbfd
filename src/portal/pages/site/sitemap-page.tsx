import { KIND_NAMES } from '../../../schema/declaration.ts';
import type { Site } from '../../frame/layout.tsx';
import type { Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { KindOfAreas } from '../home/query.ts';
import { Part, sitePage } from './site-page.tsx';

interface Link {
  readonly title: string;
  readonly href: string;
}

const Links = (props: { readonly links: readonly Link[] }) => (
  <ul class="region-links">
    {props.links.map(({ title, href }) => (
      <li key={href}>
        <a href={href}>{title}</a>
      </li>
    ))}
  </ul>
);

const WATCH: readonly Link[] = [
  { title: '公开监督', href: urls.supervision() },
  { title: '意见台账', href: urls.opinion },
  { title: '公开依据', href: urls.law },
  { title: '检查结果', href: urls.inspection() },
  { title: '考核结果', href: urls.appraisal() },
  { title: '督办文书', href: urls.instruments() },
  { title: '不予公开', href: urls.exceptions() },
  { title: '放假安排', href: urls.calendar() },
];
const SPEAK: readonly Link[] = [
  { title: '征求意见', href: urls.consultations() },
  { title: '查询我的意见', href: urls.receipt },
  { title: '申请公开信息', href: urls.requests() },
  { title: '查询我的申请', href: urls.requestReceipt },
  { title: '反映问题', href: urls.feedback({ page: urls.sitemapPage }) },
  { title: '查询我的反映', href: urls.feedbackReceipt },
];
const DATA: readonly Link[] = [
  { title: '数据下载', href: urls.data() },
  { title: '数据接口', href: urls.apiDocs },
  { title: '日志核验', href: urls.verify },
  { title: '最新公开的订阅源（Atom）', href: urls.feed },
  { title: '给程序的站点地图（XML）', href: urls.sitemap },
  { title: '设计规范', href: urls.design },
];

/** 网站地图 for people: everything that is no single record. */
export const sitemapPage = (
  { kinds }: { readonly kinds: readonly KindOfAreas[] },
  { services }: Site,
): Page =>
  sitePage({
    title: '网站地图',
    description: '本站的全部栏目。',
    path: urls.sitemapPage,
    content: (
      <>
        <Part id="services" title="我要查">
          <Links links={[...services, { title: '全部便民查询', href: urls.topics }]} />
        </Part>
        {kinds.map(({ kind, areas }) => (
          <Part key={kind} id={`kind-${kind}`} title={KIND_NAMES[kind]}>
            <Links
              links={[
                ...areas.map(({ code, title }) => ({ title, href: urls.area(code) })),
                { title: `全部${KIND_NAMES[kind]}`, href: urls.areasOfKind(kind) },
              ]}
            />
          </Part>
        ))}
        <Part id="who" title="按单位和地区">
          <Links
            links={[
              { title: '公开主体', href: urls.bodies() },
              { title: '我的地区', href: urls.regions },
              { title: '公开领域', href: urls.areas },
              { title: '信息检索', href: urls.search() },
            ]}
          />
        </Part>
        <Part id="watch" title="公开监督">
          <Links links={WATCH} />
        </Part>
        <Part id="speak" title="公众参与">
          <Links links={SPEAK} />
        </Part>
        <Part id="data" title="数据和核验">
          <Links links={DATA} />
        </Part>
      </>
    ),
  });
