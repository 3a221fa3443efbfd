import { DataTable } from '../../components/data-table.tsx';
import { listed } from '../../components/listed.ts';
import { fallenDue } from '../../components/obligation-counts.ts';
import { formatNumber, formatShare } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { Ranking } from './query.ts';

const SHOWN = 12;
const NAMED = 12;

/** How well the bodies do in an area, and who is late, by name. */
export const BodyRanking = (props: { readonly area: string; readonly ranking: Ranking }) => {
  const { ranked, late } = props.ranking;
  if (ranked.length === 0) return null;
  return (
    <>
      <p class="late-bodies">
        {late.length === 0 ? (
          '本领域没有逾期未公开的单位。'
        ) : (
          <>
            逾期未公开的单位：
            {listed(
              late
                .slice(0, NAMED)
                .map((row) => (
                  <a
                    key={row.code}
                    href={urls.supervision({ area: props.area, body: row.code, state: 'late' })}
                  >{`${row.title}（${row.obligations.late} 项）`}</a>
                )),
            )}
            {late.length > NAMED ? `等 ${formatNumber(late.length)} 个单位。` : '。'}
          </>
        )}
      </p>
      <DataTable
        caption="各单位履行情况，按期公开率高的在前"
        stacked
        columns={[
          { title: '单位' },
          { title: '位次', numeric: true },
          { title: '已到期', numeric: true },
          { title: '按期公开', numeric: true },
          { title: '逾期后公开', numeric: true },
          { title: '逾期未公开', numeric: true },
          { title: '按期公开率', numeric: true },
        ]}
        rows={ranked.slice(0, SHOWN).map((row, index) => ({
          key: row.code,
          cells: [
            <a key="body" href={urls.supervision({ area: props.area, body: row.code })}>
              {row.title}
            </a>,
            String(index + 1),
            formatNumber(fallenDue(row.obligations)),
            formatNumber(row.obligations.done),
            formatNumber(row.obligations['done-late']),
            formatNumber(row.obligations.late),
            formatShare(row.obligations.done, fallenDue(row.obligations)),
          ],
        }))}
      />
      {ranked.length > SHOWN ? (
        <p class="more">
          <a href={urls.supervision({ area: props.area })}>
            查看全部 {formatNumber(ranked.length)} 个单位的义务
          </a>
        </p>
      ) : null}
    </>
  );
};
