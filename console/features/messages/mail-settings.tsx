import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { messagesApi } from './messages-api.ts';

/** 邮件提醒: the person's own address, and whether the installation sends mail at all. */
export function MailSettings() {
  const queryClient = useQueryClient();
  const settings = useQuery({ queryKey: ['messages', 'settings'], queryFn: messagesApi.settings });
  const [edited, setEdited] = useState<string | null>(null);
  const { busy, refusals, act } = useAct();
  if (settings.data === undefined) return null;
  const { address, configured } = settings.data;
  const save = () =>
    act(async () => {
      const saved = await messagesApi.setAddress(edited ?? address ?? '');
      queryClient.setQueryData(['messages', 'settings'], saved);
      setEdited(null);
    });
  return (
    <section className="mail-settings" aria-labelledby="mail-settings-title">
      <h2 id="mail-settings-title">邮件提醒</h2>
      <p className="muted">
        {configured
          ? '工作日办公时间发送：催办、督办和办理反馈随到随发，其余每天汇总为一封。已在工作台看过的不再发送。'
          : '本系统没有配置邮件服务器，消息只在工作台显示。可以先留下邮箱，配置后的新消息会发送。'}
      </p>
      <RefusalList refusals={refusals} />
      <Form layout="inline" onFinish={() => void save()}>
        <Form.Item label="接收邮箱" htmlFor="mail-address">
          <Input
            id="mail-address"
            type="email"
            autoComplete="email"
            placeholder="留空则不发送"
            value={edited ?? address ?? ''}
            onChange={(event) => setEdited(event.target.value)}
          />
        </Form.Item>
        <Button htmlType="submit" loading={busy} disabled={edited === null || edited === (address ?? '')}>
          保存
        </Button>
      </Form>
    </section>
  );
}
