import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { minuteOf } from '../../format.ts';
import { paths } from '../../paths.ts';
import { messagesApi } from '../messages/messages-api.ts';

const SHOWN = '6';
const CONSOLE = '/console';

/** 未读消息: 待办, 催办, 督办, 退回, 到期; nothing where all is read. */
export function UnreadMessages() {
  const queryClient = useQueryClient();
  const messages = useQuery({
    queryKey: ['messages', 'desk'],
    queryFn: () => messagesApi.list({ unread: 'true', limit: SHOWN }),
    refetchInterval: 60_000,
  });
  const items = messages.data?.items ?? [];
  if (items.length === 0) return null;
  const read = (id: number) =>
    void messagesApi.read([id]).then(() => queryClient.invalidateQueries({ queryKey: ['messages'] }));
  return (
    <section className="panel" aria-labelledby="unread-messages">
      <h2 id="unread-messages">
        未读消息
        <Link className="panel-more" to={paths.messages('?unread=true')}>
          全部
        </Link>
      </h2>
      <ul className="desk-messages">
        {items.map((message) => (
          <li key={message.id}>
            <Tag color={message.kind === 'urged' || message.kind === 'supervised' ? 'red' : 'blue'}>
              {message.kindName}
            </Tag>
            <Where link={message.link} onOpen={() => read(message.id)}>
              {message.subject}
            </Where>
            <span className="muted"> {minuteOf(message.madeAt).slice(5)}</span>
            {message.text === '' ? null : <div className="muted message-text">{message.text}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Where(props: { readonly link: string; readonly onOpen: () => void; readonly children: string }) {
  const { link, onOpen, children } = props;
  if (link.startsWith(`${CONSOLE}/`))
    return (
      <Link to={link.slice(CONSOLE.length)} onClick={onOpen}>
        {children}
      </Link>
    );
  return (
    <a href={link} onClick={onOpen}>
      {children}
    </a>
  );
}
