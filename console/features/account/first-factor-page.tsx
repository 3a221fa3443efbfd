import { Button } from 'antd';
import { useEffect } from 'react';
import { SecrecyWarning } from '../../components/secrecy-warning.tsx';
import { FactorSetUp } from './factor-set-up.tsx';

/** Before anything else, for issuers and administrators in production. */
export function FirstFactorPage(props: {
  readonly name: string;
  readonly onDone: () => void;
  readonly onSignOut: () => void;
}) {
  useEffect(() => {
    document.title = '启用动态口令 - 政务公开管理后台';
  }, []);
  return (
    <div className="sign-in">
      <SecrecyWarning />
      <header className="sign-in-head">
        <h1>启用动态口令</h1>
        <p>{props.name}，签发人和管理员登录时，除密码外还须输入动态口令。请先启用。</p>
      </header>
      <main className="sign-in-main">
        <section className="sign-in-box" aria-label="启用动态口令">
          <FactorSetUp onDone={props.onDone} />
          <Button type="link" onClick={props.onSignOut}>
            退出登录
          </Button>
        </section>
      </main>
    </div>
  );
}
