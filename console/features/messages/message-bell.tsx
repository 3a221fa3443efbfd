import { BellOutlined } from '@ant-design/icons';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { useUnread } from './messages-api.ts';

/** In the top bar: how many messages are unread, and the way to them. */
export function MessageBell() {
  const unread = useUnread();
  return (
    <Link className="top-bar-link message-bell" to={paths.messages()}>
      <span aria-hidden>
        <Badge count={unread} size="small" overflowCount={99}>
          <BellOutlined className="message-bell-icon" />
        </Badge>
      </span>
      <span>消息</span>
      {unread === 0 ? null : (
        <span className="only-read-aloud">，{unread > 99 ? '99 条以上' : `${unread} 条`}未读</span>
      )}
    </Link>
  );
}
