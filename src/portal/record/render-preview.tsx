import type { JsonObject } from '../../kernel/canonical-json.ts';
import type { TypeDeclaration } from '../../schema/declaration.ts';
import { DocumentBody } from '../components/document-body.tsx';
import { Facts } from '../components/facts.tsx';
import { Notice } from '../components/notice.tsx';
import { Toc } from '../components/toc.tsx';
import type { Site } from '../frame/layout.tsx';
import { frame, renderPage } from '../frame/page.tsx';
import { TrustedBlock } from '../frame/trusted-html.ts';
import { urls } from '../frame/urls.ts';
import type { RecordContext } from './record-context.ts';
import { recordToc } from './record-toc.ts';
import { renderRecordHtml, splitRecordHtml } from './render-record.tsx';

export interface PreviewedRecord {
  readonly type: TypeDeclaration;
  readonly title: string;
  readonly bodyName: string;
  readonly content: JsonObject;
  /** Its draft was issued: what is shown is public as it stands there. */
  readonly published: boolean;
}

/** What the public would see, with the same code that will draw it; said loudly that it is not published. */
export function renderPreviewPage(site: Site, record: PreviewedRecord, context: RecordContext): string {
  const fragment = splitRecordHtml(renderRecordHtml(record.type, record.content, context));
  const title = record.title.trim() === '' ? '（未填写标题）' : record.title;
  const toc = recordToc(fragment.main.html);
  return renderPage(site, {
    status: 200,
    frame: frame({ title, description: '预览', path: urls.home, indexed: false, trail: null }),
    content: (
      <article class="record">
        <header class="record-header">
          <Notice
            tone={record.published ? 'plain' : 'warning'}
            title={record.published ? '这是已公开的稿件。' : '这是预览，尚未公开。'}
          />
          <h1>{title}</h1>
          <div class="record-facts">
            <Facts
              facts={[
                { title: '索引号', value: '发布时编定' },
                { title: '发布机构', value: record.bodyName },
                { title: '发布日期', value: '发布时记录' },
              ]}
            />
            <TrustedBlock html={fragment.facts} />
          </div>
        </header>
        <div class={toc.length < 3 ? 'record-grid' : 'record-grid record-grid-toc'}>
          <Toc entries={toc} />
          <DocumentBody html={fragment.main} />
        </div>
      </article>
    ),
  });
}
