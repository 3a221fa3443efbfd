import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Instrument } from '../../../src/api/contract.ts';
import { minuteOf, periodOf, sizeOf } from '../../format.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { instrumentsApi } from './instruments-api.ts';

const CONTEST_NAMES: Readonly<Record<string, string>> = {
  objected: '有异议，待处理',
  upheld: '异议成立，不再要求整改',
  rejected: '异议不成立',
};
const EVENT_NAMES: Readonly<Record<string, string>> = {
  issued: '作出文书',
  answered: '回复整改情况',
  objected: '提出异议',
  'objection-decided:upheld': '异议成立',
  'objection-decided:rejected': '异议不成立',
  're-inspected:passed': '复查通过，予以销号',
  're-inspected:failed': '复查未通过，再次督办',
};

/** The body's own people go on to the item, where what is missing is published. */
function FindingItem(props: {
  readonly instrument: Instrument;
  readonly finding: Instrument['findings'][number];
}) {
  const { body } = useSession();
  const { item, itemTitle } = props.finding;
  if (item === null || itemTitle === null) return null;
  return body.code === props.instrument.addressee ? (
    <Link to={`${paths.coverage}?state=all&q=${encodeURIComponent(item)}`}>{itemTitle}</Link>
  ) : (
    itemTitle
  );
}

/** What was found, and what happened since. */
export const InstrumentCourse = ({ instrument }: { readonly instrument: Instrument }) => (
  <>
    <section className="panel" aria-labelledby="findings">
      <h2 id="findings">发现的问题</h2>
      <ol>
        {instrument.findings.map((finding) => (
          <li key={finding.n}>
            <FindingItem instrument={instrument} finding={finding} />
            {finding.subject === '' ? '' : `（${finding.subject}）`}
            {finding.period === null ? '' : ` ${periodOf(finding.period)}`}
            {finding.dueOn === null ? '' : `，应于 ${finding.dueOn} 前公开`} {finding.note}
            {finding.place === '' ? null : <span className="muted">（{finding.place}）</span>}
            {finding.stateNow === null ? null : <Tag>现在：{finding.stateNow}</Tag>}
            {CONTEST_NAMES[finding.contest] === undefined ? null : (
              <Tag>{CONTEST_NAMES[finding.contest]}</Tag>
            )}
          </li>
        ))}
      </ol>
    </section>
    <section className="panel" aria-labelledby="course">
      <h2 id="course">办理过程</h2>
      <ol>
        {instrument.events.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.finding ?? ''}`}>
            {minuteOf(event.at)} {event.bodyName}
            {event.actorName === null ? '' : `（${event.actorName}）`}
            {EVENT_NAMES[event.outcome === null ? event.kind : `${event.kind}:${event.outcome}`] ??
              event.kind}
            {event.finding === null ? '' : `（第 ${event.finding} 项）`}
            {event.text === '' ? null : <div className="instrument-text">{event.text}</div>}
            {event.evidence.map((url) => (
              <div key={url}>
                证据：
                <a href={url} target="_blank" rel="noreferrer">
                  {url}
                </a>
              </div>
            ))}
            {event.files.map(({ sha256, name, sizeBytes }) => (
              <div key={`${sha256} ${name}`}>
                证据文件：
                {sha256 === null ? (
                  `${name}（已依法删除）`
                ) : (
                  <a href={instrumentsApi.evidenceFile(instrument.id, sha256)}>
                    {name}（{sizeOf(sizeBytes)}）
                  </a>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  </>
);
