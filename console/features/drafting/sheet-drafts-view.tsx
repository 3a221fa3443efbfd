import { Alert, Button, Upload } from 'antd';
import type { Refusal } from '../../api/problem.ts';
import type { SheetRows } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import type { ColumnNames } from '../../widgets/column-match.tsx';
import { ColumnMatch } from '../../widgets/column-match.tsx';
import { MarkedSheet, SheetFaults, SheetWarnings } from '../../widgets/sheet-faults.tsx';

export interface ReadFile {
  /** Null for what came of a sheet that was taken. */
  readonly file: File | null;
  readonly name: string;
  readonly sheet: SheetRows;
}

interface Props {
  readonly itemTitle: string;
  readonly bodyName: string;
  /** Address of the empty sheet. */
  readonly template: string;
  /** The item is known, so that a sheet can be read. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  readonly read: ReadFile | null;
  readonly onMatch: (names: ColumnNames) => void;
  readonly onFile: (file: File) => void;
  readonly onCreate: (sheet: SheetRows) => void;
}

export const SheetDraftsView = ({ itemTitle, bodyName, template, ready, busy, read, ...rest }: Props) => (
  <Page title="成批录入" trail={[{ title: '新建', to: paths.newDraft }]}>
    <div className="panel">
      <p>
        公开事项：<strong>{itemTitle}</strong>（{bodyName}）
      </p>
      <p>
        第一步：
        <a href={template}>下载填报模板（Excel）</a>
        ，每一行填一件。第二步：上传填好的表。第三步：核对后建立草稿，附件在草稿中补充。
      </p>
      <Upload
        accept=".xlsx,.xls,.et,.csv"
        maxCount={1}
        showUploadList={false}
        disabled={!ready}
        beforeUpload={(file) => {
          rest.onFile(file);
          return false;
        }}
      >
        <Button loading={busy} disabled={!ready}>
          上传填好的表
        </Button>
      </Upload>
      {read === null ? null : <span className="file-name">{read.name}</span>}
      <RefusalList refusals={rest.refusals} />
    </div>
    {read === null ? null : (
      <ReadSheet
        name={read.name.replace(/\.[^.]*$/, '')}
        sheet={read.sheet}
        busy={busy}
        onMatch={rest.onMatch}
        onCreate={rest.onCreate}
      />
    )}
  </Page>
);

function ReadSheet(props: {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly sheet: SheetRows;
  readonly busy: boolean;
  readonly onMatch: (names: ColumnNames) => void;
  readonly onCreate: (sheet: SheetRows) => void;
}) {
  const { sheet } = props;
  const faulty = sheet.faults.length > 0;
  return (
    <div className="panel">
      <Alert
        type={faulty ? 'error' : 'success'}
        showIcon
        role="status"
        title={faulty ? `有 ${sheet.faults.length} 处需要处理` : `共 ${sheet.rows.length} 件，没有发现问题`}
        description={
          faulty ? '请按下表改好表格后重新上传；有问题时不会建立草稿。' : '建立草稿后逐件核对、提交。'
        }
      />
      {sheet.headings.length === 0 ? null : (
        <ColumnMatch
          key={sheet.headings.map(({ text }) => text).join()}
          sheet={sheet}
          busy={props.busy}
          onMatch={props.onMatch}
        />
      )}
      <SheetWarnings warnings={sheet.warnings} />
      <MarkedSheet marked={sheet.marked} name={props.name} />
      {faulty ? <SheetFaults faults={sheet.faults} /> : null}
      {!faulty && sheet.rows.length > 0 ? (
        <div className="form-actions">
          <Button type="primary" loading={props.busy} onClick={() => props.onCreate(sheet)}>
            建立 {sheet.rows.length} 份草稿
          </Button>
        </div>
      ) : null}
    </div>
  );
}
