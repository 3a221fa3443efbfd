import type { Appraisal, AppraisedBody } from '../../../api/contract.ts';
import { Basis } from '../../components/basis.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { formatDay, formatMinute, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { AppraisedBodyView } from './appraised-body.tsx';
import type { AppraisalModel } from './query.ts';

const byTotal = (a: AppraisedBody, b: AppraisedBody): number => b.total - a.total;

const Ranking = ({ shown }: { readonly shown: Appraisal }) => (
  <section aria-labelledby="scores">
    <h2 id="scores">得分</h2>
    <DataTable
      caption="各单位考核得分"
      captionHidden
      columns={[
        { title: '单位' },
        { title: '等次' },
        { title: '总分', numeric: true },
        ...shown.result.declaration.indicators.map(({ title, weight }) => ({
          title: `${title}（${weight}）`,
          numeric: true,
        })),
      ]}
      rows={shown.result.bodies.toSorted(byTotal).map((body) => ({
        key: body.body,
        cells: [
          <a key="body" href={`#body-${body.body}`}>
            {body.bodyName}
          </a>,
          body.grade,
          String(body.total),
          ...body.parts.map(({ points }) => String(points)),
        ],
      }))}
    />
  </section>
);

const METHOD_NAMES = { automatic: '自动计分', manual: '评审', sample: '抽查' } as const;

const Indicators = ({ shown }: { readonly shown: Appraisal }) => (
  <section aria-labelledby="indicators">
    <h2 id="indicators">指标和算式</h2>
    <DataTable
      caption="考核指标"
      captionHidden
      stacked
      columns={[
        { title: '指标' },
        { title: '要求' },
        { title: '分值', numeric: true },
        { title: '计分方式' },
        { title: '依据' },
      ]}
      rows={shown.result.declaration.indicators.map((indicator) => ({
        key: indicator.code,
        cells: [
          `${indicator.group}：${indicator.title}`,
          indicator.demand,
          String(indicator.weight),
          METHOD_NAMES[indicator.method],
          indicator.source,
        ],
      }))}
    />
  </section>
);

const Draw = ({ shown }: { readonly shown: Appraisal }) => {
  const { draw, declaration } = shown.result;
  return (
    <section aria-labelledby="draw">
      <h2 id="draw">抽查样本怎么抽取</h2>
      <p>
        发起考核时先公布秘密数的
        SHA-256（承诺值）；抽取时公布秘密数，并与当时公开日志最新一条的叶哈希合成种子：种子 ＝
        SHA-256（秘密数:叶哈希）。各单位期间内公开的信息按 SHA-256（种子:信息编号）从小到大排列，取前{' '}
        {declaration.sampleSize} 条。任何人按下载的数据可以重新抽取，结果相同。
      </p>
      <Facts
        facts={[
          { title: '承诺值', value: <code class="digest">{draw.commitment}</code> },
          { title: '秘密数', value: <code class="digest">{draw.secret ?? '—'}</code> },
          {
            title: '日志叶哈希',
            value: (
              <code class="digest">
                {draw.logHash === null ? '—' : `第 ${draw.logIndex} 条 ${draw.logHash}`}
              </code>
            ),
          },
          { title: '种子', value: <code class="digest">{draw.seed ?? '—'}</code> },
        ]}
      />
    </section>
  );
};

const Shown = ({
  shown,
  logIndex,
  cite,
}: Pick<AppraisalModel, 'logIndex' | 'cite'> & { readonly shown: Appraisal }) => (
  <>
    <Facts
      facts={[
        { title: '考核', value: shown.title },
        { title: '期间', value: `${formatDay(shown.periodFrom)}至${formatDay(shown.periodTo)}` },
        { title: '依据', value: <Basis parts={cite(shown.result.declaration.basis)} /> },
        { title: '指标版本', value: shown.result.declaration.version },
        { title: '公布时间', value: shown.publishedAt === null ? '—' : formatMinute(shown.publishedAt) },
        { title: '结果的 SHA-256', value: <code class="digest">{shown.digest ?? '—'}</code> },
        ...(logIndex === null
          ? []
          : [{ title: '公开日志', value: <a href={urls.verify}>第 {formatNumber(logIndex)} 条</a> }]),
      ]}
    />
    <p>
      结果公布后不再改动。<a href={urls.appraisalData({ id: shown.id })}>下载全部数据（JSON）</a>
      ：其中有指标、算式、各项数据和每一步的得分，任何人可以复算；文件的 SHA-256 就是上面的数值。
    </p>
    <Ranking shown={shown} />
    <Indicators shown={shown} />
    <Draw shown={shown} />
    <section aria-labelledby="bodies">
      <h2 id="bodies">各单位的数据和算式</h2>
      {shown.result.bodies.toSorted(byTotal).map((body) => (
        <AppraisedBodyView key={body.body} body={body} indicators={shown.result.declaration.indicators} />
      ))}
    </section>
  </>
);

const AppraisalView = ({ published, shown, logIndex, cite }: AppraisalModel) => (
  <>
    <h1>考核结果</h1>
    <p class="lead">
      政务公开工作考核的指标、数据、自评、评审、抽查、异议和得分全部公开，按公布的数据任何人都能算出同样的分数。
    </p>
    {shown === null ? (
      <EmptyState title="还没有公布的考核结果。" />
    ) : (
      <Shown shown={shown} logIndex={logIndex} cite={cite} />
    )}
    {published.length < 2 ? null : (
      <section aria-labelledby="others">
        <h2 id="others">历次考核</h2>
        <ul>
          {published.map((each) => (
            <li key={each.id}>
              <a href={urls.appraisal({ id: each.id })}>{each.title}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);

export const appraisalPage = (model: AppraisalModel): Page => ({
  status: 200,
  frame: frame({
    title: model.shown === null ? '考核结果' : `考核结果：${model.shown.title}`,
    description: '政务公开工作考核的指标、算式、数据、异议和得分，可以复算。',
    path: urls.appraisal(
      model.shown === null || model.shown.id === model.published[0]?.id ? {} : { id: model.shown.id },
    ),
    section: 'supervision',
    trail: [{ title: '公开监督', href: urls.supervision() }],
    column: {
      name: '考核结果',
      description: '政务公开工作考核结果',
      keywords: '考核,政务公开,公开监督',
      type: '数据发布',
    },
  }),
  content: <AppraisalView {...model} />,
});
