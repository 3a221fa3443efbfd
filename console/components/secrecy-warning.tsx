import { Alert } from 'antd';

/** 保密法第三十五条: the platform is not a classified system, and says so wherever people type. */
export const SecrecyWarning = () => (
  <div className="secrecy-warning">
    <Alert type="warning" banner showIcon title="本系统为非涉密系统，严禁处理、传输国家秘密和工作秘密。" />
  </div>
);
