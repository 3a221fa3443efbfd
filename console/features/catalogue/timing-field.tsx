import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Radio, Select } from 'antd';
import { useDeferredValue } from 'react';
import type { ItemTiming, LawRule, TypeDetail } from '../../../src/api/contract.ts';
import {
  choicesOf,
  DAY_UNIT_NAMES,
  TIMING_KIND_NAMES,
  TIMING_PERIOD_NAMES,
} from '../../../src/schema/vocabulary.ts';
import { catalogueApi } from './catalogue-api.ts';

const KINDS = choicesOf(TIMING_KIND_NAMES);
const UNITS = choicesOf(DAY_UNIT_NAMES);
const EVERY = choicesOf(TIMING_PERIOD_NAMES);

/** The required dates of a type, from which can be counted. */
const datesOf = (type: TypeDetail | undefined): { value: string; label: string }[] =>
  Object.entries(type?.fields ?? {}).flatMap(([name, field]) =>
    field.kind === 'date' && field.required ? [{ value: name, label: field.title }] : [],
  );

/** When an item is due, with a sentence of what that means and the next example. */
export function TimingField({
  timing,
  type,
  rules,
  disabled,
  onChange,
}: {
  timing: ItemTiming;
  type: TypeDetail | undefined;
  rules: readonly LawRule[];
  disabled: boolean;
  /** With the rule that was just chosen, so that its text can be taken over. */
  onChange: (timing: ItemTiming, rule?: LawRule) => void;
}) {
  const dates = datesOf(type);
  const inForce = rules.filter((rule) => rule.effectiveTo === null);

  const toKind = (kind: string) => {
    if (kind === 'standing') onChange({ kind, reviewMonths: 12 });
    else if (kind === 'period') onChange({ kind, every: 'month', days: 20, unit: 'working-day' });
    else onChange({ kind: 'event', event: dates[0]?.value ?? '', days: 20, unit: 'working-day' });
  };
  const toRule = (code: string | undefined) => {
    if (timing.kind === 'standing') return;
    const { rule: _rule, ...rest } = timing;
    const chosen = inForce.find((rule) => rule.code === code);
    if (!chosen) return onChange(rest);
    const unit = chosen.unit === 'calendar-day' ? 'calendar-day' : 'working-day';
    return onChange({ ...rest, days: chosen.value, unit, rule: chosen.code }, chosen);
  };

  return (
    <fieldset className="timing-field" disabled={disabled}>
      <legend>公开时限</legend>
      <Radio.Group
        aria-label="时限类别"
        disabled={disabled}
        options={KINDS}
        value={timing.kind}
        onChange={(event) => toKind(String(event.target.value))}
      />
      <div className="field-line">
        {timing.kind === 'standing' ? (
          <Form.Item label="复核间隔" htmlFor="item-review-months">
            <InputNumber
              id="item-review-months"
              min={1}
              max={120}
              precision={0}
              disabled={disabled}
              value={timing.reviewMonths}
              suffix="个月"
              onChange={(months) => onChange({ ...timing, reviewMonths: months ?? 1 })}
            />
          </Form.Item>
        ) : (
          <>
            {timing.kind === 'event' ? (
              <Form.Item label="起算日期" htmlFor="item-event">
                <Select
                  id="item-event"
                  className="short"
                  disabled={disabled}
                  options={dates}
                  value={dates.some((date) => date.value === timing.event) ? timing.event : null}
                  placeholder={dates.length === 0 ? '该类型没有必填日期' : '请选择'}
                  onChange={(event: string) => onChange({ ...timing, event })}
                />
              </Form.Item>
            ) : (
              <Form.Item label="周期" htmlFor="item-every">
                <Select
                  id="item-every"
                  className="short"
                  disabled={disabled}
                  options={EVERY}
                  value={timing.every}
                  onChange={(every: typeof timing.every) => onChange({ ...timing, every })}
                />
              </Form.Item>
            )}
            <Form.Item label="期限规则" htmlFor="item-rule">
              <Select
                id="item-rule"
                className="medium"
                allowClear
                placeholder="自行规定"
                disabled={disabled}
                options={inForce.map((rule) => ({ value: rule.code, label: rule.title }))}
                value={timing.rule ?? null}
                onChange={(code: string | null) => toRule(code ?? undefined)}
              />
            </Form.Item>
            <Form.Item label="期限" htmlFor="item-days">
              <span className="side-by-side">
                <InputNumber
                  id="item-days"
                  min={0}
                  max={3660}
                  precision={0}
                  disabled={disabled || timing.rule !== undefined}
                  value={timing.days}
                  onChange={(days) => onChange({ ...timing, days: days ?? 0 })}
                />
                <Select
                  aria-label="期限单位"
                  disabled={disabled || timing.rule !== undefined}
                  options={UNITS}
                  value={timing.unit}
                  onChange={(unit: typeof timing.unit) => onChange({ ...timing, unit })}
                />
              </span>
            </Form.Item>
          </>
        )}
      </div>
      <Explanation timing={timing} />
    </fieldset>
  );
}

function Explanation({ timing }: { timing: ItemTiming }) {
  const asked = useDeferredValue(JSON.stringify(timing));
  const answer = useQuery({
    queryKey: ['timing', asked],
    queryFn: () => catalogueApi.explain(timing),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  return (
    <p className="timing-sentence" aria-live="polite">
      {answer.data ? (
        <>
          <strong>{answer.data.text}。</strong>
          {answer.data.computation === null ? '' : `举例：${answer.data.computation}。`}
        </>
      ) : (
        '正在计算示例'
      )}
    </p>
  );
}
