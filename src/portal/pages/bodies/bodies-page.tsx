import { LEVEL_NAMES } from '../../../schema/vocabulary.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { SearchBox } from '../../components/form-fields.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { BODIES_PER_PAGE, type BodiesModel } from './query.ts';

/** By level, with how many there are: nobody pages through thirty thousand villages to find a county. */
const Levels = ({ counts, level }: Pick<BodiesModel, 'counts' | 'level'>) => (
  <nav aria-label="按层级查看">
    <ul class="region-links">
      {counts.map((each) => (
        <li key={each.level}>
          <a
            href={urls.bodies({ level: each.level })}
            aria-current={each.level === level ? 'page' : undefined}
          >
            {LEVEL_NAMES[each.level]}（{formatNumber(each.count)}）
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const BodiesView = (props: BodiesModel) => (
  <>
    <h1>公开主体</h1>
    <p class="lead">有公开义务的机关和单位。机构改革前的名称也能查到，并指向承接其职责的单位。</p>
    <SearchBox
      id="bodies-search"
      action={urls.bodies()}
      value={props.q}
      title="查找公开主体"
      placeholder="名称、简称或曾用名"
      large
    />
    <Levels counts={props.counts} level={props.level} />
    {props.above === null ? null : (
      <p>
        <a href={urls.body(props.above.code)}>{props.above.name}</a>的所属单位和下级单位：
      </p>
    )}
    {props.levels.length === 0 ? (
      <EmptyState title={`没有名称含有“${props.q}”的公开主体。`}>
        <p>
          请换用简称或曾用名，或<a href={urls.bodies()}>查看全部</a>。
        </p>
      </EmptyState>
    ) : (
      <>
        <p class="result-count" role="status">
          共 <strong>{formatNumber(props.total)}</strong> 个
        </p>
        {props.levels.map((group) => (
          <section key={`${group.level}-${group.bodies[0]?.code}`}>
            <h2>{group.level}</h2>
            <ul class="body-list">
              {group.bodies.map((body) => (
                <li key={body.code}>
                  <a href={urls.body(body.code)}>{body.name}</a>
                  {body.abolishedOn === null ? null : (
                    <StatusTag tone="muted">{`${formatDay(body.abolishedOn)}起不再保留`}</StatusTag>
                  )}
                  {body.disclosures === 0 ? null : (
                    <span class="body-count">{formatNumber(body.disclosures)} 件</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Pagination
          page={props.page}
          count={pageCount(props.total, BODIES_PER_PAGE)}
          href={(page) => urls.bodies({ q: props.q, level: props.level, parent: props.parent, page })}
        />
      </>
    )}
  </>
);

export const bodiesPage = (model: BodiesModel): Page => ({
  status: 200,
  frame: frame({
    title: '公开主体',
    description: '有公开义务的机关和单位，含曾用名和职责承接关系。',
    path: urls.bodies({ q: model.q, level: model.level, parent: model.parent, page: model.page }),
    section: 'bodies',
    indexed: model.q === '',
    column: {
      name: '公开主体',
      description: '各级公开主体的名录',
      keywords: '公开主体,行政机关',
      type: '信息公开目录',
    },
  }),
  content: <BodiesView {...model} />,
});
