import { Button, Result } from 'antd';
import { Link } from 'react-router';

export const NotFoundPage = () => (
  <Result
    status="404"
    title="没有找到这个页面"
    subTitle="请核对地址，或从左侧菜单进入。"
    extra={
      <Link to="/">
        <Button type="primary">返回工作台</Button>
      </Link>
    }
  />
);
