import { STATUTE_KIND_NAMES } from '../../../schema/vocabulary.ts';
import { DataTable } from '../../components/data-table.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { StatuteLine } from './query.ts';

/** 公开依据: every law, regulation and document on which something here rests. */
export const lawPage = ({ lines }: { readonly lines: readonly StatuteLine[] }): Page => ({
  status: 200,
  frame: frame({
    title: '公开依据',
    description: '公开事项、期限和程序所依据的法律、法规、规章和文件，及其版本和条文。',
    path: urls.law,
    section: 'areas',
    trail: [{ title: '公开领域', href: urls.areas }],
    column: {
      name: '公开依据',
      description: '公开事项、期限和程序所依据的法律条文',
      keywords: '公开依据,法律,法规,条文',
      type: '信息公开目录',
    },
  }),
  content: (
    <>
      <h1>公开依据</h1>
      <p class="lead">
        本平台的每个公开事项、期限和程序都有依据。在这里可以看到依据的是哪部法律、哪个版本、哪一条，条文怎么写。
        按工作日计算的期限，见<a href={urls.calendar()}>放假安排和工作日</a>。
      </p>
      {[...Map.groupBy(lines, (line) => line.statute.kind)].map(([kind, own]) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{STATUTE_KIND_NAMES[kind]}</h2>
          <DataTable
            caption={STATUTE_KIND_NAMES[kind]}
            captionHidden
            columns={[
              { title: '名称' },
              { title: '现行版本' },
              { title: '施行' },
              { title: '引用（处）', numeric: true },
            ]}
            rows={own.map(({ statute, label, since, uses }) => ({
              key: statute.code,
              cells: [
                <a key="name" href={urls.statute(statute.code)}>
                  {statute.full}
                </a>,
                label ?? '已废止',
                since === null ? '—' : formatDay(since),
                formatNumber(uses),
              ],
            }))}
          />
        </section>
      ))}
    </>
  ),
});
