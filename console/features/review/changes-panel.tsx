import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { useMemo } from 'react';
import type { Draft } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { refusalsOf } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { plainValue } from '../../widgets/field-kinds.tsx';
import { fieldsOf, sameValue } from '../drafting/content.ts';
import { type FormModel, formModel } from '../drafting/form-model.ts';
import { type Baseline, baselinesOf, type Piece, piecesOf } from './changes.ts';

/** What changed since the last round and since the public edition, marked: nobody reads a text twice to find it. */
export function ChangesPanel({ draft }: { readonly draft: Draft }) {
  const compares = draft.disclosure !== null || draft.workflow.some(({ action }) => action === 'return');
  const revisions = useQuery({
    queryKey: ['revisions', draft.id, draft.version],
    queryFn: () => api.revisions(draft.id),
    enabled: compares,
  });
  const type = useQuery({
    queryKey: ['type', draft.type, draft.typeVersion],
    queryFn: () => api.type(draft.type, draft.typeVersion),
    enabled: compares,
    staleTime: 300_000,
  });
  const model = useMemo(() => (type.data ? formModel(type.data) : null), [type.data]);
  if (!compares) return null;
  const failure = revisions.error ?? type.error;
  if (failure) return <RefusalList refusals={refusalsOf(failure)} title="改动没有取到" />;
  if (!revisions.data || model === null) return <Spin />;
  return baselinesOf(draft, revisions.data).map((baseline) => (
    <Changes key={baseline.title} baseline={baseline} draft={draft} model={model} />
  ));
}

function Changes(props: { readonly baseline: Baseline; readonly draft: Draft; readonly model: FormModel }) {
  const { baseline, draft, model } = props;
  const before = useQuery({
    queryKey: ['revision', draft.id, baseline.version],
    queryFn: () => api.revision(draft.id, baseline.version),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (before.isError) return <RefusalList refusals={refusalsOf(before.error)} title="改动没有取到" />;
  if (before.data === undefined) return <Spin />;
  return (
    <ChangedFields baseline={baseline} model={model} before={before.data.content} after={draft.content} />
  );
}

export function ChangedFields(props: {
  readonly baseline: Baseline;
  readonly model: FormModel;
  readonly before: Content;
  readonly after: Content;
}) {
  const { baseline, model, before, after } = props;
  const names = fieldsOf(before, after).filter((field) => !sameValue(before[field], after[field]));
  if (names.length === 0) return <Alert type="warning" showIcon title={baseline.same} />;
  return (
    <section className="panel" aria-label={baseline.title}>
      <h2>
        {baseline.title}（{names.length} 处）
      </h2>
      {model.fields
        .filter((field) => names.includes(field.name))
        .map((field) => (
          <div key={field.name} className="changed-field">
            <strong>{field.title}</strong>
            <p>
              {piecesOf(plainValue(field, before[field.name]), plainValue(field, after[field.name])).map(
                (piece, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
                  <Marked key={i} piece={piece} />
                ),
              )}
            </p>
          </div>
        ))}
    </section>
  );
}

function Marked({ piece }: { readonly piece: Piece }) {
  if (piece.kind === 'added') return <ins>{piece.text}</ins>;
  if (piece.kind === 'removed') return <del>{piece.text}</del>;
  return <span className="muted">{piece.text}</span>;
}
