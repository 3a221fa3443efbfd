import { Button, Progress } from 'antd';
import type { Attachment } from '../../src/schema/declaration.ts';
import { formatOf, sizeOf } from '../format.ts';
import { FilePagesNote } from './file-pages.tsx';
import type { Sending } from './use-uploads.ts';

interface Props {
  readonly label: string;
  readonly files: readonly Attachment[];
  readonly sending: readonly Sending[];
  readonly onChange: (files: readonly Attachment[]) => void;
  readonly onRetry: (sending: Sending) => void;
  readonly onDrop: (key: number) => void;
}

/** Files in an order that people choose; below them those on their way. */
export function AttachmentList({ label, files, sending, onChange, onRetry, onDrop }: Props) {
  const move = (from: number, to: number) => {
    const moved = [...files];
    moved.splice(to, 0, ...moved.splice(from, 1));
    onChange(moved);
  };
  return (
    <ol className="attachment-list" aria-label={`${label}：已上传`}>
      {files.map((file, index) => (
        <Kept
          key={file.sha256}
          file={file}
          onUp={index === 0 ? null : () => move(index, index - 1)}
          onDown={index === files.length - 1 ? null : () => move(index, index + 1)}
          onRemove={() => onChange(files.filter((each) => each !== file))}
        />
      ))}
      {sending.map((each) => (
        <Arriving
          key={each.key}
          sending={each}
          onRetry={() => onRetry(each)}
          onDrop={() => onDrop(each.key)}
        />
      ))}
    </ol>
  );
}

const Kept = (props: {
  readonly file: Attachment;
  /** Null at the end of the list. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
}) => {
  const { file, onUp, onDown } = props;
  return (
    <li>
      <span className="format-mark">{formatOf(file.name)}</span>
      <a href={`/files/${file.sha256}/${encodeURIComponent(file.name)}`} target="_blank" rel="noreferrer">
        {file.name}
      </a>
      <span className="muted">{sizeOf(file.sizeBytes)}</span>
      <FilePagesNote sha256={file.sha256} name={file.name} />
      <Button
        size="small"
        type="text"
        disabled={onUp === null}
        aria-label={`上移：${file.name}`}
        onClick={() => onUp?.()}
      >
        上移
      </Button>
      <Button
        size="small"
        type="text"
        disabled={onDown === null}
        aria-label={`下移：${file.name}`}
        onClick={() => onDown?.()}
      >
        下移
      </Button>
      <Button size="small" type="text" danger aria-label={`移除：${file.name}`} onClick={props.onRemove}>
        移除
      </Button>
    </li>
  );
};

const Arriving = (props: {
  readonly sending: Sending;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}) => {
  const { file, percent, failure } = props.sending;
  return (
    <li>
      <span className="format-mark">{formatOf(file.name)}</span>
      <span>{file.name}</span>
      {failure === null ? (
        <Progress
          percent={percent}
          size="small"
          className="upload-progress"
          aria-label={`上传进度：${file.name}`}
        />
      ) : (
        <>
          <span role="alert" className="error-text">
            {failure}
          </span>
          <Button size="small" type="link" onClick={props.onRetry}>
            重试
          </Button>
          <Button size="small" type="text" onClick={props.onDrop}>
            取消
          </Button>
        </>
      )}
    </li>
  );
};
