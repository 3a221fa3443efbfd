import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Spin, Tag } from 'antd';
import { useParams } from 'react-router';
import type { Instrument } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { minuteOf } from '../../format.ts';
import { paths } from '../../paths.ts';
import { InstrumentActs } from './instrument-acts.tsx';
import { InstrumentCourse } from './instrument-course.tsx';
import { instrumentsApi } from './instruments-api.ts';

/** One instrument: what was found, what happened since, and what the reader may do now. */
export function InstrumentPage() {
  const { id = '' } = useParams();
  const queryClient = useQueryClient();
  const instrument = useQuery({ queryKey: ['instrument', id], queryFn: () => instrumentsApi.read(id) });
  const trail = [{ title: '监督文书', to: paths.instruments() }];
  if (instrument.isError)
    return (
      <Page title="监督文书" trail={trail}>
        <RefusalList refusals={refusalsOf(instrument.error)} />
      </Page>
    );
  if (instrument.data === undefined) return <Spin description="正在打开" />;
  const changed = (next: Instrument) => {
    queryClient.setQueryData(['instrument', id], next);
    void queryClient.invalidateQueries({ queryKey: ['list'] });
  };
  return <InstrumentView instrument={instrument.data} onChanged={changed} />;
}

export function InstrumentView(props: {
  readonly instrument: Instrument;
  readonly onChanged: (next: Instrument) => void;
}) {
  const { instrument } = props;
  return (
    <Page title={instrument.number} trail={[{ title: '监督文书', to: paths.instruments() }]}>
      <section className="panel" aria-label="文书">
        <p>
          <Tag color={instrument.overdue ? 'red' : 'blue'}>
            {instrument.overdue ? '逾期未回复' : instrument.stateName}
          </Tag>
          {instrument.issuerName} → {instrument.addresseeName}　{instrument.kindName}
        </p>
        <p className="instrument-text">{instrument.text}</p>
        <p className="muted">
          依据：{instrument.basis}　作出时间：{minuteOf(instrument.issuedAt)}
          {instrument.answerDue === null ? '' : `　回复期限：${instrument.answerDue}`}
          {`　异议期限：${instrument.objectionUntil}`}
          {instrument.isPublic ? '　（向社会公开）' : ''}
        </p>
        <Chain instrument={instrument} />
      </section>
      <InstrumentCourse instrument={instrument} />
      <InstrumentActs instrument={instrument} onChanged={props.onChanged} />
    </Page>
  );
}

const Chain = ({ instrument }: { readonly instrument: Instrument }) => (
  <>
    {instrument.follows === null ? null : (
      <p>
        这是再次督办，<a href={`/console${paths.instrument(instrument.follows)}`}>查看上一份</a>。
      </p>
    )}
    {instrument.followedBy === null ? null : (
      <p>
        复查未通过，<a href={`/console${paths.instrument(instrument.followedBy)}`}>查看再次督办</a>。
      </p>
    )}
  </>
);
