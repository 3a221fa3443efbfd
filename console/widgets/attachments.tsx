import { App, Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import type { Attachment } from '../../src/schema/declaration.ts';
import { isRecord, listOf } from '../api/guards.ts';
import { refusalsOf } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { formatOf, sizeOf } from '../format.ts';

const ACCEPT = '.pdf,.ofd,.doc,.docx,.xls,.xlsx,.wps,.et,.txt,.csv,.zip,.png,.jpg,.jpeg,.gif,.webp';

interface Sending {
  readonly key: number;
  readonly file: File;
  readonly percent: number;
  readonly failure: string | null;
}

const isAttachment = (value: unknown): value is Attachment =>
  isRecord(value) && typeof value.sha256 === 'string' && typeof value.name === 'string';

/** Files of a record: each with format and size, in an order that people choose; a failed one can be sent again. */
export function Attachments({
  id,
  label,
  value,
  maxItems,
  body,
  template = '',
  onChange,
}: {
  id: string;
  label: string;
  value: unknown;
  maxItems: number;
  body: string;
  /** The sheet to fill in, where the server reads the file. */
  template?: string;
  onChange: (value: readonly Attachment[]) => void;
}) {
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const nextKey = useRef(0);
  const files = listOf(value).filter(isAttachment);
  const latest = useRef(files);
  latest.current = files;
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const patch = (key: number, change: Partial<Sending>) =>
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));

  const send = async ({ key, file }: { key: number; file: File }) => {
    patch(key, { failure: null, percent: 0 });
    try {
      const { sha256, name, sizeBytes, mediaType } = await api.upload(file, body, (percent) =>
        patch(key, { percent }),
      );
      setSending((all) => all.filter((each) => each.key !== key));
      if (latest.current.some((each) => each.sha256 === sha256)) {
        message.info(`“${name}”已在附件中。`);
        return;
      }
      latest.current = [...latest.current, { sha256, name, sizeBytes, mediaType }];
      onChange(latest.current);
    } catch (error) {
      const [refusal] = refusalsOf(error);
      patch(key, { failure: `${refusal?.message ?? ''}${refusal?.advice ?? ''}` });
    }
  };

  const add = (chosen: readonly File[]) => {
    const room = maxItems - files.length - sending.length;
    if (chosen.length > room) message.warning(`最多 ${maxItems} 个附件，其余未添加。`);
    const begun = chosen.slice(0, Math.max(0, room)).map((file) => {
      nextKey.current += 1;
      return { key: nextKey.current, file, percent: 0, failure: null };
    });
    setSending((all) => [...all, ...begun]);
    for (const each of begun) void send(each);
  };

  const move = (from: number, to: number) => {
    const moved = [...files];
    moved.splice(to, 0, ...moved.splice(from, 1));
    onChange(moved);
  };

  return (
    <section
      className="attachments"
      aria-label={label}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add([...event.dataTransfer.files]);
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
          add([...(event.target.files ?? [])]);
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
        可拖入文件；支持 PDF、OFD、Word、Excel、WPS、图片、ZIP ，最多 {maxItems} 个
      </span>
      <ol className="attachment-list" aria-label={`${label}：已上传`}>
        {files.map((file, index) => (
          <li key={file.sha256}>
            <span className="format-mark">{formatOf(file.name)}</span>
            <a
              href={`/files/${file.sha256}/${encodeURIComponent(file.name)}`}
              target="_blank"
              rel="noreferrer"
            >
              {file.name}
            </a>
            <span className="muted">{sizeOf(file.sizeBytes)}</span>
            <Button
              size="small"
              type="text"
              disabled={index === 0}
              aria-label={`上移：${file.name}`}
              onClick={() => move(index, index - 1)}
            >
              上移
            </Button>
            <Button
              size="small"
              type="text"
              disabled={index === files.length - 1}
              aria-label={`下移：${file.name}`}
              onClick={() => move(index, index + 1)}
            >
              下移
            </Button>
            <Button
              size="small"
              type="text"
              danger
              aria-label={`移除：${file.name}`}
              onClick={() => onChange(files.filter((each) => each !== file))}
            >
              移除
            </Button>
          </li>
        ))}
        {sending.map((each) => (
          <li key={each.key}>
            <span className="format-mark">{formatOf(each.file.name)}</span>
            <span>{each.file.name}</span>
            {each.failure === null ? (
              <Progress
                percent={each.percent}
                size="small"
                className="upload-progress"
                aria-label={`上传进度：${each.file.name}`}
              />
            ) : (
              <>
                <span role="alert" className="error-text">
                  {each.failure}
                </span>
                <Button size="small" type="link" onClick={() => void send(each)}>
                  重试
                </Button>
                <Button
                  size="small"
                  type="text"
                  onClick={() => setSending(sending.filter((other) => other !== each))}
                >
                  取消
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
