import { CitedLaw } from '../../components/basis.tsx';
import { Facts } from '../../components/facts.tsx';
import type { Site } from '../../frame/layout.tsx';
import type { Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { Part, sitePage } from './site-page.tsx';

/** 网站声明: who runs it, what it is, what may be done with what stands here. */
export const aboutPage = (_: unknown, { config }: Site): Page =>
  sitePage({
    title: '网站声明',
    description: `${config.siteName}由谁主办，内容由谁负责，可以怎样使用。`,
    path: urls.about,
    content: (
      <>
        <Part id="host" title="主办和联系">
          <Facts
            facts={[
              { title: '网站名称', value: config.siteName },
              { title: '网站域名', value: config.siteDomain },
              { title: '主办单位', value: config.host },
              { title: '联系电话', value: config.contact },
              { title: '网站标识码', value: config.siteIdCode },
              { title: '备案编号', value: `${config.icp}　${config.policeFiling}` },
            ]}
          />
          {config.demonstration ? (
            <p>本网站为演示系统，内容由程序生成或取自公开文件，不代表任何机关，请勿据此办事。</p>
          ) : null}
        </Part>
        <Part id="responsible" title="内容由谁负责">
          <ul>
            <li>每件信息由页面上写明的发布单位制作或者保存，并对内容负责；发布前经本单位审核、签发。</li>
            <li>
              公开什么、何时公开、依据哪一条法律，列在各事项和<a href={urls.law}>公开依据</a>。
            </li>
            <li>平台自动计算的内容（期限、履行率、对照）写明算法，所据信息都能从页面打开。</li>
          </ul>
        </Part>
        <Part id="use" title="使用">
          <ul>
            <li>
              法律、法规、规章和其他立法、行政性质的文件不受著作权限制（
              <CitedLaw law="著作权法" at={['第五条']} />
              ）。
            </li>
            <li>
              转载请注明来源和网址；更正和撤下只在本站立即生效，转载者可以用<a href={urls.feed}>订阅</a>获知。
            </li>
            <li>公开信息中的个人信息，只能用于公开的目的。</li>
          </ul>
        </Part>
      </>
    ),
  });
