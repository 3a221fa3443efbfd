import { Button, Input, Select, Tag } from 'antd';
import type { Body } from '../../src/api/contract.ts';
import type { DivisionOfLabourRow, PartyMention } from '../../src/schema/declaration.ts';
import { isRecord, listOf, textOf, textsOf } from '../api/guards.ts';
import { useBodies } from './choices.tsx';
import { rowPlace } from './row-place.ts';

const EMPTY_ROW: DivisionOfLabourRow = {
  article: '',
  heading: '',
  anchor: '',
  leads: [],
  responsible: [],
  area: null,
  source: '',
};

function mentionsOf(value: unknown): readonly PartyMention[] {
  return listOf(value).flatMap((entry) =>
    isRecord(entry) && typeof entry.phrase === 'string'
      ? [
          {
            phrase: entry.phrase,
            resolution:
              entry.resolution === 'bodies' || entry.resolution === 'set' ? entry.resolution : 'unknown',
            bodies: textsOf(entry.bodies),
            set: typeof entry.set === 'string' ? entry.set : null,
          } satisfies PartyMention,
        ]
      : [],
  );
}

const rowOf = (value: unknown): readonly DivisionOfLabourRow[] =>
  isRecord(value)
    ? [
        {
          article: textOf(value.article),
          heading: textOf(value.heading),
          anchor: textOf(value.anchor),
          leads: mentionsOf(value.leads),
          responsible: mentionsOf(value.responsible),
          area: typeof value.area === 'string' ? value.area : null,
          source: textOf(value.source),
        },
      ]
    : [];

/** A name typed by hand means the body of that name, if there is exactly one; otherwise it stays as written. */
export function mentionFor(
  phrase: string,
  bodies: readonly Pick<Body, 'code' | 'name' | 'shortName'>[],
): PartyMention {
  const named = bodies.filter((body) => body.name === phrase || body.shortName === phrase);
  return named.length === 1
    ? { phrase, resolution: 'bodies', bodies: named.map((body) => body.code), set: null }
    : { phrase, resolution: 'unknown', bodies: [], set: null };
}

/** 分工台账: which article, who leads, who answers for it. Names that mean no known body are marked, never guessed. */
export function DivisionTable({
  id,
  title,
  value,
  maxItems,
  onChange,
}: {
  id: string;
  title: string;
  value: unknown;
  maxItems: number | null;
  onChange: (value: readonly DivisionOfLabourRow[]) => void;
}) {
  const bodies = useBodies().data ?? [];
  const rows = listOf(value).flatMap(rowOf);
  const set = (index: number, change: Partial<DivisionOfLabourRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const unknown = rows
    .flatMap((row) => [...row.leads, ...row.responsible])
    .filter((m) => m.resolution === 'unknown');

  const parties = (index: number, side: 'leads' | 'responsible', label: string) => {
    const mentions = rows[index]?.[side] ?? [];
    return (
      <Select
        mode="tags"
        size="small"
        className="full"
        aria-label={`${label}，第 ${index + 1} 行`}
        placeholder="单位名称"
        value={mentions.map((mention) => mention.phrase)}
        options={bodies.map((body) => ({ value: body.shortName || body.name, label: body.name }))}
        showSearch={{ optionFilterProp: 'label' }}
        tokenSeparators={['、', '，', ',', ';', '；']}
        tagRender={({ value: phrase, closable, onClose }) => (
          <Tag
            closable={closable ? { 'aria-label': `移除 ${String(phrase)}` } : false}
            onClose={onClose}
            color={
              mentions.find((mention) => mention.phrase === phrase)?.resolution === 'unknown'
                ? 'gold'
                : 'blue'
            }
          >
            {String(phrase)}
          </Tag>
        )}
        onChange={(phrases: string[]) =>
          set(index, {
            [side]: phrases.map(
              (phrase) => mentions.find((mention) => mention.phrase === phrase) ?? mentionFor(phrase, bodies),
            ),
          })
        }
      />
    );
  };

  return (
    <div className="rows-frame">
      <table className="rows" id={id} tabIndex={-1} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="article-column">
              条款
            </th>
            <th scope="col">任务</th>
            <th scope="col" className="party-column">
              牵头单位
            </th>
            <th scope="col" className="party-column">
              责任单位
            </th>
            <th scope="col" className="narrow">
              操作
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowPlace(index)} title={row.source === '' ? undefined : `原文：${row.source}`}>
              <td>
                <Input
                  size="small"
                  aria-label={`条款，第 ${index + 1} 行`}
                  value={row.article}
                  onChange={(event) => set(index, { article: event.target.value })}
                />
              </td>
              <td>
                <Input
                  size="small"
                  aria-label={`任务，第 ${index + 1} 行`}
                  value={row.heading}
                  onChange={(event) => set(index, { heading: event.target.value })}
                />
              </td>
              <td>{parties(index, 'leads', '牵头单位')}</td>
              <td>{parties(index, 'responsible', '责任单位')}</td>
              <td className="narrow">
                <Button
                  size="small"
                  type="text"
                  danger
                  aria-label={`删除第 ${index + 1} 行`}
                  onClick={() => onChange(rows.filter((_, at) => at !== index))}
                >
                  删除
                </Button>
              </td>
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={5} className="muted centred">
                还没有分工；导入文件时自动识别文末括号中的牵头单位、责任单位
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <Button
        size="small"
        disabled={maxItems !== null && rows.length >= maxItems}
        onClick={() => onChange([...rows, EMPTY_ROW])}
      >
        添加行
      </Button>
      <span className="muted">
        {' '}
        共 {rows.length} 行
        {unknown.length === 0 ? '' : `，${unknown.length} 处单位名称未对应到公开主体（黄色）`}
      </span>
    </div>
  );
}
