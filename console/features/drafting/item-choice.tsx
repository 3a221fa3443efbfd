import { Button, Input, Select, Tag } from 'antd';
import { Link } from 'react-router';
import type { Item } from '../../../src/api/contract.ts';
import { choicesOf, isKind, KIND_NAMES } from '../../../src/schema/vocabulary.ts';
import { paths } from '../../paths.ts';

export interface ItemFilter {
  readonly words: string;
  readonly area: string | null;
  readonly kind: string | null;
}

export const matchesFilter = (item: Item, { words, area, kind }: ItemFilter): boolean => {
  if (area !== null && item.area !== area) return false;
  if (kind !== null && item.kind !== kind) return false;
  const text = [item.title, item.group, item.areaTitle, item.code, ...item.elements, ...item.basis].join(' ');
  return words
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

export const ItemFilterBar = (props: {
  readonly filter: ItemFilter;
  readonly items: readonly Item[];
  readonly found: number;
  readonly onChange: (filter: ItemFilter) => void;
}) => {
  const { filter, onChange } = props;
  const areas = [...new Map(props.items.map((item) => [item.area, item.areaTitle]))];
  return (
    <search className="item-filter" aria-label="筛选公开事项">
      <Input
        allowClear
        autoFocus
        aria-label="搜索事项"
        placeholder="事项名称、要素或依据中的文字"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
      <Select
        allowClear
        aria-label="领域"
        placeholder="全部领域"
        value={filter.area}
        onChange={(area: string | null) => onChange({ ...filter, area: area ?? null })}
        options={areas.map(([value, label]) => ({ value, label }))}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear
        aria-label="五公开类别"
        placeholder="全部类别"
        value={filter.kind}
        onChange={(kind: string | null) => onChange({ ...filter, kind: kind ?? null })}
        options={choicesOf(KIND_NAMES)}
      />
      <span className="muted item-count">共 {props.found} 项</span>
    </search>
  );
};

export const ItemList = (props: {
  readonly items: readonly Item[];
  /** Code of the item for which a draft is being opened; null = none. */
  readonly opening: string | null;
  readonly onOpen: (item: Item) => void;
}) => (
  <ul className="item-list" aria-label="公开事项">
    {props.items.map((item) => (
      <li key={item.code}>
        <div>
          <strong>{item.title}</strong> <Tag>{item.areaTitle}</Tag>{' '}
          <Tag color="blue">{isKind(item.kind) ? KIND_NAMES[item.kind] : item.kind}</Tag>
          <p className="muted">
            {item.timingText === '' ? '' : `时限：${item.timingText}　`}
            {item.elements.length > 0 ? `要素：${item.elements.join('、')}` : ''}
          </p>
        </div>
        {item.shape === 'document' || item.shape === 'dossier' ? (
          <Link className="by-sheet" to={paths.newBySheet(item.code)} aria-label={`成批录入：${item.title}`}>
            成批录入
          </Link>
        ) : null}
        <Button
          type="primary"
          ghost
          aria-label={`新建：${item.title}`}
          loading={props.opening === item.code}
          disabled={props.opening !== null}
          onClick={() => props.onOpen(item)}
        >
          {item.shape === 'register' ? '登记变动' : '新建'}
        </Button>
      </li>
    ))}
  </ul>
);
