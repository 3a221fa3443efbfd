import type { ParagraphChange } from '../../../richtext/diff.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatMinute } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { DifferenceLine, DifferenceModel } from './difference.ts';
import { remainsPage } from './remains-page.tsx';

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

const DifferenceView = (props: Extract<DifferenceModel, { readonly kind: 'compared' }>) => {
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

export function differencePage(model: DifferenceModel): Page {
  const { disclosure } = model;
  if (model.kind === 'gone') return remainsPage(disclosure);
  const [a, b] = [model.before.n, model.after.n];
  return {
    status: 200,
    frame: frame({
      title: `第 ${a} 版与第 ${b} 版对照`,
      description: `${disclosure.title}第 ${a} 版与第 ${b} 版的不同。`,
      path: urls.difference(disclosure.id, a, b),
      section: 'areas',
      indexed: false,
      trail: [
        { title: '公开领域', href: urls.areas },
        { title: disclosure.areaTitle, href: urls.area(disclosure.area) },
        { title: disclosure.title, href: urls.disclosure(disclosure.id) },
      ],
    }),
    content: <DifferenceView {...model} />,
  };
}
