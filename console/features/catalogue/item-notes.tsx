import { Alert, Button } from 'antd';

/** Above an item: it is retired, it is somebody else's to change, or somebody has changed it meanwhile. */
export const ItemNotes = (props: {
  readonly retiredOn: string | null;
  readonly theirs: { readonly version: number } | null;
  readonly mayChange: boolean;
  readonly onVersions: () => void;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}) => (
  <>
    {props.retiredOn === null ? null : (
      <Alert
        type="warning"
        showIcon
        title={`该事项已于 ${props.retiredOn} 停用，不再产生公开义务，已公开的信息保留。`}
        description={props.mayChange ? '填写理由后保存，即恢复使用。' : null}
      />
    )}
    {props.mayChange ? null : (
      <Alert type="info" showIcon title="公开事项目录由政务公开办维护，您可以查看。" />
    )}
    {props.theirs === null ? null : (
      <Alert
        type="warning"
        showIcon
        title={`该事项刚被改为第 ${props.theirs.version} 版，您的内容仍在表单中。`}
        description={
          <span className="side-by-side">
            <Button onClick={props.onVersions}>查看改动</Button>
            <Button onClick={props.onTakeTheirs}>载入最新</Button>
            <Button onClick={props.onKeepMine}>保留我的</Button>
          </span>
        }
      />
    )}
  </>
);
