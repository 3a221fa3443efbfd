import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Attachment } from '../../../src/schema/declaration.ts';
import { choicesOf, OPINION_CHANNEL_NAMES, PERSON_GROUP_NAMES } from '../../../src/schema/vocabulary.ts';
import { newIdempotencyKey } from '../../api/client.ts';
import { Attachments } from '../../widgets/attachments.tsx';
import { consultationsApi, type HandlingOverview } from './consultations-api.ts';
import type { Handling } from './handling.ts';

/** What comes in on the site is not entered by hand. */
const CHANNELS = choicesOf(OPINION_CHANNEL_NAMES).filter(({ value }) => value !== 'site');
const GROUPS = choicesOf(PERSON_GROUP_NAMES);

interface Entered {
  readonly channel: string;
  readonly evidence: string;
  readonly group: string;
  readonly name?: string;
  readonly anchor?: string;
  readonly text: string;
}

/** What came in at a hearing, in a survey, from the media: into the same record, with its evidence. */
export function OfflineForm({
  handling,
  overview,
  body,
}: {
  readonly handling: Handling;
  readonly overview: HandlingOverview;
  readonly body: string;
}) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [key, setKey] = useState(newIdempotencyKey);
  const enter = useMutation({
    mutationFn: (entered: Entered) =>
      consultationsApi.enter(handling.id, {
        ...entered,
        key,
        files: files.map(({ sha256, name }) => ({ sha256, name })),
      }),
    onSuccess: async () => {
      message.success('已登记');
      // The next one usually comes from the same minutes.
      form.resetFields(['text', 'name', 'anchor']);
      setKey(newIdempotencyKey());
      await handling.changed();
    },
    onError: handling.refuse,
  });
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      className="offline-form"
      initialValues={{ channel: 'hearing', group: 'resident', evidence: '', text: '' }}
      onFinish={(entered) => enter.mutate(entered)}
    >
      <Form.Item name="channel" label="渠道">
        <Select options={CHANNELS} />
      </Form.Item>
      <Form.Item
        name="evidence"
        label="来源和证明材料"
        extra="会议记录、调研报告、来函、报道等，写明日期和页码。"
      >
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item name="group" label="意见人">
        <Select options={GROUPS} />
      </Form.Item>
      <Form.Item name="name" label="姓名或者单位（不公开，可不填）">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="anchor" label="对哪一条（可不填）">
        <Select
          allowClear
          options={overview.passages.map((passage) => ({ value: passage.anchor, label: passage.label }))}
        />
      </Form.Item>
      <Form.Item name="text" label="意见内容">
        <Input.TextArea rows={5} maxLength={5000} />
      </Form.Item>
      <Form.Item label="证明材料文件（可不传）">
        <Attachments
          id="offline-files"
          label="证明材料"
          value={files}
          maxItems={10}
          body={body}
          onChange={setFiles}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={enter.isPending}>
        登记
      </Button>
    </Form>
  );
}
