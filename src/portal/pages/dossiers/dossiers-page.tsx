import type { DossierSummary } from '../../../dossiers/contract.ts';
import type { DossierPlace } from '../../../dossiers/places.ts';
import type { DossierKind } from '../../../schema/dossier-kind.ts';
import type { Province } from '../../../schema/province.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { PlacesMap } from '../../components/places/places-map.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { DossierRow } from './dossier-row.tsx';

interface DossierQuery {
  readonly q: string;
  readonly kind: string;
  readonly paged: boolean;
}

export interface DossiersModel {
  readonly kinds: readonly DossierKind[];
  readonly query: DossierQuery;
  readonly found: { readonly items: readonly DossierSummary[]; readonly next: string | null };
  readonly province: Province;
  /** Where dossiers of the chosen kind are; empty for kinds that have no place. */
  readonly places: readonly DossierPlace[];
}

/** Dossiers of every kind, the last changed first. */
export const dossiersPage = ({ kinds, query, found, province, places }: DossiersModel): Page => ({
  status: 200,
  frame: frame({
    title: '事项公开',
    description: '行政审批、公共资源交易等事项从开始到结束的全部公开信息，一个事项一条时间轴。',
    path: urls.dossiers(query),
    indexed: query.q === '' && !query.paged,
    column: {
      name: '事项公开',
      description: '审批、交易等事项的全过程公开信息',
      keywords: '行政审批,公共资源交易,办理进展',
      type: '信息公开目录',
    },
  }),
  content: (
    <>
      <h1>事项公开</h1>
      <p class="lead">
        审批、交易等事项从开始到结束的公开信息。申请人可以凭受理号
        <a href={urls.dossierLookup}>查询办理进展</a>。
      </p>
      <search>
        <form class="search-form" action={urls.dossiers()}>
          <div class="search-form-main">
            <TextField id="dossier-q" name="q" title="编号或者名称" value={query.q} />
            <SelectField
              id="dossier-kind"
              name="kind"
              title="事项种类"
              value={query.kind}
              any="全部种类"
              choices={kinds.map((kind) => ({ value: kind.key, title: kind.title }))}
            />
            <button type="submit">查询</button>
          </div>
        </form>
      </search>
      {found.items.length === 0 ? (
        <EmptyState title={query.q === '' ? '还没有公开的事项。' : `没有找到“${query.q}”。`}>
          <ul>
            <li>编号应当完整填写，例如“{kinds[0]?.number.example}”。</li>
            <li>名称可以只写其中几个字。</li>
          </ul>
        </EmptyState>
      ) : (
        <ol class="disclosures disclosures-full">
          {found.items.map((dossier) => (
            <DossierRow
              key={dossier.id}
              dossier={dossier}
              facts={[dossier.number, dossier.kindTitle, dossier.bodyName]}
            />
          ))}
        </ol>
      )}
      <PlacesMap
        province={province}
        id="map"
        title="事项分布图"
        places={places.map((place) => ({
          key: place.id,
          title: place.title,
          category: null,
          longitude: place.longitude,
          latitude: place.latitude,
          href: urls.dossier(place.id),
        }))}
      />
      {found.next === null ? null : (
        <p class="more">
          <a rel="next" href={urls.dossiers({ ...query, cursor: found.next })}>
            更早的事项
          </a>
        </p>
      )}
    </>
  ),
});
