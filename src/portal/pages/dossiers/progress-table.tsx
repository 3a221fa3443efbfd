import type { TimelineStage } from '../../../dossiers/contract.ts';
import { Basis } from '../../components/basis.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { formatDay } from '../../frame/format.ts';
import type { Cite } from '../../reads/cite.ts';
import { STATE_TONES } from './state-tones.ts';

const isShown = (stage: TimelineStage): boolean =>
  stage.required || stage.records.length > 0 || stage.state === 'lifted' || stage.unmet.length > 0;

const Lacking = (props: { readonly stage: TimelineStage; readonly cite: Cite }) => {
  const { stage, cite } = props;
  if (stage.unmet.length > 0)
    return (
      <ul class="links">
        {stage.unmet.map((each) => (
          <li key={each.key}>
            {each.title}
            <span class="muted">
              （<Basis parts={cite(each.basis)} />）
            </span>
          </li>
        ))}
      </ul>
    );
  if (stage.records.length > 0 || stage.state === 'lifted') return '无';
  if (stage.blockedBy.length > 0)
    return `等待${[...new Set(stage.blockedBy.map((each) => `“${each.stageTitle}”`))].join('、')}`;
  return stage.demand;
};

/**
 * 办理进度: every step that the procedure demands, what is missing, who has to do it and how long it has waited. Any kind
 * of dossier with required stages has one.
 */
export const ProgressTable = (props: {
  readonly stages: readonly TimelineStage[];
  readonly closed: boolean;
  readonly cite: Cite;
}) => {
  const shown = props.stages.filter(isShown);
  const pending = shown.some((stage) => ['next', 'missing', 'held'].includes(stage.state));
  if (props.closed || !pending || shown.length < 2) return null;
  return (
    <DataTable
      caption="办理进度：每一步是否完成、还缺什么、由谁负责、已等候多久"
      stacked
      columns={[
        { title: '步骤' },
        { title: '状态' },
        { title: '还缺什么' },
        { title: '由谁负责' },
        { title: '已等候', numeric: true },
      ]}
      rows={shown.map((stage) => ({
        key: stage.key,
        cells: [
          stage.title,
          <StatusTag key="state" tone={STATE_TONES[stage.state] ?? 'plain'}>
            {stage.stateName}
          </StatusTag>,
          <Lacking key="lacking" stage={stage} cite={props.cite} />,
          stage.responsible ?? '办理机关',
          stage.waitingDays === null || stage.waitingSince === null ? (
            '—'
          ) : (
            <span key="waiting">
              {stage.waitingDays}日<span class="small muted">（自{formatDay(stage.waitingSince)}）</span>
            </span>
          ),
        ],
      }))}
    />
  );
};
