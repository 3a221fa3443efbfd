import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { SheetRows } from '../api/resources.ts';

/** What the headings of a body's own tables mean: the name of a field, or '' for a column that is not read. */
export type ColumnNames = Readonly<Record<string, string>>;

const NOT_READ = '';

/** Columns that are called otherwise: what was matched is shown and can be changed, the rest is said here. */
export function ColumnMatch({
  sheet,
  busy,
  onMatch,
}: {
  readonly sheet: SheetRows;
  readonly busy: boolean;
  readonly onMatch: (names: ColumnNames) => void;
}) {
  const [names, setNames] = useState<ColumnNames>(() =>
    Object.fromEntries(sheet.headings.flatMap(({ text, field }) => (field === null ? [] : [[text, field]]))),
  );
  const given = new Set(Object.values(names));
  const open = sheet.columns.filter(({ field, required }) => required && !given.has(field));
  const options = [
    { value: NOT_READ, label: '（不读取这一列）' },
    ...sheet.columns.map(({ field, title, required }) => ({
      value: field,
      label: required ? `${title} *` : title,
    })),
  ];
  return (
    <section aria-label="对应栏目">
      <Alert
        type="info"
        showIcon
        title="表头与栏目对不上。请选择每一列读入哪个栏目，本单位下次上传同样的表时自动对应。"
      />
      <table className="rows" aria-label="各列与栏目的对应">
        <thead>
          <tr>
            <th scope="col">表中的列</th>
            <th scope="col">读入栏目</th>
          </tr>
        </thead>
        <tbody>
          {sheet.headings.map(({ text }) => (
            <tr key={text}>
              <td>{text}</td>
              <td>
                <Select
                  className="full"
                  size="small"
                  aria-label={`${text}：读入栏目`}
                  placeholder="请选择"
                  value={names[text] ?? null}
                  options={options}
                  onChange={(field: string) => setNames({ ...names, [text]: field })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open.length > 0 ? (
        <p className="muted">必填的栏目还没有对应的列：{open.map(({ title }) => title).join('、')}。</p>
      ) : null}
      <Button type="primary" loading={busy} onClick={() => onMatch(names)}>
        按此对应重新读取
      </Button>
    </section>
  );
}
