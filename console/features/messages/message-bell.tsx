import { BellOutlined } from '@ant-design/icons';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { useUnread } from './messages-api.ts';

/** In the top bar: how many messages are unread, and the way to them. */
export function MessageBell() {
  const unread = useUnread();
  return (
    <Link
      className="top-bar-link message-bell"
      to={paths.messages()}
      aria-label={unread === 0 ? '消息' : `消息，${unread > 99 ? '99 条以上' : `${unread} 条`}未读`}
    >
      <Badge count={unread} size="small" overflowCount={99}>
        <BellOutlined aria-hidden className="message-bell-icon" />
      </Badge>
      <span aria-hidden>消息</span>
    </Link>
  );
}
