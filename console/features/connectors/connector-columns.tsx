import { Button, Input, Select } from 'antd';
import type { TypeDetail } from '../../../src/api/contract.ts';

/** A column of the source, and the column of this platform that it is read into; '' is not read, null not yet said. */
export interface NamedColumn {
  readonly heading: string;
  readonly field: string | null;
}

type Choice = { readonly value: string; readonly label: string };

/** What rows of a type bring: the columns of its table where lists and series have one, else the fields themselves. */
export function rowColumns({
  shape,
  fields,
  sheets,
}: Pick<TypeDetail, 'shape' | 'fields' | 'sheets'>): readonly Choice[] {
  const tables = shape === 'record' ? [] : Object.keys(sheets).map((name) => fields[name]);
  const table = tables.find((field) => field?.kind === 'rows');
  return Object.entries(table?.kind === 'rows' ? table.columns : fields).map(
    ([value, { title, required }]) => ({
      value,
      label: required ? `${title} *` : title,
    }),
  );
}

/** Those that are said whole. */
export const columnsNamed = (columns: readonly NamedColumn[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.flatMap(({ heading, field }) =>
      heading.trim() === '' || field === null ? [] : [[heading.trim(), field]],
    ),
  );

/** 列名的对应: what columns of the source mean, said by titles that a clerk knows. */
export function ConnectorColumns({
  choices,
  columns,
  onChange,
}: {
  readonly choices: readonly Choice[];
  readonly columns: readonly NamedColumn[];
  readonly onChange: (columns: readonly NamedColumn[]) => void;
}) {
  const change = (at: number, part: Partial<NamedColumn>) =>
    onChange(columns.map((column, i) => (i === at ? { ...column, ...part } : column)));
  const options = [{ value: '', label: '（不读取这一列）' }, ...choices];
  return (
    <fieldset className="connector-columns">
      <legend>来源的列名和本平台不同的，逐列写明读入哪个栏目</legend>
      {columns.map(({ heading, field }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name while its heading is typed
        <div className="form-actions" key={at}>
          <Input
            aria-label={`第${at + 1}列：来源的列名`}
            placeholder="来源的列名"
            maxLength={200}
            value={heading}
            onChange={({ target }) => change(at, { heading: target.value })}
          />
          <Select
            className="full"
            aria-label={`第${at + 1}列：读入栏目`}
            placeholder="读入栏目"
            showSearch={{ optionFilterProp: 'label' }}
            value={field}
            options={options}
            onChange={(value: string) => change(at, { field: value })}
          />
          <Button onClick={() => onChange(columns.filter((_, i) => i !== at))}>移除</Button>
        </div>
      ))}
      <Button
        disabled={choices.length === 0}
        onClick={() => onChange([...columns, { heading: '', field: null }])}
      >
        添加一列
      </Button>
    </fieldset>
  );
}
