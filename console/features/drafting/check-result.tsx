import { Alert } from 'antd';
import type { DraftCheck } from '../../../src/api/contract.ts';

/** What a submission would bring; what it would be refused for stands in the list of refusals. */
export function CheckResult({ check, onClose }: { check: DraftCheck; onClose: () => void }) {
  const figures = check.figures.map(({ title, value }) => `${title} ${value}`).join('，');
  const examples = check.figures.filter((figure) => figure.value > 0 && figure.examples.length > 0);
  const good = check.refusals.length === 0;
  return (
    <div className="check-result" role="status">
      <Alert
        type={good ? 'success' : 'warning'}
        showIcon
        closable={{ onClose, 'aria-label': '关闭核验结果' }}
        title={
          good
            ? `核验通过，可以提交。${figures === '' ? '' : `本次：${figures}。`}`
            : `核验发现 ${check.refusals.length} 处问题。${figures === '' ? '' : `其余：${figures}。`}`
        }
        description={
          examples.length === 0 ? null : (
            <ul className="check-examples">
              {examples.map(({ title, value, examples: names }) => (
                <li key={title}>
                  {title}：{names.join('、')}
                  {value > names.length ? ` 等 ${value} 个` : ''}
                </li>
              ))}
            </ul>
          )
        }
      />
    </div>
  );
}
