import type { DossierText, DossierTexts } from '../../../dossiers/list-texts.ts';
import { type DifferenceLine, DifferenceLines, hasChanges } from '../../components/difference-lines.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';

/** A text with what differs from the one before it; `lines` is null for the first. */
export interface ComparedText extends DossierText {
  readonly lines: readonly DifferenceLine[] | null;
}

export interface DossierTextsModel {
  readonly dossier: Omit<DossierTexts, 'texts'>;
  readonly texts: readonly ComparedText[];
}

const TextEntry = ({ text, before }: { readonly text: ComparedText; readonly before: string | null }) => (
  <section class="dossier-text">
    <h2>{text.title}</h2>
    <Facts
      facts={[
        { title: '日期', value: formatDay(text.on) },
        { title: '所在信息', value: <a href={urls.disclosure(text.disclosureId)}>查看全文</a> },
        { title: '文本摘要值（SHA-256）', value: <code>{text.digest}</code> },
      ]}
    />
    {text.lines === null ? (
      <p>这是公开的第一个文本。</p>
    ) : hasChanges(text.lines) ? (
      <>
        <p>与“{before}”相比：</p>
        <DifferenceLines lines={text.lines} />
      </>
    ) : (
      <p>与“{before}”的文字一致。</p>
    )}
  </section>
);

/** Every text of a dossier beside the one before it: what people commented on, what was reviewed, what was decided. */
export const dossierTextsPage = ({ dossier, texts }: DossierTextsModel): Page => ({
  status: 200,
  frame: frame({
    title: `${dossier.title}：文本逐次对照`,
    description: `${dossier.title}的征求意见稿、送审文本和公布的决定逐字对照。`,
    path: urls.dossierTexts(dossier.id),
    trail: [
      { title: '事项公开', href: urls.dossiers() },
      { title: dossier.title, href: urls.dossier(dossier.id) },
    ],
    column: {
      name: '事项公开',
      description: '事项文本的逐次对照',
      keywords: `${dossier.kind.title},${dossier.title}`,
      type: '信息公开目录',
    },
  }),
  content: (
    <article>
      <p class="kicker">文本逐次对照</p>
      <h1>{dossier.title}</h1>
      <p>
        同一份文件在各个环节公开的文本，后一个与前一个逐字对照。审查之后的文字，除审查意见列明的修改外不得改动。
      </p>
      {texts.length === 0 ? (
        <EmptyState title="还没有公开文本。" />
      ) : (
        texts.map((text, index) => (
          <TextEntry key={text.disclosureId} text={text} before={texts[index - 1]?.title ?? null} />
        ))
      )}
    </article>
  ),
});
