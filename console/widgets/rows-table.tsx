import { App, Button } from 'antd';
import type { ClipboardEvent, ComponentType } from 'react';
import { isRecord, type JsonRecord, listOf } from '../api/guards.ts';
import { cellFaults, cellKey } from './cell-faults.ts';
import { type FieldInputProps, type FieldModel, type FieldOf, fieldModels } from './field-model.ts';
import { isTable, parseTable } from './parse-table.ts';
import { type PastePlace, pasteCells, withoutHeading } from './paste-rows.ts';
import { unitOf } from './plain-inputs.tsx';
import { rowPlace } from './row-place.ts';
import { SheetImport } from './sheet-import.tsx';

interface Props extends FieldInputProps<FieldOf<'rows'>> {
  /** Handed in, because a field of rows is itself a field. */
  readonly Cell: ComponentType<FieldInputProps>;
  readonly fromCell: (column: FieldModel, cell: string) => unknown;
}

/** A small table inside a record. A block of cells pasted from Excel fills as many rows as it has. */
export function RowsTable({ id, field, value, body, refusals = [], Cell, fromCell, onChange }: Props) {
  const { message } = App.useApp();
  const faults = cellFaults(refusals);
  const columns = fieldModels(field.columns);
  const rows = listOf(value).filter(isRecord);
  const full = rows.length >= field.maxItems;

  const paste = (event: ClipboardEvent, place: PastePlace) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    const titles = columns.slice(place.column).map((column) => column.title);
    const block = withoutHeading(parseTable(text), titles);
    onChange(pasteCells(rows, columns, field.maxItems, place, block, fromCell));
    message.success(`已粘贴 ${block.length} 行，请核对。`);
  };
  const take = (taken: readonly JsonRecord[]) => {
    const kept = rows.filter((row) => Object.keys(row).length > 0);
    onChange([...kept, ...taken].slice(0, field.maxItems));
  };

  return (
    <div className="rows-frame">
      <table className="rows" id={id} tabIndex={-1} aria-label={field.title}>
        <Head columns={columns} />
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={rowPlace(index)}
              id={`${id}-${index}`}
              place={index + 1}
              row={row}
              columns={columns}
              body={body}
              faults={faults}
              Cell={Cell}
              onPaste={(event, column) => paste(event, { row: index, column })}
              onSet={(change) =>
                onChange(rows.map((each, at) => (at === index ? { ...each, ...change } : each)))
              }
              onRemove={() => onChange(rows.filter((_, at) => at !== index))}
            />
          ))}
          {rows.length === 0 ? (
            <Empty width={columns.length + 2} onPaste={(event) => paste(event, { row: 0, column: 0 })} />
          ) : null}
        </tbody>
      </table>
      <Button size="small" disabled={full} onClick={() => onChange([...rows, {}])}>
        添加行
      </Button>
      {field.sheet?.rows ? (
        <SheetImport
          title={field.title}
          template={field.sheet.template}
          address={field.sheet.rows}
          body={body}
          full={full}
          onRows={take}
        />
      ) : null}
      <span className="muted">
        {' '}
        共 {rows.length} 行，最多 {field.maxItems} 行
      </span>
    </div>
  );
}

const Head = ({ columns }: { readonly columns: readonly FieldModel[] }) => (
  <thead>
    <tr>
      <th scope="col" className="narrow">
        序号
      </th>
      {columns.map((column) => (
        <th scope="col" key={column.name} title={column.help}>
          {column.required ? <span className="star">*</span> : null}
          {column.title}
          {unitOf(column) === '' ? '' : `（${unitOf(column)}）`}
        </th>
      ))}
      <th scope="col" className="narrow">
        操作
      </th>
    </tr>
  </thead>
);

interface RowProps {
  readonly id: string;
  readonly place: number;
  readonly row: JsonRecord;
  readonly columns: readonly FieldModel[];
  readonly body: string;
  readonly faults: ReadonlyMap<string, string>;
  readonly Cell: ComponentType<FieldInputProps>;
  readonly onPaste: (event: ClipboardEvent, column: number) => void;
  readonly onSet: (change: JsonRecord) => void;
  readonly onRemove: () => void;
}

const Row = ({ id, place, row, columns, body, faults, Cell, onPaste, onSet, onRemove }: RowProps) => (
  <tr>
    <td className="narrow">{place}</td>
    {columns.map((column, index) => (
      <td key={column.name} onPaste={(event) => onPaste(event, index)}>
        <Cell
          id={`${id}-${column.name}`}
          field={column}
          label={`${column.title}，第 ${place} 行`}
          value={row[column.name]}
          body={body}
          compact
          invalid={faults.has(cellKey(place - 1, column.name))}
          onChange={(next) => onSet({ [column.name]: next })}
        />
        <CellFault text={faults.get(cellKey(place - 1, column.name))} />
      </td>
    ))}
    <td className="narrow">
      <Button size="small" type="text" danger aria-label={`删除第 ${place} 行`} onClick={onRemove}>
        删除
      </Button>
    </td>
  </tr>
);

const CellFault = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : <p className="cell-fault">{text}</p>;

const Empty = (props: { readonly width: number; readonly onPaste: (event: ClipboardEvent) => void }) => (
  <tr>
    <td
      colSpan={props.width}
      className="muted centred"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a block of cells is pasted here with the keyboard.
      tabIndex={0}
      onPaste={props.onPaste}
    >
      还没有行。可在 Excel 中复制整块单元格，点这里后按 Ctrl+V 粘贴；也可逐行添加
    </td>
  </tr>
);
