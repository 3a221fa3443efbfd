import { SearchBox } from '../components/form-fields.tsx';
import { frame, type Page } from '../page.tsx';
import { urls } from '../urls.ts';

export const notFoundPage = (path: string): Page => ({
  status: 404,
  frame: frame({ title: '没有这个页面', description: '没有找到您要的页面。', path, indexed: false }),
  content: (
    <div class="prose">
      <h1>没有找到您要的页面</h1>
      <p class="lead">地址可能写错了，或者信息从未在这里公开过。撤下的信息会保留原页面并说明原因。</p>
      <SearchBox
        id="not-found-search"
        action={urls.search()}
        value=""
        title="检索公开信息"
        placeholder="标题、文号、索引号"
        large
      />
      <ul class="links">
        <li>
          <a href={urls.areas}>按领域查找</a>
        </li>
        <li>
          <a href={urls.bodies()}>按公开主体查找</a>
        </li>
      </ul>
    </div>
  ),
});

/** Says nothing of the cause; the reference finds it in the operator's log. */
export const failurePage = (path: string, reference: string): Page => ({
  status: 500,
  frame: frame({ title: '页面暂时打不开', description: '系统出现故障。', path, indexed: false }),
  content: (
    <div class="prose">
      <h1>页面暂时打不开</h1>
      <p class="lead">系统出现故障，已记录。请稍后刷新重试。</p>
      <p>
        仍打不开的，请把编号 <code>{reference}</code> 告诉主办单位。
      </p>
      <p>
        <a href={urls.home}>返回首页</a>
      </p>
    </div>
  ),
});
