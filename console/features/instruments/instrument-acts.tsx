import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Instrument } from '../../../src/api/contract.ts';
import type { Attachment } from '../../../src/schema/declaration.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { useSession } from '../../session/session.tsx';
import { Attachments } from '../../widgets/attachments.tsx';
import { instrumentsApi } from './instruments-api.ts';

interface Props {
  readonly instrument: Instrument;
  readonly onChanged: (next: Instrument) => void;
}

/** What the reader may do with the instrument now, as the server says. */
export const InstrumentActs = ({ instrument, onChanged }: Props) => {
  const may = (act: string): boolean => instrument.acts.includes(act);
  return (
    <>
      {may('answer') ? <AnswerForm instrument={instrument} onChanged={onChanged} /> : null}
      {may('object') ? <ObjectionForm instrument={instrument} onChanged={onChanged} /> : null}
      {may('decide') ? <DecisionForm instrument={instrument} onChanged={onChanged} /> : null}
      {may('re-inspect') ? <ReinspectionForm instrument={instrument} onChanged={onChanged} /> : null}
    </>
  );
};

function AnswerForm({ instrument, onChanged }: Props) {
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState('');
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const { session } = useSession();
  const mayUpload = session.grants.some(
    ({ role, bodyCode }) => role === 'editor' && bodyCode === instrument.addressee,
  );
  const { busy, refusals, act } = useAct();
  const send = () =>
    act(async () =>
      onChanged(
        await instrumentsApi.answer(instrument.id, {
          text,
          evidence: evidence.split(/\s+/),
          files: files.map(({ sha256 }) => sha256),
        }),
      ),
    );
  return (
    <section className="panel" aria-labelledby="answer">
      <h2 id="answer">回复整改情况</h2>
      <Form layout="vertical" onFinish={() => void send()}>
        <Words id="answer-text" label="整改情况" value={text} onChange={setText} />
        <Form.Item label="证据：可以查看整改结果的网址，每行一个" htmlFor="answer-evidence">
          <Input.TextArea
            id="answer-evidence"
            rows={2}
            placeholder="/d/…"
            value={evidence}
            onChange={(event) => setEvidence(event.target.value)}
          />
        </Form.Item>
        {mayUpload ? (
          <Form.Item label="证据文件：只有本单位和作出机关可以查看" htmlFor="answer-files">
            <Attachments
              id="answer-files"
              label="证据文件"
              value={files}
              maxItems={20}
              body={instrument.addressee}
              onChange={setFiles}
            />
          </Form.Item>
        ) : null}
        <RefusalList refusals={refusals} />
        <Button type="primary" htmlType="submit" loading={busy}>
          回复
        </Button>
      </Form>
    </section>
  );
}

function ObjectionForm({ instrument, onChanged }: Props) {
  const [finding, setFinding] = useState<number | null>(null);
  const [text, setText] = useState('');
  const { busy, refusals, act } = useAct();
  const send = () =>
    act(async () => onChanged(await instrumentsApi.object(instrument.id, { text, finding: finding ?? 0 })));
  return (
    <section className="panel" aria-labelledby="objection">
      <h2 id="objection">提出异议</h2>
      <Form layout="vertical" onFinish={() => void send()}>
        <FindingChoice
          id="objection-finding"
          instrument={instrument}
          contest="stands"
          value={finding}
          onChange={setFinding}
        />
        <Words id="objection-text" label="理由" value={text} onChange={setText} />
        <RefusalList refusals={refusals} />
        <Button htmlType="submit" loading={busy} disabled={finding === null}>
          提出异议
        </Button>
      </Form>
    </section>
  );
}

function DecisionForm({ instrument, onChanged }: Props) {
  const [finding, setFinding] = useState<number | null>(null);
  const [text, setText] = useState('');
  const { busy, refusals, act } = useAct();
  const send = (upheld: boolean) =>
    act(async () =>
      onChanged(await instrumentsApi.decide(instrument.id, { text, finding: finding ?? 0, upheld })),
    );
  return (
    <section className="panel" aria-labelledby="decision">
      <h2 id="decision">处理异议</h2>
      <Form layout="vertical">
        <FindingChoice
          id="decision-finding"
          instrument={instrument}
          contest="objected"
          value={finding}
          onChange={setFinding}
        />
        <Words id="decision-text" label="处理理由" value={text} onChange={setText} />
        <RefusalList refusals={refusals} />
        <Button loading={busy} disabled={finding === null} onClick={() => void send(true)}>
          异议成立
        </Button>{' '}
        <Button loading={busy} disabled={finding === null} onClick={() => void send(false)}>
          异议不成立
        </Button>
      </Form>
    </section>
  );
}

function ReinspectionForm({ instrument, onChanged }: Props) {
  const [text, setText] = useState('');
  const { busy, refusals, act } = useAct();
  const send = (passed: boolean) =>
    act(async () => onChanged(await instrumentsApi.reinspect(instrument.id, { text, passed })));
  return (
    <section className="panel" aria-labelledby="reinspection">
      <h2 id="reinspection">复查</h2>
      <p className="muted">由文书作出人、整改回复人以外的人员复查。</p>
      <Form layout="vertical">
        <Words id="reinspection-text" label="复查意见" value={text} onChange={setText} />
        <RefusalList refusals={refusals} />
        <Button type="primary" loading={busy} onClick={() => void send(true)}>
          通过，予以销号
        </Button>{' '}
        <Button danger loading={busy} onClick={() => void send(false)}>
          未通过，再次督办
        </Button>
      </Form>
    </section>
  );
}

const Words = (props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) => (
  <Form.Item label={props.label} htmlFor={props.id}>
    <Input.TextArea
      id={props.id}
      rows={3}
      maxLength={4000}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  </Form.Item>
);

const FindingChoice = (props: {
  readonly id: string;
  readonly instrument: Instrument;
  readonly contest: string;
  readonly value: number | null;
  readonly onChange: (n: number) => void;
}) => (
  <Form.Item label="问题" htmlFor={props.id}>
    <Select
      id={props.id}
      value={props.value}
      options={props.instrument.findings
        .filter((finding) => finding.contest === props.contest)
        .map((finding) => ({
          value: finding.n,
          label: `第 ${finding.n} 项：${finding.itemTitle ?? ''}${finding.note}`,
        }))}
      onChange={props.onChange}
    />
  </Form.Item>
);
