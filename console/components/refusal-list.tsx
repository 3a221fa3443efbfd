import { Alert, Button } from 'antd';
import { fieldOfPath, type Refusal } from '../api/problem.ts';

/** All reasons at once, each with what to do; one that means a field leads there. */
export function RefusalList({
  refusals,
  title,
  onLocate,
  onClose,
}: {
  refusals: readonly Refusal[];
  title?: string;
  onLocate?: (field: string) => void;
  onClose?: () => void;
}) {
  if (refusals.length === 0) return null;
  return (
    <div role="alert" className="refusals">
      <Alert
        type="error"
        showIcon
        title={title ?? (refusals.length === 1 ? refusals[0]?.message : `有 ${refusals.length} 处需要处理`)}
        {...(onClose ? { closable: { onClose, 'aria-label': '关闭提示' } } : {})}
        description={
          refusals.length === 1 && !title && !refusals[0]?.path && !refusals[0]?.href ? (
            refusals[0]?.advice
          ) : (
            <ol className="refusal-lines">
              {refusals.map((refusal) => {
                const field = fieldOfPath(refusal.path);
                return (
                  <li key={`${refusal.code} ${refusal.path ?? ''} ${refusal.message}`}>
                    {refusal.message}
                    <span className="muted">{refusal.advice}</span>
                    {refusal.basis ? <span className="muted">（{refusal.basis}）</span> : null}
                    {field !== null && onLocate ? (
                      <Button
                        type="link"
                        size="small"
                        aria-label={`定位：${refusal.message}`}
                        onClick={() => onLocate(field)}
                      >
                        定位
                      </Button>
                    ) : null}
                    {refusal.href ? (
                      <Button
                        type="link"
                        size="small"
                        href={refusal.href}
                        aria-label={`去办理：${refusal.message}`}
                      >
                        去办理
                      </Button>
                    ) : null}
                  </li>
                );
              })}
            </ol>
          )
        }
      />
    </div>
  );
}
