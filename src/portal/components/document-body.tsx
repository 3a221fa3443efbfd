import { TrustedBlock, type TrustedHtml, trusted } from '../frame/trusted-html.ts';
import type { Specimen } from './specimen.ts';

/** The text of a record, as publication stored it. */
export const DocumentBody = (props: { readonly html: TrustedHtml }) => (
  <TrustedBlock class="document" html={props.html} />
);

export const documentBodySpecimen: Specimen = {
  name: '公文正文',
  purpose: '公文正文的版式：仿宋正文，黑体一级标题，楷体二级标题，首行缩进两字。',
  parameters: { html: '发布时存下的、已清理的正文' },
  examples: [
    {
      title: '一段',
      render: () => (
        <DocumentBody
          html={trusted(
            '<div class="rich"><h3>一、总体要求</h3><h4>（一）工作目标</h4><p>各级各部门应当按照职责做好公开工作，方便群众查阅。</p></div>',
          )}
        />
      ),
    },
  ],
};
