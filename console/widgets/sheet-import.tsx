import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { JsonRecord } from '../api/guards.ts';
import { refusalsOf } from '../api/problem.ts';
import { api, type SheetRows } from '../api/resources.ts';
import { ColumnMatch, type ColumnNames } from './column-match.tsx';
import { MarkedSheet, SheetFaults, SheetWarnings } from './sheet-faults.tsx';

/** A filled sheet becomes rows of the form. Faults are shown first, and may be mended here as well as in the sheet. */
export function SheetImport({
  title,
  template,
  address,
  body,
  full,
  onRows,
}: {
  title: string;
  /** The empty sheet. */
  template: string;
  /** Where a filled one is read, below the API's root. */
  address: string;
  /** The body whose names of columns are remembered. */
  body: string;
  full: boolean;
  onRows: (rows: readonly JsonRecord[]) => void;
}) {
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [faulty, setFaulty] = useState<{ readonly file: File; readonly sheet: SheetRows } | null>(null);

  const take = (read: SheetRows) => {
    onRows(read.rows.map((each) => each.content));
    setFaulty(null);
    message.success([`已填入 ${read.rows.length} 行，请核对。`, ...read.warnings].join(''));
  };
  const read = async (file: File, names: ColumnNames = {}) => {
    setBusy(true);
    try {
      const sheet = await api.readSheet(address, file, body, names);
      if (sheet.faults.length === 0) take(sheet);
      else setFaulty({ file, sheet });
    } catch (error) {
      const [refusal] = refusalsOf(error);
      message.error(`${refusal?.message ?? ''}${refusal?.advice ?? ''}`);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {' '}
      <Button size="small" loading={busy} disabled={full} onClick={() => input.current?.click()}>
        从 Excel 填入
      </Button>{' '}
      <a href={template}>下载模板</a>
      <input
        ref={input}
        type="file"
        style={{ display: 'none' }}
        accept=".xlsx,.xls,.et,.csv"
        aria-label={`${title}：选择表格`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void read(file);
          event.target.value = '';
        }}
      />
      {faulty === null ? null : (
        <FaultySheet
          title={title}
          sheet={faulty.sheet}
          busy={busy}
          onTake={() => take(faulty.sheet)}
          onMatch={(names) => void read(faulty.file, names)}
          onClose={() => setFaulty(null)}
        />
      )}
    </>
  );
}

/** What does not fit: columns to be matched, the same sheet with remarks, every fault with its place. */
function FaultySheet(props: {
  readonly title: string;
  readonly sheet: SheetRows;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onMatch: (names: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}) {
  const { sheet } = props;
  return (
    <Modal
      open
      width={820}
      title={`表格中有 ${sheet.faults.length} 处需要处理`}
      okText={`仍然填入 ${sheet.rows.length} 行，在此修改`}
      cancelText="改好表格再传"
      okButtonProps={{ disabled: sheet.rows.length === 0 }}
      onOk={props.onTake}
      onCancel={props.onClose}
    >
      {sheet.headings.length === 0 ? null : (
        <ColumnMatch
          key={sheet.headings.map(({ text }) => text).join()}
          sheet={sheet}
          busy={props.busy}
          onMatch={props.onMatch}
        />
      )}
      <SheetWarnings warnings={sheet.warnings} />
      <MarkedSheet marked={sheet.marked} name={props.title} />
      <SheetFaults faults={sheet.faults} />
    </Modal>
  );
}
