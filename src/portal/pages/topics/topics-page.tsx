import type { TopicDeclaration } from '../../../schema/declaration.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { TopicLinks } from './topic-links.tsx';

/** 便民查询: what people look for across offices. */
export const topicsPage = (topics: readonly TopicDeclaration[]): Page => ({
  status: 200,
  frame: frame({
    title: '便民查询',
    description: '医疗服务价格、就业创业政策、医保药品、公共卫生服务机构、低保公示，一处查全省。',
    path: urls.topics,
    trail: [],
  }),
  content: (
    <>
      <h1>便民查询</h1>
      <p class="lead">各单位公开的清单汇在一起查，内容由公开单位负责，点条目可以看全文和历次变动。</p>
      <TopicLinks topics={topics} heading="想查什么" />
    </>
  ),
});
