import type { OpenApiDocument, Operation } from './openapi-document.ts';
import { listProblems } from './problems.ts';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? escapeHtml(value) : '');

const PLACES: Readonly<Record<string, string>> = { path: '地址', query: '查询参数', header: '请求头' };

const parameterRow = (parameter: Json): string =>
  `<tr><td><code>${textOf(parameter.name)}</code></td><td>${PLACES[textOf(parameter.in)] ?? ''}</td><td>${
    parameter.required === true ? '必填' : '可选'
  }</td><td>${textOf(parameter.description)}</td></tr>`;

const schemaBlock = (title: string, content: unknown): string => {
  if (!isObject(content)) return '';
  return Object.entries(content)
    .map(([media, value]) => {
      const schema = isObject(value) ? JSON.stringify(value.schema, null, 2) : '';
      return `<details><summary>${escapeHtml(title)}（${escapeHtml(media)}）</summary><pre tabindex="0"><code>${escapeHtml(schema)}</code></pre></details>`;
    })
    .join('');
};

function operationSection(method: string, path: string, operation: Operation): string {
  const parameters = listOf(operation.parameters);
  const body = isObject(operation.requestBody) ? operation.requestBody.content : undefined;
  const answers = Object.entries(operation.responses).filter(([status]) => status !== 'default');
  return `<section id="${escapeHtml(operation.operationId)}"><h3><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h3>
<p>${escapeHtml(operation.summary)}</p>${textOf(operation.description) && `<p>${textOf(operation.description)}</p>`}
${
  parameters.length > 0
    ? `<table><caption>参数</caption><thead><tr><th scope="col">名称</th><th scope="col">位置</th><th scope="col">要求</th><th scope="col">说明</th></tr></thead><tbody>${parameters.map(parameterRow).join('')}</tbody></table>`
    : ''
}${schemaBlock('请求正文', body)}${answers.map(([status, answer]) => schemaBlock(`答复 ${status}`, answer.content)).join('')}</section>`;
}

export const REFERENCE_STYLE = `body{margin:0;font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2329;background:#fff}
main{max-width:62rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h2{margin-top:2.5rem;border-bottom:1px solid #d0d3d9}
h3 code{font-size:1rem}
a{color:#0b57a8}
a:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid #0b57a8;outline-offset:2px}
nav ul{padding-left:1.2rem}
table{width:100%;border-collapse:collapse;margin:.5rem 0}
caption{text-align:left;font-weight:600}
th,td{border:1px solid #d0d3d9;padding:.3rem .5rem;text-align:left;vertical-align:top}
pre{max-height:28rem;overflow:auto;padding:.75rem;background:#f5f6f8;font-size:.85rem}
:target{background:#fff7d6}
@media (max-width:40rem){table,thead,tbody,tr,th,td{display:block;border-width:0}tr{border-bottom:1px solid #d0d3d9}}
@media print{nav{display:none}pre{max-height:none}}
`;

/** The reference as one plain page: no scripts, nothing fetched from elsewhere, readable on paper. */
export function referencePage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags.slice(0, 1)))];
  const groups = tags.map((tag, i) => {
    const members = operations.filter(({ operation }) => operation.tags[0] === tag);
    return {
      heading: `<h2 id="group-${i}">${escapeHtml(tag)}</h2>`,
      links: `<li><a href="#group-${i}">${escapeHtml(tag)}</a><ul>${members
        .map(
          ({ operation }) =>
            `<li><a href="#${escapeHtml(operation.operationId)}">${escapeHtml(operation.summary)}</a></li>`,
        )
        .join('')}</ul></li>`,
      body: members
        .map(({ method, path, operation }) => operationSection(method, path, operation))
        .join('\n'),
    };
  });
  const problems = listProblems()
    .map(
      ({ code, status, message, advice }) =>
        `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(message)}</td><td>${escapeHtml(advice)}</td></tr>`,
    )
    .join('');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口文档 - 政务公开平台</title><link rel="stylesheet" href="/api/docs.css"></head><body>
<main><h1>接口文档</h1>
<p>读取对公众开放；写入需要登录会话或访问令牌（<code>Authorization: Bearer</code>）。机器可读的描述：<a href="/api/v1/openapi.json">OpenAPI 3.1</a>。</p>
<p>列表用游标翻页：把答复中的 <code>next</code> 作为 <code>cursor</code> 传回，或沿 <code>Link: rel="next"</code> 继续。读取带 <code>ETag</code>；修改须带 <code>If-Match</code>；<code>POST</code> 可带 <code>Idempotency-Key</code>，重复请求只办理一次。</p>
<nav aria-label="目录"><ul>${groups.map((group) => group.links).join('')}<li><a href="#problems">错误代码</a></li></ul></nav>
${groups.map((group) => `${group.heading}${group.body}`).join('\n')}
<h2 id="problems">错误代码</h2>
<p>出错时答复为 <code>application/problem+json</code>，<code>refusals</code> 列出全部原因。</p>
<table><thead><tr><th scope="col">代码</th><th scope="col">状态</th><th scope="col">说明</th><th scope="col">处理办法</th></tr></thead><tbody>${problems}</tbody></table>
</main></body></html>`;
}
