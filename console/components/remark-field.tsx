import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { api } from '../api/resources.ts';
import { Phrases } from './phrases.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required: boolean;
  readonly label?: string;
  /** Reasons shown to the public are written for the case, not picked from a list. */
  readonly withPhrases?: boolean;
}

/** 意见 with 常用意见: a click fills in, what was typed can be kept for next time. */
export function RemarkField({ value, onChange, required, label, withPhrases = true }: Props) {
  const { phrases, add, remove } = usePhrases();
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
            placeholder={required ? '请写明理由' : '可不填'}
            onChange={(event) => onChange(event.target.value)}
          />
        </Form.Item>
      </Form>
      {withPhrases ? (
        <Phrases
          phrases={phrases.data}
          text={value.trim()}
          adding={add.isPending}
          onChoose={onChange}
          onAdd={(phrase) => add.mutate(phrase)}
          onRemove={(phrase) => remove.mutate(phrase)}
        />
      ) : null}
    </div>
  );
}

function usePhrases() {
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
  return { phrases, add, remove };
}
