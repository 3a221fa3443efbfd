import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber } from 'antd';
import { useNavigate } from 'react-router';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import { appraisalApi } from './appraisal-api.ts';

interface Values {
  readonly title: string;
  readonly year: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly bodies: string;
  readonly weights: string;
}

/** `quality 20`, one on each line. */
const weightsOf = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => line.trim().split(/[\s:：=]+/))
      .flatMap(([code = '', points = '']) => (code === '' ? [] : [[code, Number(points)]])),
  );

/** The office fixes title, period, bodies and, where they differ from the year's set, the weights. */
export function NewAppraisalForm({ onCancel }: { readonly onCancel: () => void }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { busy, refusals, act } = useAct();
  const year = new Date().getFullYear();
  const begin = ({ bodies, weights = '', ...values }: Values) =>
    act(async () => {
      const given = weightsOf(weights);
      const { id } = await appraisalApi.create({
        ...values,
        bodies: bodies.split(/[\s,，、]+/).filter((code) => code !== ''),
        ...(Object.keys(given).length === 0 ? {} : { weights: given }),
      });
      await queryClient.invalidateQueries({ queryKey: ['appraisals'] });
      navigate(paths.appraisal(id));
    });
  const required = [{ required: true, message: '请填写' }];
  return (
    <section className="panel" aria-labelledby="begin">
      <h2 id="begin">发起考核</h2>
      <Form<Values>
        layout="vertical"
        initialValues={{
          year,
          title: `${year}年度政务公开工作考核`,
          periodFrom: `${year}-01-01`,
          periodTo: `${year}-12-31`,
        }}
        onFinish={(values) => void begin(values)}
      >
        <Form.Item label="名称" name="title" rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item label="采用哪一年度的指标体系" name="year" rules={required}>
          <InputNumber min={2016} max={2100} />
        </Form.Item>
        <Form.Item label="期间从" name="periodFrom" rules={required}>
          <Input placeholder="2026-01-01" maxLength={10} />
        </Form.Item>
        <Form.Item label="至" name="periodTo" rules={required}>
          <Input placeholder="2026-12-31" maxLength={10} />
        </Form.Item>
        <Form.Item label="被考核单位代码，用空格或者顿号隔开" name="bodies" rules={required}>
          <Input.TextArea rows={3} placeholder="hbt、changsha" />
        </Form.Item>
        <Form.Item
          label="调整分值（不调整的不填）：一行一项，指标代码和分值，合计 100 分，0 分为不设该指标"
          name="weights"
        >
          <Input.TextArea rows={3} placeholder={'organisation 15\nquality 10'} />
        </Form.Item>
        <RefusalList refusals={refusals} />
        <Button type="primary" htmlType="submit" loading={busy}>
          发起
        </Button>{' '}
        <Button onClick={onCancel}>取消</Button>
      </Form>
    </section>
  );
}
