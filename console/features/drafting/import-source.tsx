import { Button, Input } from 'antd';
import { useRef } from 'react';

interface Props {
  readonly text: string;
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** A file chosen or dropped, or text pasted. */
export function ImportSource({ text, busy, onText, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section
      className="import-source"
      aria-label="选择要导入的文件"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <input
        ref={input}
        type="file"
        style={{ display: 'none' }}
        accept=".docx,.pdf,.ofd,.png,.jpg,.jpeg,.txt,.html,.htm"
        aria-label="导入：选择文件"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <span className="muted">
        {' '}
        或将文件拖到此处。支持
        .docx、.pdf、.ofd、.txt、.html；扫描件和图片由机器识别（每页约两秒，须核对）。自动识别标题、发文字号、成文日期、正文和分工。
      </span>
      <Input.TextArea
        rows={6}
        aria-label="粘贴文字"
        placeholder="也可以在此粘贴全文，再点“识别”"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </section>
  );
}
