import { DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import type { WhyAndWhen } from './catalogue-api.ts';

export const whyAndWhenToday = (): WhyAndWhen => ({ reason: '', validFrom: dayjs().format('YYYY-MM-DD') });

/** Asked of every change of the catalogue: both are shown to the public. */
export function WhyAndWhenFields({
  value,
  onChange,
}: {
  value: WhyAndWhen;
  onChange: (value: WhyAndWhen) => void;
}) {
  return (
    <Form layout="vertical" component="div" className="field-pair">
      <Form.Item label="修改理由（向社会公示）" htmlFor="item-reason" required>
        <Input.TextArea
          id="item-reason"
          rows={2}
          maxLength={500}
          value={value.reason}
          onChange={(event) => onChange({ ...value, reason: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="执行日期（不晚于今天）" htmlFor="item-validFrom" required>
        <DatePicker
          id="item-validFrom"
          allowClear={false}
          value={dayjs(value.validFrom)}
          maxDate={dayjs()}
          onChange={(day) => onChange({ ...value, validFrom: day?.format('YYYY-MM-DD') ?? '' })}
        />
      </Form.Item>
    </Form>
  );
}
