import type { Specimen } from '../components/specimen.ts';
import type { PortalConfig } from './config.ts';
import { urls } from './urls.ts';

const LINKS: readonly (readonly [string, string])[] = [
  ['使用帮助', urls.help],
  ['网站地图', urls.sitemapPage],
  ['网站声明', urls.about],
  ['隐私说明', urls.privacy],
  ['无障碍声明', urls.accessibility],
  ['订阅更新', urls.feed],
  ['依申请公开', urls.requests()],
  ['数据下载', urls.data()],
  ['数据接口', urls.apiDocs],
  ['日志核验', urls.verify],
  ['工作人员登录', urls.console],
];

/** What 政府网站发展指引 wants at the foot of every page. Placeholders of a demonstration are called so. */
export const SiteFooter = (props: { readonly config: PortalConfig; readonly path: string }) => {
  const { config } = props;
  const mark = config.demonstration ? <span class="demo-mark">演示</span> : null;
  return (
    <footer class="site-footer">
      <div class="wrap">
        <ul class="footer-links">
          {LINKS.map(([title, href]) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
        <dl class="footer-facts">
          <div>
            <dt>主办单位</dt>
            <dd>{config.host}</dd>
          </div>
          <div>
            <dt>联系电话</dt>
            <dd>
              {config.contact} {mark}
            </dd>
          </div>
          <div>
            <dt>网站标识码</dt>
            <dd>
              {config.siteIdCode} {mark}
            </dd>
          </div>
          <div>
            <dt>备案编号</dt>
            <dd>
              {config.icp}　{config.policeFiling} {mark}
            </dd>
          </div>
          <div>
            <dt>我为政府网站找错</dt>
            <dd>
              本页有错、应公开的没有公开，<a href={urls.feedback({ page: props.path })}>在这里反映</a>
            </dd>
          </div>
        </dl>
        {config.demonstration ? (
          <p class="footer-note">
            本网站为演示系统，内容由程序生成或取自公开文件，不代表任何机关；标有“演示”的编号和电话均为占位。
          </p>
        ) : null}
      </div>
    </footer>
  );
};

export const siteFooterSpecimen: Specimen = {
  name: '页脚',
  purpose: '主办单位、联系方式、网站标识码、备案编号、找错入口。占位内容标明“演示”。本页页脚即是示例。',
  parameters: { config: '网站信息' },
  examples: [],
};
