import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { choicesOf, KIND_NAMES } from '../../../src/schema/vocabulary.ts';
import { api, type PageOf, type Query } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import '../../styles/catalogue.css';
import { catalogueApi, EXPORT_URL, type KeptItem } from './catalogue-api.ts';
import { itemColumns } from './item-columns.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { VersionsDrawer } from './versions-drawer.tsx';
import { WaitingNote } from './waiting-changes.tsx';

/** The catalogue comes whole; the table shows it in pages. */
async function load({ limit, cursor, ...query }: Query): Promise<PageOf<KeptItem>> {
  const items = await catalogueApi.items(query);
  const from = Number(cursor ?? 0);
  const to = from + Number(limit);
  return { items: items.slice(from, to), next: to < items.length ? String(to) : null };
}

type Shown = { readonly item: KeptItem; readonly what: 'versions' | 'retire' } | null;

/** 公开事项目录: what every area must publish. The office keeps it, everybody reads it. */
export function CataloguePage() {
  const { has, body } = useSession();
  const navigate = useNavigate();
  const mayChange = has('office') && body.code === '*';
  const [values, setValues] = useListQuery(['q', 'area', 'kind']);
  const [shown, setShown] = useState<Shown>(null);
  const [changes, setChanges] = useState(0);
  const areas = useQuery({ queryKey: ['areas'], queryFn: api.areas, staleTime: 300_000 });
  const columns = itemColumns({
    mayChange,
    onVersions: (item) => setShown({ item, what: 'versions' }),
    onRetire: (item) => setShown({ item, what: 'retire' }),
  });
  return (
    <Page title="公开事项目录" extra={<Extra mayChange={mayChange} onGo={navigate} />}>
      <WaitingNote />
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'text', name: 'q', label: '事项', placeholder: '名称、编码或要素中的文字' },
          {
            kind: 'choice',
            name: 'area',
            label: '领域',
            options: (areas.data ?? []).map((area) => ({ value: area.code, label: area.title })),
          },
          { kind: 'choice', name: 'kind', label: '类别', options: choicesOf(KIND_NAMES) },
        ]}
      />
      <RecordTable<KeptItem>
        key={changes}
        name="公开事项目录"
        rowKey={(item) => item.code}
        columns={columns}
        query={values}
        load={load}
        empty="没有符合条件的公开事项"
        onOpen={(item) => navigate(paths.catalogueItem(item.code))}
      />
      {shown?.what === 'versions' ? (
        <VersionsDrawer item={shown.item} onClose={() => setShown(null)} />
      ) : null}
      {shown?.what === 'retire' ? (
        <RetireDialog
          item={shown.item}
          onClose={() => setShown(null)}
          onRetired={() => {
            setShown(null);
            setChanges(changes + 1);
          }}
        />
      ) : null}
    </Page>
  );
}

const Extra = (props: { readonly mayChange: boolean; readonly onGo: (to: string) => void }) => (
  <>
    <Button href={EXPORT_URL}>导出Excel</Button>
    {props.mayChange ? (
      <>
        <Button onClick={() => props.onGo(paths.catalogueImport)}>导入Excel</Button>
        <Button type="primary" onClick={() => props.onGo(paths.newCatalogueItem)}>
          新增
        </Button>
      </>
    ) : null}
  </>
);
