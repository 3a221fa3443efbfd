import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Shown instead when the page fails, e.g. the text that was being edited. */
  readonly rescue?: () => string;
}

/** A fault of one page neither empties the window nor takes the text with it: what was typed is in the local copy. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const text = this.props.rescue?.() ?? '';
    return (
      <Result
        status="warning"
        title="页面出现故障"
        subTitle="已填写的内容保留在本机，重新打开后自动恢复；仍有问题请联系系统管理员。"
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            重新打开
          </Button>
        }
      >
        {text === '' ? null : (
          <label>
            正在编辑的文字（可复制）
            <textarea className="rescued-text" readOnly value={text} rows={8} />
          </label>
        )}
      </Result>
    );
  }
}
