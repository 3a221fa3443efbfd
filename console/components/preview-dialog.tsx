import { Button, Modal } from 'antd';

/** The page that the public would see, drawn by the portal itself; scripts stay off. */
export const PreviewFrame = ({ url, alone = false }: { url: string; alone?: boolean }) => (
  <iframe
    className="preview-frame"
    title="公开页面预览"
    src={url}
    sandbox="allow-same-origin allow-popups"
    onLoad={({ currentTarget }) => {
      if (alone) leaveTextAlone(currentTarget.contentDocument);
    }}
  />
);

/** Hides what stands around the text on every page of the portal: head, menu, warnings, foot. */
function leaveTextAlone(page: Document | null): void {
  for (let inner = page?.querySelector('main'); inner && inner !== page?.body; ) {
    const { parentElement }: HTMLElement = inner;
    for (const beside of parentElement?.children ?? [])
      if (beside !== inner) beside.setAttribute('hidden', '');
    inner = parentElement;
  }
}

export const PreviewDialog = ({ url, onClose }: { url: string; onClose: () => void }) => (
  <Modal
    open
    centered
    width={1100}
    title="预览：公众看到的页面"
    onCancel={onClose}
    footer={
      <>
        <Button href={url} target="_blank" rel="noreferrer">
          新窗口
        </Button>
        <Button type="primary" onClick={onClose}>
          关闭
        </Button>
      </>
    }
  >
    <PreviewFrame url={url} />
  </Modal>
);
