import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Tag } from 'antd';
import { api } from '../api/resources.ts';

/** 意见 with 常用意见: a click fills in, what was typed can be kept for next time. */
export function RemarkField({
  value,
  onChange,
  required,
  label,
  withPhrases = true,
}: {
  value: string;
  onChange: (value: string) => void;
  required: boolean;
  label?: string;
  /** Reasons shown to the public are written for the case, not picked from a list. */
  withPhrases?: boolean;
}) {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const phrases = useQuery({ queryKey: ['phrases'], queryFn: api.phrases, staleTime: 300_000 });
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['phrases'] });
  const add = useMutation({
    mutationFn: api.addPhrase,
    onSuccess: () => {
      message.success('已存为常用意见');
      return refresh();
    },
    onError: () => message.error('没有存成，请稍后重试。'),
  });
  const remove = useMutation({
    mutationFn: api.removePhrase,
    onSuccess: (left, phrase) => {
      if (left.items.includes(phrase)) message.info('公用的常用意见不能删除。');
      return refresh();
    },
  });
  const text = value.trim();
  const isNew = text !== '' && !phrases.data?.includes(text);

  return (
    <div>
      <Form layout="vertical" component={false}>
        <Form.Item
          label={label ?? (required ? '退回理由' : '办理意见')}
          htmlFor="opinion"
          required={required}
        >
          <Input.TextArea
            id="opinion"
            rows={3}
            maxLength={1000}
            value={value}
            placeholder={required ? '请写明需要修改的内容' : '可不填'}
            onChange={(event) => onChange(event.target.value)}
          />
        </Form.Item>
      </Form>
      {withPhrases ? (
        <fieldset className="phrases" aria-label="常用意见">
          <span className="muted">常用意见</span>
          {phrases.data?.map((phrase) => (
            <Tag
              key={phrase}
              closable={{ 'aria-label': `删除常用意见“${phrase}”` }}
              onClose={(event) => {
                event.preventDefault();
                remove.mutate(phrase);
              }}
            >
              <button type="button" className="phrase" onClick={() => onChange(phrase)}>
                {phrase}
              </button>
            </Tag>
          ))}
          {isNew ? (
            <Button type="link" size="small" loading={add.isPending} onClick={() => add.mutate(text)}>
              存为常用
            </Button>
          ) : null}
        </fieldset>
      ) : null}
    </div>
  );
}
