import type { Site } from '../../frame/layout.tsx';
import type { Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { Part, sitePage } from './site-page.tsx';

/** 使用帮助: what people want to know, each with the page that answers it. */
export const helpPage = (_: unknown, { services }: Site): Page =>
  sitePage({
    title: '使用帮助',
    description: '怎样查到您要的信息，看懂页面，反映问题。',
    path: urls.help,
    content: (
      <>
        <Part id="find" title="怎样查找">
          <ul>
            <li>
              <a href={urls.search()}>信息检索</a>
              ：输入标题、文号、索引号、单位或者平常的说法（如“CT多少钱”“公租房怎么申请”）都可以；拼音和首字母也能查。
            </li>
            <li>页面上方的“我要查”（手机上是“菜单”）按用途列出各项查询。</li>
            <li>
              按领域逐项看，从<a href={urls.areas}>公开领域</a>进入；看某个单位的，从
              <a href={urls.bodies()}>公开主体</a>进入；看当地的，从<a href={urls.regions}>我的地区</a>进入。
            </li>
          </ul>
        </Part>
        <Part id="services" title="常用查询">
          <dl class="help-services">
            {services.map((service) => (
              <div key={service.href}>
                <dt>
                  <a href={service.href}>{service.title}</a>
                </dt>
                <dd>{service.says}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part id="read" title="怎样看一件公开信息">
          <ul>
            <li>
              标题下面是发布单位、文号和日期，接着是正文；索引号、公开依据等收在“公开要素”里，点开可见。
            </li>
            <li>改过的信息保留每一版，可以逐版打开、两版对照。撤下的信息保留原页面，写明原因和时间。</li>
            <li>“打印”按公文版式输出，末页有网址和二维码，可以核对是否现行版本。</li>
          </ul>
        </Part>
        <Part id="missing" title="没有查到怎么办">
          <ul>
            <li>
              应当公开而没有公开的，列在<a href={urls.supervision()}>公开监督</a>，写明单位、事项和期限。
            </li>
            <li>
              没有主动公开的信息，可以向公开主体申请，渠道写在该<a href={urls.bodies()}>单位</a>的页面上。
            </li>
            <li>
              依法不予公开的，件数和依据列在<a href={urls.exceptions()}>不予公开</a>。
            </li>
            <li>
              页面有错、该公开的没有公开，可以<a href={urls.feedback({ page: urls.help })}>反映问题</a>
              ，并凭回执
              <a href={urls.feedbackReceipt}>查询处理结果</a>。
            </li>
          </ul>
        </Part>
        <Part id="size" title="字号、深色和打印">
          <ul>
            <li>字号有标准、大字、特大三档，在页面上方（手机上在“菜单”里）选择，浏览器会记住。</li>
            <li>页面跟随设备的浅色或深色设置。</li>
          </ul>
        </Part>
        <Part id="data" title="下载数据和核验">
          <ul>
            <li>
              每份清单、每组数据的页面都能下载，全部数据在<a href={urls.data()}>数据下载</a>；程序可以用
              <a href={urls.apiDocs}>数据接口</a>。
            </li>
            <li>
              发布、更正、撤下都写入公开日志，<a href={urls.verify}>日志核验</a>说明怎样自己核对。
            </li>
          </ul>
        </Part>
      </>
    ),
  });
