import { Button, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { isKind, KIND_NAMES } from '../../../src/schema/vocabulary.ts';
import { paths } from '../../paths.ts';
import type { KeptItem } from './catalogue-api.ts';

export interface ItemActs {
  readonly mayChange: boolean;
  readonly onVersions: (item: KeptItem) => void;
  readonly onRetire: (item: KeptItem) => void;
}

/** What the list of the catalogue says of each item. */
export const itemColumns = (acts: ItemActs): TableColumnsType<KeptItem> => [
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
  { title: '操作', key: 'act', width: 180, render: (_, item) => <Acts item={item} {...acts} /> },
];

const Acts = ({ item, mayChange, onVersions, onRetire }: ItemActs & { readonly item: KeptItem }) => (
  <span className="row-actions">
    <Link to={paths.catalogueItem(item.code)} aria-label={`${mayChange ? '编辑' : '查看'}：${item.title}`}>
      {mayChange ? '编辑' : '查看'}
    </Link>
    <Button type="link" size="small" aria-label={`历史版本：${item.title}`} onClick={() => onVersions(item)}>
      历史版本
    </Button>
    {mayChange && item.retiredOn === null ? (
      <Button
        type="link"
        size="small"
        danger
        aria-label={`停用：${item.title}`}
        onClick={() => onRetire(item)}
      >
        停用
      </Button>
    ) : null}
  </span>
);
