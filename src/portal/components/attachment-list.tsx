import { formatBytes } from '../frame/format.ts';
import type { Specimen } from './specimen.ts';

export interface AttachmentLink {
  readonly name: string;
  readonly url: string;
  readonly sizeBytes: number;
}

const EXTENSION = /\.([0-9a-z]{1,5})$/i;

/** Name, kind and size are said before the download begins. */
export const AttachmentList = (props: { readonly files: readonly AttachmentLink[] }) => (
  <ul class="attachments">
    {props.files.map((file) => (
      <li key={file.url}>
        <a href={file.url}>{file.name}</a>{' '}
        <span class="attachment-size">
          {(EXTENSION.exec(file.name)?.[1] ?? '文件').toUpperCase()}，{formatBytes(file.sizeBytes)}
        </span>
      </li>
    ))}
  </ul>
);

export const attachmentListSpecimen: Specimen = {
  name: '附件',
  purpose: '列出附件，下载之前说明格式和大小。',
  parameters: { files: '名称、地址、字节数' },
  examples: [
    {
      title: '一个附件',
      render: () => (
        <AttachmentList files={[{ name: '1.分工方案.xlsx', url: '#attachment', sizeBytes: 48_213 }]} />
      ),
    },
  ],
};
