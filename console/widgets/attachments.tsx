import { Button } from 'antd';
import { useRef } from 'react';
import type { Attachment } from '../../src/schema/declaration.ts';
import { isRecord, listOf } from '../api/guards.ts';
import { AttachmentList } from './attachment-list.tsx';
import { useUploads } from './use-uploads.ts';

const ACCEPT =
  '.pdf,.ofd,.doc,.docx,.xls,.xlsx,.pptx,.wps,.et,.odt,.ods,.odp,.txt,.csv,.zip,.png,.jpg,.jpeg,.gif,.webp';

const isAttachment = (value: unknown): value is Attachment =>
  isRecord(value) && typeof value.sha256 === 'string' && typeof value.name === 'string';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly maxItems: number;
  readonly body: string;
  /** The sheet to fill in, where the server reads the file; '' = none. */
  readonly template?: string;
  readonly onChange: (value: readonly Attachment[]) => void;
}

/** Files of a record: each with format and size, chosen or dropped. */
export function Attachments({ id, label, value, maxItems, body, template = '', onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const files = listOf(value).filter(isAttachment);
  const uploads = useUploads({ files, maxItems, body, onChange });
  return (
    <section
      className="attachments"
      aria-label={label}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        uploads.add([...event.dataTransfer.files]);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        style={{ display: 'none' }}
        accept={ACCEPT}
        aria-label={`${label}：选择文件`}
        onChange={(event) => {
          uploads.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button id={id} onClick={() => input.current?.click()} disabled={files.length >= maxItems}>
        上传附件
      </Button>
      {template === '' ? null : (
        <>
          {' '}
          <a href={template}>下载填报模板（Excel）</a>
        </>
      )}
      <span className="muted">
        {' '}
        可拖入文件；支持 PDF、OFD、Word、Excel、WPS、图片、ZIP，最多 {maxItems} 个
      </span>
      <AttachmentList
        label={label}
        files={files}
        sending={uploads.sending}
        onChange={onChange}
        onRetry={uploads.send}
        onDrop={uploads.drop}
      />
    </section>
  );
}
