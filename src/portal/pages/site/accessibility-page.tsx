import type { Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { Part, sitePage } from './site-page.tsx';

/** 无障碍声明: what is promised, how it is tested, and what does not hold yet. */
export const accessibilityPage = (): Page =>
  sitePage({
    title: '无障碍声明',
    description: '本站按《网页内容无障碍指南》（WCAG 2.2）AA 级和互联网网站适老化要求建设。',
    path: urls.accessibility,
    content: (
      <>
        <Part id="can" title="可以做到的">
          <ul>
            <li>全部公开页面和表单不用脚本、不用鼠标也能使用；按 Tab 键第一项是“跳到正文”。</li>
            <li>
              宽 320 像素的手机、放大到 400％
              的窗口和三档字号下，页面不左右滚动；宽的表格在自己的框内滚动，键盘可达。
            </li>
            <li>浅色和深色下文字与背景的对比度不低于 4.5：1，状态不只用颜色表示。</li>
            <li>图表和地图另有同样内容的表格或者列表。</li>
          </ul>
        </Part>
        <Part id="tested" title="怎样检验">
          <p>
            每次改动都用程序逐页检查（axe 规则、各种宽度和字号、深色）。程序查不出的问题，靠使用者告诉我们。
          </p>
        </Part>
        <Part id="cannot" title="还做不到的">
          <ul>
            <li>
              各单位上传的附件（扫描件、旧版文档）不一定能被读屏软件读出；能识别出文字的，检索可以查到。
            </li>
            <li>本站不提供语音朗读，可以使用设备自带的读屏和朗读功能。</li>
            <li>没有少数民族语言和手语的版本。</li>
          </ul>
        </Part>
        <Part id="tell" title="遇到困难">
          <p>
            看不清、读不出、点不到的地方，请<a href={urls.feedback({ page: urls.accessibility })}>反映</a>
            ，写明页面和使用的设备；需要别的形式的，可以向发布单位索取。
          </p>
        </Part>
      </>
    ),
  });
