import { Form, Input, Select } from 'antd';
import type { StatuteSummary } from '../../../src/api/contract.ts';
import { choicesOf, STATUTE_KIND_NAMES, STATUTE_KINDS } from '../../../src/schema/vocabulary.ts';
import { BLANK_ENTRY, furtherVersion, type TypedEntry } from './law-entry-text.ts';

interface Props {
  readonly entry: TypedEntry;
  readonly statutes: readonly StatuteSummary[];
  readonly onChange: (entry: TypedEntry) => void;
}

type Texts = 'name' | 'full' | 'code' | 'issuer' | 'label' | 'from' | 'places' | 'moves' | 'reason';

/** A law on record with a further version, or a new law. */
export function LawEntryForm({ entry, statutes, onChange }: Props) {
  const known = statutes.some((statute) => statute.code === entry.code);
  const line = (
    name: Texts,
    label: string,
    more: { readonly help?: string; readonly rows?: number } = {},
  ) => (
    <Form.Item label={label} htmlFor={`law-${name}`} help={more.help}>
      {more.rows === undefined ? (
        <Input
          id={`law-${name}`}
          type={name === 'from' ? 'date' : 'text'}
          value={entry[name]}
          disabled={known && ['name', 'full', 'code', 'issuer'].includes(name)}
          onChange={(event) => onChange({ ...entry, [name]: event.target.value })}
        />
      ) : (
        <Input.TextArea
          id={`law-${name}`}
          rows={more.rows}
          value={entry[name]}
          onChange={(event) => onChange({ ...entry, [name]: event.target.value })}
        />
      )}
    </Form.Item>
  );
  const options = statutes.map(({ code, full }) => ({ value: code, label: full }));
  return (
    <Form layout="vertical" className="law-form">
      <Form.Item label="法律" htmlFor="law-statute" help="修订、修正选择已有的法律；新的法律留空。">
        <Select
          id="law-statute"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={known ? entry.code : null}
          options={options}
          onChange={(code: string | null | undefined) => {
            const statute = statutes.find((each) => each.code === code);
            onChange(statute === undefined ? BLANK_ENTRY : furtherVersion(statute));
          }}
        />
      </Form.Item>
      {line('full', '全称')}
      {line('name', '简称')}
      {line('code', '代码', { help: '用在网址里，例如“villagers-committees-law”。' })}
      <Form.Item label="种类" htmlFor="law-kind">
        <Select
          id="law-kind"
          value={entry.kind}
          disabled={known}
          options={choicesOf(STATUTE_KIND_NAMES)}
          onChange={(chosen: string) =>
            onChange({ ...entry, kind: STATUTE_KINDS.find((kind) => kind === chosen) ?? 'law' })
          }
        />
      </Form.Item>
      {line('issuer', '制定机关')}
      {line('label', '版本', { help: '令号、文号或者“2025年修订”。' })}
      {line('from', '施行日期')}
      {line('places', '本平台引用的条款', {
        rows: 5,
        help: '每行一条：条款，空格，条文原句（没有读到的可以不写）。例如“第三十五条 村民委员会实行村务公开制度。”',
      })}
      {line('moves', '条款的接续', {
        rows: 6,
        help: '每行一条：原来引用的条款 → 新的条款。没有接续的行请删去。',
      })}
      <Form.Item label="同时废止" htmlFor="law-repeals">
        <Select
          id="law-repeals"
          mode="multiple"
          value={[...entry.repeals]}
          options={options}
          onChange={(repeals: string[]) => onChange({ ...entry, repeals })}
        />
      </Form.Item>
      {line('reason', '依据和理由', { rows: 2 })}
    </Form>
  );
}
