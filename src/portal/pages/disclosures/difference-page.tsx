import { diffHtml, type ParagraphChange } from '../../../richtext/diff.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import type { PortalData, PublishedDisclosure, PublishedEdition } from '../../data.ts';
import { formatMinute } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { expiredPage } from './expired-page.tsx';
import { withdrawnPage } from './withdrawn-page.tsx';

/** Unchanged paragraphs kept on each side of a change. */
const CONTEXT = 1;

export type DifferenceLine =
  | { readonly kind: 'change'; readonly change: ParagraphChange }
  | { readonly kind: 'skipped'; readonly count: number };

/** Long unchanged runs are folded into one line that says how many paragraphs they are. */
export function foldUnchanged(changes: readonly ParagraphChange[]): readonly DifferenceLine[] {
  const near = changes.map((_, i) =>
    changes.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some((c) => c.kind !== 'same'),
  );
  const lines: DifferenceLine[] = [];
  changes.forEach((change, i) => {
    const last = lines.at(-1);
    if (near[i] === true) lines.push({ kind: 'change', change });
    else if (last?.kind === 'skipped') lines[lines.length - 1] = { kind: 'skipped', count: last.count + 1 };
    else lines.push({ kind: 'skipped', count: 1 });
  });
  return lines;
}

const Piece = (props: { readonly piece: ParagraphChange['pieces'][number] }) => {
  if (props.piece.kind === 'added') return <ins>{props.piece.text}</ins>;
  if (props.piece.kind === 'removed') return <del>{props.piece.text}</del>;
  return <>{props.piece.text}</>;
};

const MARKS = { same: '', added: '增加', removed: '删去', changed: '修改' } as const;

const Line = (props: { readonly line: DifferenceLine }) => {
  const { line } = props;
  if (line.kind === 'skipped') return <p class="diff-skipped">（{line.count} 段没有变化）</p>;
  return (
    <div class={`diff-line diff-${line.change.kind}`}>
      <p class="diff-mark">{MARKS[line.change.kind]}</p>
      <p>
        {line.change.pieces.map((piece) => (
          <Piece key={`${piece.kind}${piece.text}`} piece={piece} />
        ))}
      </p>
    </div>
  );
};

const DifferenceView = (props: {
  readonly disclosure: PublishedDisclosure;
  readonly before: PublishedEdition;
  readonly after: PublishedEdition;
  readonly lines: readonly DifferenceLine[];
}) => {
  const { disclosure, before, after, lines } = props;
  const changed = lines.some((line) => line.kind === 'change' && line.change.kind !== 'same');
  return (
    <>
      <p class="kicker">版本对照</p>
      <h1>{disclosure.title}</h1>
      <Facts
        facts={[
          {
            title: `第 ${before.n} 版`,
            value: <a href={urls.edition(disclosure.id, before.n)}>{formatMinute(before.publishedAt)}</a>,
          },
          {
            title: `第 ${after.n} 版`,
            value: <a href={urls.edition(disclosure.id, after.n)}>{formatMinute(after.publishedAt)}</a>,
          },
          ...(after.changeNote === '' ? [] : [{ title: '更正说明', value: after.changeNote }]),
        ]}
      />
      {changed ? (
        <>
          <p class="diff-legend">
            <ins>增加的文字</ins>
            <del>删去的文字</del>
          </p>
          <div class="diff">
            {lines.map((line, i) => (
              <Line key={String(i)} line={line} />
            ))}
          </div>
        </>
      ) : (
        <Notice tone="plain" title="两版的文字没有不同，可能只更换了附件或格式。" />
      )}
    </>
  );
};

export async function differencePage(
  data: PortalData,
  id: string,
  a: number,
  b: number,
): Promise<Page | null> {
  const [disclosure, before, after] = await Promise.all([
    data.findDisclosure(id),
    data.findEdition(id, a),
    data.findEdition(id, b),
  ]);
  if (disclosure === null) return null;
  if (disclosure.state === 'withdrawn') return withdrawnPage(disclosure);
  if (disclosure.state === 'expired') return expiredPage(disclosure);
  if (before === null || after === null) return null;
  const titled = (edition: PublishedEdition) => `<p>${escapeHtml(edition.title)}</p>${edition.snapshotHtml}`;
  const lines = foldUnchanged(diffHtml(titled(before), titled(after)));
  return {
    status: 200,
    frame: frame({
      title: `第 ${a} 版与第 ${b} 版对照`,
      description: `${disclosure.title}第 ${a} 版与第 ${b} 版的不同。`,
      path: urls.difference(id, a, b),
      section: 'areas',
      indexed: false,
      trail: [
        { title: '公开领域', href: urls.areas },
        { title: disclosure.areaTitle, href: urls.area(disclosure.area) },
        { title: disclosure.title, href: urls.disclosure(id) },
      ],
    }),
    content: <DifferenceView disclosure={disclosure} before={before} after={after} lines={lines} />,
  };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
