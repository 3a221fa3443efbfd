import type { Instrument } from '../../../api/contract.ts';
import { Basis } from '../../components/basis.tsx';
import { Facts } from '../../components/facts.tsx';
import { periodText } from '../../components/late-obligations.tsx';
import { Notice } from '../../components/notice.tsx';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';
import { dayOf, formatDay, formatMinute } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { InstrumentTag } from './instrument-tag.tsx';
import type { InstrumentModel } from './query.ts';

type Finding = Instrument['findings'][number];
type Event = Instrument['events'][number];

const CONTESTS: Readonly<Record<string, { readonly tone: Tone; readonly title: string }>> = {
  objected: { tone: 'warning', title: '有异议，待处理' },
  upheld: { tone: 'muted', title: '异议成立，不再要求整改' },
  rejected: { tone: 'plain', title: '异议不成立' },
};

const isBelowSite = (text: string): boolean => /^\/(?!\/)\S*$/.test(text);

/** （2026年3月，修改了的政策文件；应于2026年4月7日前公开） */
const aboutObligation = ({ period, subject, dueOn }: Finding): string => {
  const of = [period === null ? '' : periodText(period), subject].filter((text) => text !== '').join('，');
  return `（${of === '' ? '' : `${of}；`}应于${formatDay(dueOn ?? '')}前公开）`;
};

const FindingItem = (props: { readonly finding: Finding; readonly body: string }) => {
  const { finding } = props;
  const contest = CONTESTS[finding.contest];
  return (
    <li>
      {finding.item === null ? null : (
        <>
          <a href={urls.body(props.body, { item: finding.item })}>{finding.itemTitle ?? finding.item}</a>
          {finding.dueOn === null ? '' : aboutObligation(finding)}
        </>
      )}
      {finding.note === '' ? null : <p class="finding-note">{finding.note}</p>}
      {finding.place === '' ? null : (
        <p>
          位置：
          {isBelowSite(finding.place) ? <a href={finding.place}>{finding.place}</a> : finding.place}
        </p>
      )}
      {contest === undefined ? null : (
        <p>
          <StatusTag tone={contest.tone}>{contest.title}</StatusTag>
        </p>
      )}
    </li>
  );
};

const EVENT_TITLES: Readonly<Record<string, string>> = {
  issued: '作出文书',
  answered: '回复整改情况',
  objected: '提出异议',
  'objection-decided:upheld': '异议成立',
  'objection-decided:rejected': '异议不成立',
  're-inspected:passed': '复查通过，予以销号',
  're-inspected:failed': '复查未通过，再次督办',
};

const titleOf = (event: Event): string =>
  EVENT_TITLES[event.outcome === null ? event.kind : `${event.kind}:${event.outcome}`] ?? event.kind;

const EventItem = (props: { readonly event: Event }) => {
  const { event } = props;
  return (
    <li>
      <p class="timeline-title">
        {event.bodyName}：{titleOf(event)}
        {event.finding === null ? '' : `（第 ${event.finding} 项）`}
      </p>
      <p class="timeline-time">
        <time dateTime={dayOf(event.at)}>{formatMinute(event.at)}</time>
      </p>
      {event.text === '' ? null : <p class="timeline-note">{event.text}</p>}
      {event.evidence.map((url) => (
        <p key={url} class="timeline-note">
          证据：
          <a href={url} rel="noopener nofollow">
            {url}
          </a>
        </p>
      ))}
      {event.fileCount === 0 ? null : (
        <p class="timeline-note">另附证据文件 {event.fileCount} 个，由双方查看，不向社会公开。</p>
      )}
    </li>
  );
};

const Chain = (props: { readonly instrument: Instrument }) => {
  const { follows, followedBy } = props.instrument;
  return (
    <>
      {follows === null ? null : (
        <Notice tone="warning" title="这是再次督办。">
          <p>
            <a href={urls.instrument(follows)}>查看上一份文书</a>要求的整改经复查未到位。
          </p>
        </Notice>
      )}
      {followedBy === null ? null : (
        <Notice tone="warning" title="复查未通过，已再次督办。">
          <p>
            <a href={urls.instrument(followedBy)}>查看再次督办的文书</a>
          </p>
        </Notice>
      )}
    </>
  );
};

const InstrumentView = ({ instrument, cite, term }: InstrumentModel) => {
  return (
    <>
      <h1>
        {instrument.issuerName}
        {instrument.kindName}（{instrument.addresseeName}）
      </h1>
      <p>
        <InstrumentTag instrument={instrument} />
      </p>
      <Chain instrument={instrument} />
      <Facts
        facts={[
          { title: '文号', value: instrument.number },
          { title: '作出机关', value: <a href={urls.body(instrument.issuer)}>{instrument.issuerName}</a> },
          { title: '对象', value: <a href={urls.body(instrument.addressee)}>{instrument.addresseeName}</a> },
          { title: '作出日期', value: formatDay(dayOf(instrument.issuedAt)) },
          { title: '依据', value: <Basis parts={cite(instrument.basis)} /> },
          ...(instrument.answerDue === null
            ? []
            : [
                { title: '回复期限', value: formatDay(instrument.answerDue) },
                { title: '期限的计算', value: `${term}。回复的期限由作出机关确定。` },
              ]),
        ]}
      />
      <section aria-labelledby="text-title">
        <h2 id="text-title">内容</h2>
        {instrument.text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <section aria-labelledby="findings-title">
        <h2 id="findings-title">发现的问题</h2>
        <ol class="finding-list">
          {instrument.findings.map((finding) => (
            <FindingItem key={finding.n} finding={finding} body={instrument.addressee} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="course-title">
        <h2 id="course-title">办理过程</h2>
        <ol class="timeline">
          {instrument.events.map((event) => (
            <EventItem key={`${event.at} ${event.kind} ${event.finding}`} event={event} />
          ))}
        </ol>
      </section>
    </>
  );
};

export const instrumentPage = ({ instrument, cite, term }: InstrumentModel): Page => ({
  status: 200,
  frame: frame({
    title: `${instrument.kindName}：${instrument.number}`,
    description: `${instrument.issuerName}对${instrument.addresseeName}作出的${instrument.kindName}和办理情况。`,
    path: urls.instrument(instrument.id),
    section: 'supervision',
    trail: [
      { title: '公开监督', href: urls.supervision() },
      { title: '监督文书', href: urls.instruments() },
    ],
    article: null,
    column: {
      name: '监督文书',
      description: '督促整改、通报批评、责令改正和整改结果',
      keywords: '督促整改,通报批评,责令改正,公开监督',
      type: '数据发布',
    },
  }),
  content: <InstrumentView instrument={instrument} cite={cite} term={term} />,
});
