import type { DossierSummary } from '../../../dossiers/contract.ts';
import type { categoriesOf } from '../../../dossiers/progress-words.ts';
import type { Collection, DossierKind } from '../../../schema/dossier-kind.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { DossierRow } from './dossier-row.tsx';
import { PhaseTrack } from './phase-track.tsx';

interface CollectionQuery {
  readonly q: string;
  readonly category: string;
  readonly body: string;
  readonly state: string;
  readonly paged: boolean;
}

export interface CollectionModel {
  readonly kind: DossierKind;
  readonly collection: Collection;
  readonly categories: ReturnType<typeof categoriesOf>;
  readonly query: CollectionQuery;
  readonly bodies: readonly { readonly code: string; readonly name: string }[];
  /** How many are withheld as a whole. */
  readonly withheld: number;
  readonly found: { readonly items: readonly DossierSummary[]; readonly next: string | null };
}

const ConditionForm = ({ kind, collection, categories, query, bodies }: CollectionModel) => (
  <search>
    <form class="search-form" action={urls.collection(collection.path)}>
      <div class="search-form-main search-form-even">
        <TextField id="collection-q" name="q" title="编号或者名称" value={query.q} />
        <SelectField
          id="collection-category"
          name="category"
          title={collection.category.title}
          value={query.category}
          any="全部类别"
          choices={categories}
        />
        <SelectField
          id="collection-body"
          name="body"
          title="决定机关"
          value={query.body}
          any="全部机关"
          choices={bodies.map(({ code, name }) => ({ value: code, title: name }))}
        />
        <SelectField
          id="collection-state"
          name="state"
          title="进展"
          value={query.state}
          any="全部进展"
          choices={(kind.phases ?? []).map((phase) => ({ value: phase.key, title: phase.title }))}
        />
        <button type="submit">查询</button>
      </div>
    </form>
  </search>
);

const Nothing = (props: { readonly collection: Collection; readonly narrowed: boolean }) => {
  const { path, title } = props.collection;
  return (
    <EmptyState title={props.narrowed ? '没有符合条件的事项。' : '还没有公开的事项。'}>
      <ul>
        {props.narrowed ? (
          <li>
            可以减少条件，或者查看<a href={urls.collection(path)}>全部{title}</a>。
          </li>
        ) : null}
        <li>
          认为应当公开而没有公开的，可以查看<a href={urls.supervision()}>公开监督</a>。
        </li>
      </ul>
    </EmptyState>
  );
};

/** Dossiers of one kind, the last changed first, each with how far it has come. */
export const collectionPage = (model: CollectionModel): Page => {
  const { collection, query, found } = model;
  const { path, title, lead } = collection;
  const { paged, ...conditions } = query;
  const narrowed = Object.values(conditions).some((value) => value !== '');
  return {
    status: 200,
    frame: frame({
      title,
      description: lead,
      path: urls.collection(path, conditions),
      indexed: !narrowed && !paged,
      column: {
        name: title,
        description: lead,
        keywords: `${title},决策草案,征求意见`,
        type: '信息公开目录',
      },
    }),
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {model.withheld === 0 ? null : (
          <p>
            另有 {model.withheld} 项依法应当保密，整个案卷不予公开，依据、期限和已履行的程序见
            <a href={urls.exceptions()}>不予公开</a>。
          </p>
        )}
        <ConditionForm {...model} />
        {found.items.length === 0 ? (
          <Nothing collection={collection} narrowed={narrowed} />
        ) : (
          <ol class="disclosures disclosures-full">
            {found.items.map((dossier) => (
              <DossierRow
                key={dossier.id}
                dossier={dossier}
                facts={[dossier.bodyName, dossier.categoryTitle, dossier.number]}
              >
                <PhaseTrack phases={dossier.phases} />
              </DossierRow>
            ))}
          </ol>
        )}
        {found.next === null ? null : (
          <p class="more">
            <a rel="next" href={urls.collection(path, { ...conditions, cursor: found.next })}>
              更早的事项
            </a>
          </p>
        )}
      </>
    ),
  };
};
