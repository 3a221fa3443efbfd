import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Message } from '../../../src/api/contract.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { MailSettings } from './mail-settings.tsx';
import { messageColumns } from './message-columns.tsx';
import { messagesApi } from './messages-api.ts';

const CONSOLE = '/console';

/** 消息: what this person was told, to be read and to be dealt with. */
export function MessagesPage() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useListQuery(['unread']);
  const read = async (messages: readonly Message[]) => {
    const ids = messages.filter((each) => each.readAt === null).map((each) => each.id);
    if (ids.length === 0) return;
    await messagesApi.read(ids);
    await queryClient.invalidateQueries({ queryKey: ['messages'] });
    await queryClient.invalidateQueries({ queryKey: ['list'] });
  };
  const open = async (message: Message) => {
    await read([message]);
    if (message.link.startsWith(`${CONSOLE}/`)) navigate(message.link.slice(CONSOLE.length));
    else window.location.assign(message.link);
  };
  return (
    <Page title="消息">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          {
            kind: 'choice',
            name: 'unread',
            label: '状态',
            options: [{ value: 'true', label: '只看未读' }],
          },
        ]}
      />
      <RecordTable<Message>
        name="消息列表"
        rowKey={(row) => String(row.id)}
        columns={messageColumns((message) => void open(message))}
        query={values}
        load={messagesApi.list}
        empty="没有消息"
        toolbar={(selected, clear) => (
          <Button disabled={selected.length === 0} onClick={() => void read(selected).then(clear)}>
            标为已读
          </Button>
        )}
        onOpen={(message) => void open(message)}
      />
      <MailSettings />
    </Page>
  );
}
