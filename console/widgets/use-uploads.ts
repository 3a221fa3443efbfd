import { App } from 'antd';
import { useRef, useState } from 'react';
import type { Attachment } from '../../src/schema/declaration.ts';
import { refusalsOf } from '../api/problem.ts';
import { api } from '../api/resources.ts';

/** A file on its way; `failure` says why it did not arrive. */
export interface Sending {
  readonly key: number;
  readonly file: File;
  readonly percent: number;
  readonly failure: string | null;
}

/** Sends files one beside the other, each with its progress; one that failed can be sent again. */
export function useUploads(props: {
  readonly files: readonly Attachment[];
  readonly maxItems: number;
  readonly body: string;
  readonly onChange: (files: readonly Attachment[]) => void;
}) {
  const { files, maxItems, body, onChange } = props;
  const { message } = App.useApp();
  const nextKey = useRef(0);
  // Uploads end at any time: each adds to the files that are there then.
  const latest = useRef(files);
  latest.current = files;
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const patch = (key: number, change: Partial<Sending>) =>
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const drop = (key: number) => setSending((all) => all.filter((each) => each.key !== key));

  const arrive = (file: Attachment) => {
    if (latest.current.some((each) => each.sha256 === file.sha256)) {
      message.info(`“${file.name}”已在附件中。`);
      return;
    }
    latest.current = [...latest.current, file];
    onChange(latest.current);
  };
  const send = async ({ key, file }: Pick<Sending, 'key' | 'file'>) => {
    patch(key, { failure: null, percent: 0 });
    try {
      const { sha256, name, sizeBytes, mediaType } = await api.upload(file, body, (percent) =>
        patch(key, { percent }),
      );
      drop(key);
      arrive({ sha256, name, sizeBytes, mediaType });
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
  return { sending, add, send: (each: Sending) => void send(each), drop };
}
