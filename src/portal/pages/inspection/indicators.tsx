import { SCORE_FORMULA } from '../../../inspection/rules-score.ts';
import type { InspectionIndicator } from '../../../schema/inspection.ts';
import { DataTable } from '../../components/data-table.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { formatMinute, formatNumber } from '../../frame/format.ts';
import type { InspectionModel } from './query.ts';

const CHECKED_NAMES = {
  'copy-read': '依文件抄件核对',
  memory: '待与文件原文核对',
  own: '文件未列明，本平台规定',
} as const;

const isChecked = ({ check }: InspectionIndicator, { outsideAt }: InspectionModel): boolean =>
  check !== null && (check.kind !== 'outside-link' || outsideAt !== null);

/** 未检查 is a state of its own: neither good nor bad. */
export const Indicators = (props: {
  readonly model: InspectionModel;
  readonly counts: Readonly<Record<string, number>>;
  readonly href: (indicator: string) => string;
}) => (
  <section aria-labelledby="indicators">
    <h2 id="indicators">检查指标</h2>
    <p>{SCORE_FORMULA}。“未检查”的指标本平台不能自动判断，不代表合格，也不代表不合格。</p>
    <DataTable
      caption="检查指标和发现的问题数"
      captionHidden
      stacked
      columns={[
        { title: '指标' },
        { title: '问题', numeric: true },
        { title: '要求' },
        { title: '每项扣分', numeric: true },
        { title: '上限', numeric: true },
        { title: '依据' },
      ]}
      rows={props.model.declared.indicators.map((indicator) => {
        const count = props.counts[indicator.code] ?? 0;
        const checked = isChecked(indicator, props.model);
        const asked = indicator.check?.kind === 'outside-link' ? props.model.outsideAt : null;
        const when = asked === null ? '' : `（最近一次检查：${formatMinute(asked.toISOString())}）`;
        return {
          key: indicator.code,
          cells: [
            indicator.title,
            !checked ? (
              <StatusTag key="unchecked" tone="muted">
                未检查
              </StatusTag>
            ) : count === 0 ? (
              '0'
            ) : (
              <a
                key="count"
                href={props.href(indicator.code)}
                aria-label={`${indicator.title}：${formatNumber(count)} 个问题`}
              >
                <strong class="alarming">{formatNumber(count)}</strong>
              </a>
            ),
            checked ? `${indicator.rule}${when}` : `${indicator.rule}（${indicator.unchecked}）`,
            checked ? String(indicator.points) : '—',
            checked ? String(indicator.cap) : '—',
            `${indicator.source}（${CHECKED_NAMES[indicator.checked]}）`,
          ],
        };
      })}
    />
  </section>
);
