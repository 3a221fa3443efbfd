import type { DossierDetail, TimelineRecord, TimelineStage } from '../../../dossiers/contract.ts';
import type { Collection } from '../../../schema/dossier-kind.ts';
import { AttachmentList } from '../../components/attachment-list.tsx';
import { Basis } from '../../components/basis.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Rights } from '../../components/rights.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { formatDay, formatMinute } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { Cite } from '../../reads/cite.ts';
import { DossierRights } from './dossier-rights.tsx';
import { PhaseTrack } from './phase-track.tsx';
import { ProgressTable } from './progress-table.tsx';
import { RunningFigures } from './running-figures.tsx';
import { STATE_TONES } from './state-tones.ts';

const DEADLINE_WORDS: Readonly<Record<string, (days: number) => string>> = {
  kept: () => '按期完成',
  late: (days) => `逾期${days}日`,
  open: () => '未到期',
  overdue: (days) => `已逾期${days}日`,
};

const Deadlines = (props: { readonly stage: TimelineStage; readonly cite: Cite }) =>
  props.stage.deadlines.map((deadline) => (
    <p key={deadline.title} class="timeline-note">
      应于<time dateTime={deadline.dueOn}>{formatDay(deadline.dueOn)}</time>前{deadline.title}（
      <Basis parts={props.cite(deadline.basis)} />
      ），
      <span class={deadline.daysLate > 0 ? 'alarming' : undefined}>
        {DEADLINE_WORDS[deadline.state]?.(deadline.daysLate) ?? deadline.state}
      </span>
      。{deadline.computation}。
    </p>
  ));

const Withheld = (props: { readonly record: TimelineRecord }) =>
  props.record.withheld.length === 0 ? null : (
    <ul class="links">
      {props.record.withheld.map((each) => (
        <li key={`${each.field}${each.ground}`}>
          “{each.field}”依法不予公开，理由：<strong>{each.ground}</strong>。{each.explanation}
        </li>
      ))}
    </ul>
  );

const Changes = (props: { readonly record: TimelineRecord }) =>
  props.record.changes.length === 0 ? null : (
    <DataTable
      caption={`${props.record.title}：变更前后对照`}
      columns={[{ title: '事项' }, { title: '原内容' }, { title: '变更后' }]}
      rows={props.record.changes.map((change) => ({
        key: change.subject,
        cells: [
          change.subject,
          <del key="before">{change.before}</del>,
          <ins key="after">{change.after}</ins>,
        ],
      }))}
    />
  );

const RecordEntry = (props: { readonly record: TimelineRecord }) => {
  const { record } = props;
  return (
    <div>
      <h3>
        <a href={record.url}>{record.title}</a>
      </h3>
      <p class="timeline-time">
        <time dateTime={record.on}>{formatDay(record.on)}</time>，{formatMinute(record.publishedAt)}发布，
        {record.type}
      </p>
      {record.state === 'withdrawn' ? (
        <p class="timeline-note">
          <StatusTag tone="bad">已撤下</StatusTag> {record.withdrawnReason}
        </p>
      ) : null}
      {record.state === 'expired' ? (
        <p class="timeline-note">
          <StatusTag tone="muted">公示期已满</StatusTag> 公示到{formatDay(record.displayUntil ?? record.on)}
          为止，内容不再公开。
        </p>
      ) : null}
      <Withheld record={record} />
      <Changes record={record} />
      {record.files.length === 0 ? null : <AttachmentList files={record.files} />}
      {record.corrections.map((correction) => (
        <p key={correction.n} class="timeline-note">
          {formatMinute(correction.publishedAt)}更正为第 {correction.n} 版：{correction.changeNote}{' '}
          <a href={urls.difference(record.disclosure, correction.n - 1, correction.n)}>查看改动</a>
        </p>
      ))}
    </div>
  );
};

/** 还缺什么: the same conditions as those by which a record is refused, each with its article. */
const Asked = (props: { readonly stage: TimelineStage; readonly cite: Cite }) => {
  const { stage, cite } = props;
  const due = stage.state === 'next' || stage.state === 'missing';
  const before = due ? stage.blockedBy : [];
  return (
    <>
      {stage.unmet.length === 0 || !(due || stage.state === 'held') ? null : (
        <ul class="links">
          {stage.unmet.map((each) => (
            <li key={each.key}>
              还应当做到：{each.title}（
              <Basis parts={cite(each.basis)} />
              ）。
            </li>
          ))}
        </ul>
      )}
      {before.length === 0 ? null : (
        <p class="timeline-note">
          须先完成：{[...new Set(before.map((each) => `“${each.stageTitle}”`))].join('、')}。
        </p>
      )}
    </>
  );
};

