import { Alert, App, Button } from 'antd';
import type { PrintedCode } from './access-codes-api.ts';

/** One slip for each household, to be cut apart. The codes stand here once; afterwards nobody can read them again. */
export function PaperSlips({
  codes,
  what,
  batch,
  expiresOn,
  bodyName,
  onDone,
}: {
  codes: readonly PrintedCode[];
  what: string;
  batch: string;
  expiresOn: string;
  bodyName: string;
  onDone: () => void;
}) {
  const { modal } = App.useApp();
  const address = `${window.location.origin}/restricted`;
  return (
    <>
      <div className="slips-tools">
        <Alert
          type="warning"
          showIcon
          title={`共 ${codes.length} 个访问码，只在此时显示一次。请现在打印，离开本页后不能再看到。`}
        />
        <p>
          <Button type="primary" onClick={() => window.print()}>
            打印
          </Button>{' '}
          <Button
            onClick={() =>
              modal.confirm({
                title: '已经打印好了吗',
                content: '离开后这批访问码不能再显示；没有打印的，只能停用后重新发放。',
                okText: '已打印，离开',
                cancelText: '留在本页',
                onOk: onDone,
              })
            }
          >
            完成
          </Button>
        </p>
      </div>
      <ol className="slips" aria-label="访问码">
        {codes.map((code) => (
          <li key={code.id}>
            <p className="slip-head">{bodyName}</p>
            <p className="slip-what">{what}</p>
            <p className="slip-code">{code.code}</p>
            <p>
              查看方法：打开网页 <strong>{address}</strong> ，输入上面的访问码。有效期至 {expiresOn}。
            </p>
            <p className="slip-note">
              本码只供收到的人查看，请勿转给他人或拍照外传。批次：{batch}　编号：{code.id.slice(-6)}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
