import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Progress, Tag } from 'antd';
import { useState } from 'react';
import type { FilePages } from '../../src/api/contract.ts';
import { api } from '../api/resources.ts';

const SCANNABLE = /\.(?:pdf|png|jpe?g)$/i;
const ASK_AGAIN_MS = 2_000;

type Page = FilePages['pages'][number];
const ofSource = (pages: readonly Page[], source: Page['source']): readonly Page[] =>
  pages.filter((page) => page.source === source);
const numbers = (pages: readonly Page[]): string => pages.map(({ page }) => page).join('、');

/** What became of the pages of an attachment that are pictures; nothing where there is none. */
export function FilePagesNote({ sha256, name }: { readonly sha256: string; readonly name: string }) {
  const { data } = useQuery({
    queryKey: ['file-pages', sha256],
    queryFn: () => api.filePages(sha256),
    enabled: SCANNABLE.test(name),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ source }) => source === 'waiting') === true ? ASK_AGAIN_MS : false,
  });
  return data === undefined ? null : <FilePagesView name={name} pages={data.pages} />;
}

export function FilePagesView({ name, pages }: { readonly name: string; readonly pages: readonly Page[] }) {
  const [shown, setShown] = useState(false);
  const [read, failed, waiting] = [
    ofSource(pages, 'recognised'),
    ofSource(pages, 'failed'),
    ofSource(pages, 'waiting'),
  ];
  const scans = read.length + failed.length + waiting.length;
  if (scans === 0) return null;
  const confidence = Math.round(read.reduce((sum, page) => sum + (page.confidence ?? 0), 0) / read.length);
  return (
    <span className="file-pages">
      {waiting.length === 0 ? null : (
        <>
          <span className="muted">正在识别扫描页</span>
          <Progress
            percent={Math.round((100 * (scans - waiting.length)) / scans)}
            size="small"
            className="upload-progress"
            aria-label={`识别进度：${name}`}
          />
        </>
      )}
      {failed.length === 0 ? null : (
        <Tag color="warning">识别失败：第 {numbers(failed)} 页，请打开逐页看过</Tag>
      )}
      {read.length === 0 ? null : (
        <>
          <Tag>
            机器识别 {read.length} 页，把握 {confidence}%
          </Tag>
          <Button size="small" type="link" onClick={() => setShown(true)}>
            查看文字
          </Button>
        </>
      )}
      <Modal
        open={shown}
        width={820}
        footer={null}
        title={`${name}：机器识别的文字`}
        onCancel={() => setShown(false)}
      >
        <p className="muted">由程序从图像识别，可能有错，只用于检索和公开前的检查，不代替原件。</p>
        {read.map(({ page, text, confidence: sure }) => (
          <section key={page} aria-label={`第 ${page} 页`}>
            <h3>
              第 {page} 页（把握 {sure}%）
            </h3>
            <p className="recognised-text">{text}</p>
          </section>
        ))}
      </Modal>
    </span>
  );
}
