import { App, Button } from 'antd';
import type { ClipboardEvent, ComponentType } from 'react';
import { isRecord, type JsonRecord, listOf } from '../api/guards.ts';
import type { FieldModel } from '../editor/form-model.ts';
import type { FieldProps } from './field-props.ts';
import { isTable, parseTable } from './parse-table.ts';
import { withoutHeading } from './paste-rows.ts';
import { rowPlace } from './row-place.ts';
import { SheetImport } from './sheet-import.tsx';

/** A small table inside a record. A block of cells pasted from Excel fills as many rows as it has. */
export function RowsTable({
  id,
  field,
  value,
  body,
  Cell,
  onChange,
}: {
  id: string;
  field: FieldModel;
  value: unknown;
  body: string;
  /** Handed in, because a field of rows is itself a field. */
  Cell: ComponentType<FieldProps>;
  onChange: (value: readonly JsonRecord[]) => void;
}) {
  const { message } = App.useApp();
  const rows = listOf(value).filter(isRecord);
  const full = field.maxItems !== null && rows.length >= field.maxItems;
  const set = (index: number, change: JsonRecord) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));

  const paste = (event: ClipboardEvent, index: number, columnIndex: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    const filled: JsonRecord[] = [...rows];
    const pasted = withoutHeading(
      parseTable(text),
      field.columns.slice(columnIndex).map((column) => column.title),
    );
    pasted.forEach((cells, offset) => {
      if (field.maxItems !== null && index + offset >= field.maxItems) return;
      const row: Record<string, unknown> = { ...filled[index + offset] };
      cells.forEach((cell, shift) => {
        const column = field.columns[columnIndex + shift];
        if (column) row[column.name] = valueOfCell(column, cell);
      });
      filled[index + offset] = row;
    });
    onChange(filled);
    message.success(`已粘贴 ${pasted.length} 行，请核对。`);
  };

  const take = (taken: readonly JsonRecord[]) => {
    const kept = rows.filter((row) => Object.keys(row).length > 0);
    const all = [...kept, ...taken];
    onChange(field.maxItems === null ? all : all.slice(0, field.maxItems));
  };

  return (
    <div className="rows-frame">
      <table className="rows" id={id} tabIndex={-1} aria-label={field.title}>
        <thead>
          <tr>
            <th scope="col" className="narrow">
              序号
            </th>
            {field.columns.map((column) => (
              <th scope="col" key={column.name} title={column.help}>
                {column.required ? <span className="star">*</span> : null}
                {column.title}
                {column.unit === '' ? '' : `（${column.unit}）`}
              </th>
            ))}
            <th scope="col" className="narrow">
              操作
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowPlace(index)}>
              <td className="narrow">{index + 1}</td>
              {field.columns.map((column, columnIndex) => (
                <td key={column.name} onPaste={(event) => paste(event, index, columnIndex)}>
                  <Cell
                    id={`${id}-${index}-${column.name}`}
                    field={column}
                    label={`${column.title}，第 ${index + 1} 行`}
                    value={row[column.name]}
                    body={body}
                    compact
                    onChange={(next) => set(index, { [column.name]: next })}
                  />
                </td>
              ))}
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
              <td
                colSpan={field.columns.length + 2}
                className="muted centred"
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a block of cells is pasted here with the keyboard.
                tabIndex={0}
                onPaste={(event) => paste(event, 0, 0)}
              >
                还没有行。可在 Excel 中复制整块单元格，点这里后按 Ctrl+V 粘贴；也可逐行添加
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <Button size="small" disabled={full} onClick={() => onChange([...rows, {}])}>
        添加行
      </Button>
      {field.sheet === '' ? null : <SheetImport field={field} full={full} onRows={take} />}
      <span className="muted">
        {' '}
        共 {rows.length} 行{field.maxItems === null ? '' : `，最多 ${field.maxItems} 行`}
      </span>
    </div>
  );
}

/** Text of a cell as the column keeps it; what does not fit stays text, so that the server can say what is wrong. */
function valueOfCell(column: FieldModel, cell: string): unknown {
  if (column.kind === 'code') return column.options.find((option) => option.label === cell)?.value ?? cell;
  if (column.kind === 'integer')
    return /^-?\d+$/.test(cell.replace(/,/g, '')) ? Number(cell.replace(/,/g, '')) : cell;
  if (column.kind === 'decimal') return cell.replace(/,/g, '');
  if (column.kind === 'boolean') return cell === '是' ? true : cell === '否' ? false : null;
  if (column.kind === 'date') {
    const day = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?$/.exec(cell);
    return day ? `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}` : cell;
  }
  if (column.kind === 'moment') {
    const minute = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}) (\d{1,2}):(\d{2})$/.exec(cell);
    const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');
    return minute ? `${minute[1]}-${two(minute[2])}-${two(minute[3])} ${two(minute[4])}:${minute[5]}` : cell;
  }
  return cell;
}
