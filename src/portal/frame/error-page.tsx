import type { ErrorPage } from '../../web/problems.ts';
import { SearchBox } from '../components/form-fields.tsx';
import { frame, type Page } from './page.tsx';
import { urls } from './urls.ts';

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
        <li>
          <a href={urls.feedback({ page: path, kind: 'dead-link' })}>反映链接失效或者应公开未公开</a>
        </li>
      </ul>
    </div>
  ),
});

/** Any refusal that a person meets on a page: what happened and what to do, from the catalogue. */
export function problemPage(problem: ErrorPage): Page {
  if (problem.status === 404) return notFoundPage(problem.path);
  const [first] = problem.refusals;
  const title = first?.message.replace(/。$/, '') ?? '页面暂时打不开';
  return {
    status: problem.status,
    frame: frame({ title, description: title, path: problem.path, indexed: false }),
    content: (
      <div class="prose">
        <h1>{title}</h1>
        {problem.refusals.map((refusal, i) => (
          <p key={`${refusal.code}${refusal.path}`} class="lead">
            {i === 0 ? '' : refusal.message}
            {refusal.advice}
          </p>
        ))}
        <p>
          <a href={urls.home}>返回首页</a>
        </p>
      </div>
    ),
  };
}
