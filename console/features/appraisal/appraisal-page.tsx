import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Spin, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Appraisal, AppraisalStep } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import { ActForm } from './act-form.tsx';
import { appraisalApi } from './appraisal-api.ts';
import { BodyCourse } from './body-course.tsx';
import { ScoreTable } from './score-table.tsx';

/** One appraisal: scores, what was said of each body, and what the reader may do now. */
export function AppraisalPage() {
  const { id = '' } = useParams();
  const queryClient = useQueryClient();
  const [body, setBody] = useState<string | null>(null);
  const appraisal = useQuery({ queryKey: ['appraisal', id], queryFn: () => appraisalApi.read(id) });
  const trail = [{ title: '考核', to: paths.appraisals }];
  if (appraisal.isError)
    return (
      <Page title="考核" trail={trail}>
        <RefusalList refusals={refusalsOf(appraisal.error)} />
      </Page>
    );
  if (appraisal.data === undefined) return <Spin description="正在打开" />;
  const { data } = appraisal;
  const changed = (next: Appraisal) => {
    queryClient.setQueryData(['appraisal', id], next);
    void queryClient.invalidateQueries({ queryKey: ['appraisals'] });
  };
  const chosen = data.result.bodies.find((each) => each.body === body) ?? data.result.bodies[0];
  return (
    <Page title={data.title} trail={trail}>
      <section className="panel" aria-label="考核">
        <p>
          <Tag color="blue">{data.stateName}</Tag>
          期间 {data.periodFrom} 至 {data.periodTo}
          {data.objectionUntil === null ? '' : `　异议期限：${data.objectionUntil}`}
        </p>
        <p className="muted">抽样承诺值：{data.result.draw.commitment}</p>
        {data.digest === null ? null : (
          <p className="muted">
            结果的 SHA-256：{data.digest}　<a href={`/supervision/appraisal?id=${data.id}`}>公开页面</a>
          </p>
        )}
        <Steps appraisal={data} onChanged={changed} />
      </section>
      <ScoreTable appraisal={data} chosen={chosen?.body ?? null} onChoose={setBody} />
      {chosen === undefined ? null : (
        <>
          <BodyCourse appraisal={data} body={chosen} />
          <ActForm key={chosen.body} appraisal={data} body={chosen} onChanged={changed} />
        </>
      )}
    </Page>
  );
}

const STEPS: readonly {
  readonly step: AppraisalStep['step'];
  readonly name: string;
  readonly says: string;
}[] = [
  {
    step: 'draw',
    name: '抽取样本',
    says: '种子由发起时承诺的秘密数和公开日志现在最新一条的哈希合成，抽取后不能重抽。',
  },
  {
    step: 'tell',
    name: '告知结果',
    says: '统计各项数据，计算得分并告知各单位，异议期开始；之后不能再评审。',
  },
  { step: 'publish', name: '公布结果', says: '结果向社会公布并冻结，不能再改动。' },
];

function Steps(props: { readonly appraisal: Appraisal; readonly onChanged: (next: Appraisal) => void }) {
  const { modal } = App.useApp();
  const { busy, refusals, act } = useAct();
  const { appraisal } = props;
  const possible = STEPS.filter(({ step }) => appraisal.acts.includes(step));
  return (
    <>
      {possible.map(({ step, name, says }) => (
        <Button
          key={step}
          loading={busy}
          onClick={() =>
            modal.confirm({
              title: name,
              content: says,
              okText: name,
              cancelText: '取消',
              onOk: () => act(async () => props.onChanged(await appraisalApi.step(appraisal.id, step))),
            })
          }
        >
          {name}
        </Button>
      ))}
      <RefusalList refusals={refusals} />
    </>
  );
}
