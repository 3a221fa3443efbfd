import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ItemTiming, LawRule, TypeDetail } from '../../../src/api/contract.ts';
import {
  choicesOf,
  TERM_UNIT_NAMES,
  TERM_UNITS,
  TIMING_KIND_NAMES,
  TIMING_PERIOD_NAMES,
} from '../../../src/schema/vocabulary.ts';

const KINDS = choicesOf(TIMING_KIND_NAMES);
const UNITS = choicesOf(TERM_UNIT_NAMES);
const EVERY = choicesOf(TIMING_PERIOD_NAMES);

type DatedTiming = Exclude<ItemTiming, { kind: 'standing' }>;
interface Option {
  readonly value: string;
  readonly label: string;
}

/** The required dates of a type, from which can be counted. */
const datesOf = (type: TypeDetail | undefined): readonly Option[] =>
  Object.entries(type?.fields ?? {}).flatMap(([name, field]) =>
    field.kind === 'date' && field.required ? [{ value: name, label: field.title }] : [],
  );

/** What a timing becomes when its kind is changed: the usual period, to be corrected. */
function timingOf(kind: string, dates: readonly Option[]): ItemTiming {
  if (kind === 'standing') return { kind, reviewMonths: 12 };
  if (kind === 'period') return { kind, every: 'month', days: 20, unit: 'working-day' };
  return { kind: 'event', event: dates[0]?.value ?? '', days: 20, unit: 'working-day' };
}

interface Props {
  readonly timing: ItemTiming;
  readonly type: TypeDetail | undefined;
  readonly rules: readonly LawRule[];
  readonly disabled: boolean;
  readonly explanation: ReactNode;
  /** With the rule that was just chosen, so that its text can be taken over. */
  readonly onChange: (timing: ItemTiming, rule?: LawRule) => void;
}

/** When an item is due, with a sentence of what that means and the next example. */
export function TimingField({ timing, type, rules, disabled, explanation, onChange }: Props) {
  const dates = datesOf(type);
  return (
    <fieldset className="timing-field" disabled={disabled}>
      <legend>公开时限</legend>
      <Radio.Group
        aria-label="时限类别"
        disabled={disabled}
        options={KINDS}
        value={timing.kind}
        onChange={(event) => onChange(timingOf(String(event.target.value), dates))}
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
            <Beginning timing={timing} dates={dates} disabled={disabled} onChange={onChange} />
            <RuleChoice timing={timing} rules={rules} disabled={disabled} onChange={onChange} />
            <PeriodLength timing={timing} disabled={disabled} onChange={onChange} />
          </>
        )}
      </div>
      {explanation}
    </fieldset>
  );
}

interface PartProps extends Pick<Props, 'disabled' | 'onChange'> {
  readonly timing: DatedTiming;
}

/** From which day is counted, or over which periods. */
const Beginning = ({
  timing,
  dates,
  disabled,
  onChange,
}: PartProps & { readonly dates: readonly Option[] }) =>
  timing.kind === 'event' ? (
    <Form.Item label="起算日期" htmlFor="item-event">
      <Select
        id="item-event"
        className="short"
        disabled={disabled}
        options={[...dates]}
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
  );

function RuleChoice({
  timing,
  rules,
  disabled,
  onChange,
}: PartProps & { readonly rules: readonly LawRule[] }) {
  const inForce = rules.filter((rule) => rule.effectiveTo === null);
  const choose = (code: string | null) => {
    const { rule: _rule, date: _date, ...rest } = timing;
    const chosen = inForce.find((rule) => rule.code === code);
    if (!chosen) return onChange(rest);
    const unit = TERM_UNITS.find((each) => each === chosen.unit) ?? 'working-day';
    const date = chosen.date === undefined ? {} : { date: chosen.date };
    return onChange({ ...rest, days: chosen.value, unit, ...date, rule: chosen.code }, chosen);
  };
  return (
    <Form.Item label="期限规则" htmlFor="item-rule">
      <Select
        id="item-rule"
        className="medium"
        allowClear
        placeholder="自行规定"
        disabled={disabled}
        options={inForce.map((rule) => ({ value: rule.code, label: rule.title }))}
        value={timing.rule ?? null}
        onChange={(code: string | null) => choose(code ?? null)}
      />
    </Form.Item>
  );
}

/** Units that say nothing of how many. */
const UNCOUNTED = ['same-day', 'date'] as const;
const isCounted = (unit: DatedTiming['unit']): boolean => !UNCOUNTED.some((each) => each === unit);

/** A rule of law sets the length; without one the office does. */
function PeriodLength({ timing, disabled, onChange }: PartProps) {
  const fixed = disabled || timing.rule !== undefined;
  const changeUnit = (unit: DatedTiming['unit']) => {
    const { date: _date, ...rest } = timing;
    const date = unit === 'date' ? { date: timing.date ?? '01-31' } : {};
    onChange({ ...rest, unit, days: isCounted(unit) ? Math.max(1, timing.days) : 0, ...date });
  };
  return (
    <Form.Item label="期限" htmlFor={isCounted(timing.unit) ? 'item-days' : 'item-unit'}>
      <span className="side-by-side">
        {isCounted(timing.unit) && (
          <InputNumber
            id="item-days"
            min={0}
            max={3660}
            precision={0}
            disabled={fixed}
            value={timing.days}
            onChange={(days) => onChange({ ...timing, days: days ?? 0 })}
          />
        )}
        <Select
          id="item-unit"
          aria-label="期限单位"
          disabled={fixed}
          options={UNITS}
          value={timing.unit}
          onChange={changeUnit}
        />
        {timing.unit === 'date' && (
          <Input
            aria-label="次年的月和日"
            placeholder="01-31"
            maxLength={5}
            disabled={fixed}
            value={timing.date}
            onChange={(event) => onChange({ ...timing, date: event.target.value })}
          />
        )}
      </span>
    </Form.Item>
  );
}