const StageEntry = (props: { readonly stage: TimelineStage; readonly cite: Cite }) => {
  const { stage, cite } = props;
  return (
    <li aria-current={stage.state === 'now' ? 'step' : undefined}>
      <h2 class="timeline-title">
        {stage.title} <StatusTag tone={STATE_TONES[stage.state] ?? 'plain'}>{stage.stateName}</StatusTag>
      </h2>
      {stage.records.length === 0 ? <p class="timeline-note">{stage.demand}</p> : null}
      {stage.state === 'restricted' ? (
        <p class="timeline-note">
          此阶段的信息只向有关人员公开，持有纸质通知的，请<a href={urls.restricted}>凭访问码查看</a>。
        </p>
      ) : null}
      <Asked stage={stage} cite={cite} />
      <Deadlines stage={stage} cite={cite} />
      {stage.records.map((record) => (
        <RecordEntry key={record.disclosure} record={record} />
      ))}
    </li>
  );
};

/** The list to which it belongs: that of its kind where there is one. */
const trailOf = (collection: Collection | null) =>
  collection === null
    ? { title: '事项公开', href: urls.dossiers() }
    : { title: collection.title, href: urls.collection(collection.path) };

export interface DossierModel {
  readonly dossier: DossierDetail;
  /** The list of its kind; null where there is none. */
  readonly collection: Collection | null;
  /** Whether texts of two stages or more can be compared. */
  readonly hasTexts: boolean;
  readonly cite: Cite;
  readonly remedies: Rights['remedies'];
}

/** One dossier, one timeline: what was done, where it is, what comes next, what is missing. */
export const dossierPage = ({ dossier, collection, hasTexts, cite, remedies }: DossierModel): Page => {
  const missing = dossier.stages.filter((stage) => stage.state === 'missing');
  return {
    status: 200,
    frame: frame({
      title: dossier.title,
      description: `${dossier.bodyName}办理的${dossier.kindTitle}，${dossier.number}。`,
      path: urls.dossier(dossier.id),
      trail: [trailOf(collection)],
      column: {
        name: '事项公开',
        description: '审批、交易等事项的全过程公开信息',
        keywords: `${dossier.kindTitle},${dossier.title}`,
        type: '信息公开目录',
      },
    }),
    content: (
      <article>
        <h1>{dossier.title}</h1>
        <Facts
          facts={[
            { title: '编号', value: dossier.number },
            { title: '事项种类', value: dossier.kindTitle },
            { title: '办理机关', value: <a href={urls.body(dossier.body)}>{dossier.bodyName}</a> },
            { title: '开始日期', value: formatDay(dossier.openedOn) },
            {
              title: '当前状态',
              value: dossier.closed ? '已办结' : (dossier.stageTitle ?? '已撤下'),
            },
            ...(dossier.categoryTitle === null ? [] : [{ title: '类别', value: dossier.categoryTitle }]),
            ...(dossier.profile === null ? [] : [{ title: '适用程序', value: dossier.profile.title }]),
            { title: '公开依据', value: <Basis parts={cite(dossier.basis)} /> },
          ]}
        />
        <PhaseTrack phases={dossier.phases} />
        {missing.length === 0 ? null : (
          <Notice
            tone="warning"
            title={`“${missing.map((stage) => stage.title).join('”“')}”阶段的信息应当公开而没有公开。`}
          />
        )}
        {dossier.sentBack === null || dossier.closed ? null : (
          <Notice
            tone="warning"
            title={`${formatDay(dossier.sentBack.on)}“${dossier.sentBack.stage}”要求修改后再议。`}
          >
            <p>此前的审查只对原稿有效，要按修改后的内容重新办理，下表列出还缺哪几步。</p>
          </Notice>
        )}
        <RunningFigures tables={dossier.running} />
        {hasTexts ? (
          <p>
            <a href={urls.dossierTexts(dossier.id)}>征求意见稿、送审文本和决定的逐字对照</a>
          </p>
        ) : null}
        <ProgressTable stages={dossier.stages} closed={dossier.closed} cite={cite} />
        <ol class="timeline" aria-label="办理过程">
          {dossier.stages.map((stage) => (
            <StageEntry key={stage.key} stage={stage} cite={cite} />
          ))}
        </ol>
        <DossierRights
          stages={dossier.stages}
          closed={dossier.closed}
          basis={dossier.basis}
          cite={cite}
          remedies={remedies}
        />
      </article>
    ),
  };
};
