import type { ParagraphChange } from '../../richtext/diff.ts';

export type DifferenceLine =
  | { readonly kind: 'change'; readonly change: ParagraphChange }
  | { readonly kind: 'skipped'; readonly count: number };

/** Unchanged paragraphs kept on each side of a change. */
const CONTEXT = 1;

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

/** Whether anything but unchanged paragraphs is among the lines. */
export const hasChanges = (lines: readonly DifferenceLine[]): boolean =>
  lines.some((line) => line.kind === 'change' && line.change.kind !== 'same');

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

/** Two texts paragraph by paragraph, with what was added and what was left out marked within each. */
export const DifferenceLines = (props: { readonly lines: readonly DifferenceLine[] }) => (
  <>
    <p class="diff-legend">
      <ins>增加的文字</ins>
      <del>删去的文字</del>
    </p>
    <div class="diff">
      {props.lines.map((line, i) => (
        <Line key={String(i)} line={line} />
      ))}
    </div>
  </>
);
