import { Button, type TableColumnsType, Tag } from 'antd';
import type { Message } from '../../../src/api/contract.ts';
import { minuteOf } from '../../format.ts';

/** One message a row: what it says, when, and the way to where it is dealt with. */
export const messageColumns = (onOpen: (message: Message) => void): TableColumnsType<Message> => [
  {
    title: '类别',
    key: 'kind',
    width: 100,
    render: (_, row) => (
      <Tag color={row.kind === 'urged' || row.kind === 'supervised' ? 'red' : 'blue'}>{row.kindName}</Tag>
    ),
  },
  {
    title: '消息',
    key: 'subject',
    render: (_, row) => (
      <>
        {row.readAt === null ? <strong>{row.subject}</strong> : row.subject}
        {row.text === '' ? null : <div className="muted message-text">{row.text}</div>}
      </>
    ),
  },
  { title: '时间', key: 'at', width: 140, render: (_, row) => minuteOf(row.madeAt) },
  { title: '状态', key: 'read', width: 72, render: (_, row) => (row.readAt === null ? '未读' : '已读') },
  {
    title: '操作',
    key: 'act',
    width: 80,
    render: (_, row) => (
      <Button type="link" size="small" aria-label={`去办理：${row.subject}`} onClick={() => onOpen(row)}>
        去办理
      </Button>
    ),
  },
];
