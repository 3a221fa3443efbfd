import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Appraisal, AppraisalAct, AppraisedBody } from '../../../src/api/contract.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { appraisalApi } from './appraisal-api.ts';

type Kind = AppraisalAct['kind'];

const KINDS: readonly { readonly kind: Kind; readonly may: string; readonly name: string }[] = [
  { kind: 'claim', may: 'claim', name: '自评' },
  { kind: 'review', may: 'review', name: '评审' },
  { kind: 'looked', may: 'look', name: '填写抽查结论' },
  { kind: 'objected', may: 'object', name: '提出异议' },
  { kind: 'decided', may: 'decide', name: '处理异议' },
];

interface Props {
  readonly appraisal: Appraisal;
  readonly body: AppraisedBody;
  readonly onChanged: (next: Appraisal) => void;
}

interface Given {
  readonly target: string;
  readonly points: number | null;
  readonly text: string;
  readonly links: string;
  readonly verdict: 'yes' | 'no';
}
const NOTHING: Given = { target: '', points: null, text: '', links: '', verdict: 'yes' };

function actOf(kind: Kind, body: string, { target, points, text, links, verdict }: Given): AppraisalAct {
  switch (kind) {
    case 'claim':
      return {
        kind,
        body,
        indicator: target,
        points: points ?? 0,
        text,
        links: links.split(/\s+/).filter((link) => link !== ''),
      };
    case 'review':
      return { kind, body, indicator: target, points: points ?? 0, text };
    case 'looked':
      return { kind, body, record: target, passed: verdict === 'yes', text };
    case 'objected':
      return { kind, body, indicator: target, text };
    case 'decided':
      return { kind, body, indicator: target, text, ...(verdict === 'yes' ? { points: points ?? 0 } : {}) };
  }
}

/** What an act may be about: indicators that people judge, drawn records, objections that wait. */
function targetsOf(kind: Kind, { appraisal, body }: Props) {
  const { indicators } = appraisal.result.declaration;
  const titles = indicators.map(({ code, title, weight }) => ({
    value: code,
    label: `${title}（${weight} 分）`,
  }));
  if (kind === 'looked') return body.sample.map(({ record }) => ({ value: record, label: record }));
  if (kind === 'review')
    return titles.filter(({ value }) =>
      indicators.some(({ code, formula }) => code === value && formula === null),
    );
  if (kind === 'decided')
    return titles.filter(({ value }) =>
      body.objections.some(({ indicator, outcome }) => indicator === value && outcome === null),
    );
  return titles;
}

/** One form for everything that may be said now; the server says what may, and judges it again. */
export function ActForm(props: Props) {
  const { appraisal, body, onChanged } = props;
  const kinds = KINDS.filter(({ may }) => appraisal.acts.includes(may));
  const [chosen, setKind] = useState<Kind | null>(null);
  const [given, setGiven] = useState(NOTHING);
  const { busy, refusals, act } = useAct();
  const kind = kinds.some((each) => each.kind === chosen) ? chosen : (kinds[0]?.kind ?? null);
  if (kind === null) return null;
  const set = (change: Partial<Given>) => setGiven({ ...given, ...change });
  const send = () =>
    act(async () => {
      onChanged(await appraisalApi.act(appraisal.id, actOf(kind, body.body, given)));
      setGiven(NOTHING);
    });
  return (
    <section className="panel" aria-labelledby="act">
      <h2 id="act">办理：{body.bodyName}</h2>
      <Form layout="vertical" onFinish={() => void send()}>
        <Form.Item label="办理" htmlFor="act-kind">
          <Select<Kind>
            id="act-kind"
            value={kind}
            options={kinds.map((each) => ({ value: each.kind, label: each.name }))}
            onChange={(next) => {
              setKind(next);
              setGiven(NOTHING);
            }}
          />
        </Form.Item>
        <Form.Item label={kind === 'looked' ? '抽取的信息' : '指标'} htmlFor="act-target">
          <Select<string>
            id="act-target"
            value={given.target === '' ? null : given.target}
            options={targetsOf(kind, props)}
            onChange={(target) => set({ target })}
          />
        </Form.Item>
        <Saying kind={kind} given={given} onChange={set} />
        <RefusalList refusals={refusals} />
        <Button type="primary" htmlType="submit" loading={busy} disabled={given.target === ''}>
          提交
        </Button>
      </Form>
    </section>
  );
}

/** What is said of the target: verdict and points where the act has them, always the reason. */
function Saying({
  kind,
  given,
  onChange,
}: {
  readonly kind: Kind;
  readonly given: Given;
  readonly onChange: (change: Partial<Given>) => void;
}) {
  const withVerdict = kind === 'looked' || kind === 'decided';
  const withPoints = kind === 'claim' || kind === 'review' || (kind === 'decided' && given.verdict === 'yes');
  return (
    <>
      {withVerdict ? (
        <Form.Item label="结论" htmlFor="act-verdict">
          <Select<Given['verdict']>
            id="act-verdict"
            value={given.verdict}
            options={[
              { value: 'yes', label: kind === 'looked' ? '合格' : '异议成立' },
              { value: 'no', label: kind === 'looked' ? '不合格' : '异议不成立' },
            ]}
            onChange={(verdict) => onChange({ verdict })}
          />
        </Form.Item>
      ) : null}
      {withPoints ? (
        <Form.Item label="分数" htmlFor="act-points">
          <InputNumber
            id="act-points"
            min={0}
            max={100}
            value={given.points}
            onChange={(points) => onChange({ points })}
          />
        </Form.Item>
      ) : null}
      <Form.Item label="理由" htmlFor="act-text">
        <Input.TextArea
          id="act-text"
          rows={3}
          maxLength={2000}
          value={given.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Form.Item>
      {kind === 'claim' ? (
        <Form.Item label="可以查看的网址，每行一个" htmlFor="act-links">
          <Input.TextArea
            id="act-links"
            rows={2}
            placeholder="/d/…"
            value={given.links}
            onChange={(event) => onChange({ links: event.target.value })}
          />
        </Form.Item>
      ) : null}
    </>
  );
}
