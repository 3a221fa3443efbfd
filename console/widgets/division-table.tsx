import { Button, Input, Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Body } from '../../src/api/contract.ts';
import type { DivisionOfLabourRow, PartyMention } from '../../src/schema/declaration.ts';
import { useBodies } from './choices.tsx';
import { divisionRowsOf, EMPTY_ROW, mentionFor } from './division-rows.ts';
import { rowPlace } from './row-place.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly maxItems: number;
  readonly onChange: (value: readonly DivisionOfLabourRow[]) => void;
}

/** 分工台账: which article, who leads, who answers for it. Names that mean no known body are marked, never guessed. */
export const DivisionTable = (props: Props) => (
  <DivisionTableView {...props} bodies={useBodies().data ?? []} />
);

export function DivisionTableView({
  id,
  label,
  value,
  maxItems,
  bodies,
  onChange,
}: Props & { readonly bodies: readonly Body[] }) {
  const rows = divisionRowsOf(value);
  const unknown = rows
    .flatMap((row) => [...row.leads, ...row.responsible])
    .filter((mention) => mention.resolution === 'unknown').length;
  return (
    <div className="rows-frame">
      <table className="rows" id={id} tabIndex={-1} aria-label={label}>
        <Head />
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={rowPlace(index)}
              row={row}
              place={index + 1}
              bodies={bodies}
              onSet={(change) =>
                onChange(rows.map((each, at) => (at === index ? { ...each, ...change } : each)))
              }
              onRemove={() => onChange(rows.filter((_, at) => at !== index))}
            />
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
      <Button size="small" disabled={rows.length >= maxItems} onClick={() => onChange([...rows, EMPTY_ROW])}>
        添加行
      </Button>
      <span className="muted">
        {' '}
        共 {rows.length} 行{unknown === 0 ? '' : `，${unknown} 处单位名称未对应到公开主体（黄色）`}
      </span>
    </div>
  );
}

const Head = () => (
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
);

function Row(props: {
  readonly row: DivisionOfLabourRow;
  readonly place: number;
  readonly bodies: readonly Body[];
  readonly onSet: (change: Partial<DivisionOfLabourRow>) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { row, place, bodies, onSet } = props;
  return (
    <tr title={row.source === '' ? undefined : `原文：${row.source}`}>
      <td>
        <Input
          size="small"
          aria-label={`条款，第 ${place} 行`}
          value={row.article}
          onChange={(event) => onSet({ article: event.target.value })}
        />
      </td>
      <td>
        <Input
          size="small"
          aria-label={`任务，第 ${place} 行`}
          value={row.heading}
          onChange={(event) => onSet({ heading: event.target.value })}
        />
      </td>
      <td>
        <Parties
          label={`牵头单位，第 ${place} 行`}
          mentions={row.leads}
          bodies={bodies}
          onChange={(leads) => onSet({ leads })}
        />
      </td>
      <td>
        <Parties
          label={`责任单位，第 ${place} 行`}
          mentions={row.responsible}
          bodies={bodies}
          onChange={(responsible) => onSet({ responsible })}
        />
      </td>
      <td className="narrow">
        <Button size="small" type="text" danger aria-label={`删除第 ${place} 行`} onClick={props.onRemove}>
          删除
        </Button>
      </td>
    </tr>
  );
}

const Parties = (props: {
  readonly label: string;
  readonly mentions: readonly PartyMention[];
  readonly bodies: readonly Body[];
  readonly onChange: (mentions: readonly PartyMention[]) => void;
}) => {
  const known = (phrase: unknown) => props.mentions.find((mention) => mention.phrase === phrase);
  return (
    <Select
      mode="tags"
      size="small"
      className="full"
      aria-label={props.label}
      placeholder="单位名称"
      value={props.mentions.map((mention) => mention.phrase)}
      options={props.bodies.map((body) => ({ value: body.shortName || body.name, label: body.name }))}
      showSearch={{ optionFilterProp: 'label' }}
      tokenSeparators={['、', '，', ',', ';', '；']}
      tagRender={({ value: phrase, closable, onClose }) => (
        <Tag
          closable={closable ? { 'aria-label': `移除 ${String(phrase)}` } : false}
          onClose={onClose}
          color={known(phrase)?.resolution === 'unknown' ? 'gold' : 'blue'}
        >
          {String(phrase)}
        </Tag>
      )}
      onChange={(phrases: string[]) =>
        props.onChange(phrases.map((phrase) => known(phrase) ?? mentionFor(phrase, props.bodies)))
      }
    />
  );
};
