import type { Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { Part, sitePage } from './site-page.tsx';

export interface PrivacyModel {
  /** How long who sent an opinion or a report can be reached. */
  readonly contactDays: number;
  /** How long an access code keeps a record open. */
  readonly grantMinutes: number;
}

/** 隐私说明: each thing that this program keeps of a visitor, and how long. */
export const privacyPage = ({ contactDays, grantMinutes }: PrivacyModel): Page =>
  sitePage({
    title: '隐私说明',
    description: '看信息不用登录，本站不使用统计、广告和第三方程序。以下是会留下的全部内容。',
    path: urls.privacy,
    content: (
      <>
        <Part id="browser" title="存在您浏览器里的">
          <ul>
            <li>字号：您选择以后存在浏览器里，不发送给本站。</li>
            <li>
              我的地区：只有点了“记住”才有，只存一个地区代码，一年到期，在<a href={urls.regions}>我的地区</a>
              随时取消。
            </li>
            <li>
              凭码查看：输入查询码后，浏览器持有打开那一件信息的凭据，{grantMinutes}{' '}
              分钟后失效，点“退出”即清除。
            </li>
          </ul>
        </Part>
        <Part id="server" title="存在本站的">
          <ul>
            <li>
              浏览页面：运行日志记下时间、访问的路径（不含检索词等参数）、结果和来访地址，用于防范攻击和排除故障。
            </li>
            <li>提意见、反映问题、凭码查看：运行日志不记来访地址。</li>
            <li>没有结果的检索词按次数汇总，用来改进检索，不记是谁查的。</li>
            <li>
              征求意见和公众反映中填写的联系方式：不公开，只供承办单位联系您；征求意见截止、反映办结满{' '}
              {contactDays} 天自动删除。
            </li>
            <li>意见和反映的正文会公开；其中的身份证号、手机号自动遮盖。署名由您选择。</li>
          </ul>
        </Part>
        <Part id="published" title="公开信息中涉及的个人信息">
          <p>
            依法公开的名单只公开法律要求的内容，公示期满即不再显示。认为公开的信息侵害了您的权益，可以
            <a href={urls.feedback({ page: urls.privacy })}>反映</a>，或者直接向发布单位提出。
          </p>
        </Part>
      </>
    ),
  });
