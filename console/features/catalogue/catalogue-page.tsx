import { useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { choicesOf, isKind, KIND_NAMES } from '../../../src/schema/vocabulary.ts';
import { api, type PageOf, type Query } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import '../../styles/catalogue.css';
import { catalogueApi, EXPORT_URL, type KeptItem } from './catalogue-api.ts';
import { RetireDialog } from './retire-dialog.tsx';
import { VersionsDrawer } from './versions-drawer.tsx';

/** The catalogue comes whole; the table shows it in pages. */
async function load({ limit, cursor, ...query }: Query): Promise<PageOf<KeptItem>> {
  const items = await catalogueApi.items(query);
  const from = Number(cursor ?? 0);
  const to = from + Number(limit);
  return { items: items.slice(from, to), next: to < items.length ? String(to) : null };
}

/** 公开事项目录: what every area must publish. The office keeps it, everybody reads it. */
export function CataloguePage() {
  const { has, body } = useSession();
  const navigate = useNavigate();
  const mayChange = has('office') && body.code === '*';
  const [values, setValues] = useListQuery(['q', 'area', 'kind']);
  const [shown, setShown] = useState<{
    readonly item: KeptItem;
    readonly what: 'versions' | 'retire';
  } | null>(null);
  const [changes, setChanges] = useState(0);
  const areas = useQuery({ queryKey: ['areas'], queryFn: api.areas, staleTime: 300_000 });

  const columns: TableColumnsType<KeptItem> = [
    {
      title: '事项',
      key: 'title',
      render: (_, item) => (
        <>
          <Link className="row-title" to={paths.catalogueItem(item.code)} title={item.title}>
            {item.title}
          </Link>
          <small className="clip muted">{item.code}</small>
        </>
      ),
    },
    { title: '一级事项', key: 'group', width: 130, render: (_, item) => item.group },
    {
      title: '领域',
      key: 'area',
      width: 170,
      render: (_, item) => (
        <span className="clip" title={item.areaTitle}>
          {item.areaTitle}
        </span>
      ),
    },
    {
      title: '类别',
      key: 'kind',
      width: 90,
      render: (_, item) => (isKind(item.kind) ? KIND_NAMES[item.kind] : item.kind),
    },
    { title: '公开时限', key: 'timing', width: 220, render: (_, item) => item.timingText },
    {
      title: '版本',
      key: 'version',
      width: 84,
      render: (_, item) => (item.retiredOn === null ? `第 ${item.version} 版` : <Tag>已停用</Tag>),
    },
    {
      title: '操作',
      key: 'act',
      width: 180,
      render: (_, item) => (
        <span className="row-actions">
          <Link
            to={paths.catalogueItem(item.code)}
            aria-label={`${mayChange ? '编辑' : '查看'}：${item.title}`}
          >
            {mayChange ? '编辑' : '查看'}
          </Link>
          <Button
            type="link"
            size="small"
            aria-label={`历史版本：${item.title}`}
            onClick={() => setShown({ item, what: 'versions' })}
          >
            历史版本
          </Button>
          {mayChange && item.retiredOn === null ? (
            <Button
              type="link"
              size="small"
              danger
              aria-label={`停用：${item.title}`}
              onClick={() => setShown({ item, what: 'retire' })}
            >
              停用
            </Button>
          ) : null}
        </span>
      ),
    },
  ];

  return (
    <Page
      title="公开事项目录"
      extra={
        <>
          <Button href={EXPORT_URL}>导出Excel</Button>
          {mayChange ? (
            <>
              <Button onClick={() => navigate(paths.catalogueImport)}>导入Excel</Button>
              <Button type="primary" onClick={() => navigate(paths.newCatalogueItem)}>
                新增
              </Button>
            </>
          ) : null}
        </>
      }
    >
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
          {
            kind: 'choice',
            name: 'kind',
            label: '类别',
            options: choicesOf(KIND_NAMES),
          },
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
