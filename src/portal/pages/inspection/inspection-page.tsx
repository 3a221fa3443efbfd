import type { InspectionFinding } from '../../../api/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { dayOf, formatDay, formatMinute, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { Indicators } from './indicators.tsx';
import type { Asked, InspectionModel } from './query.ts';

const paramsOf = ({ asked }: InspectionModel, change: Partial<Asked> = {}) => {
  const { body, region, indicator, state, after } = { ...asked, after: '', ...change };
  return {
    ...(body === '' ? {} : { body }),
    ...(region === '' ? {} : { region }),
    ...(indicator === '' ? {} : { indicator }),
    ...(state === 'open' ? {} : { state }),
    ...(after === '' ? {} : { after }),
  };
};

const Computed = ({ model }: { readonly model: InspectionModel }) =>
  model.computedAt === null ? (
    <Notice tone="plain" title="尚未进行自查。">
      <p>平台每日自动检查一次，结果出来后在此公布。</p>
    </Notice>
  ) : (
    <>
      {model.stale ? (
        <Notice tone="warning" title={`以下结果已超过 ${model.declared.staleAfterHours} 小时没有更新。`}>
          <p>自查可能没有正常运行，请以单位页面的实际情况为准。</p>
        </Notice>
      ) : null}
      <p class="small">
        结果计算于 {formatMinute(model.computedAt.toISOString())}，每日更新。下载同一口径的数据：
        <a href={urls.inspectionData({ ...paramsOf(model), format: 'csv' })}>CSV</a>、
        <a href={urls.inspectionData({ ...paramsOf(model), format: 'json' })}>JSON</a>
      </p>
    </>
  );

/** What the body said against it, and the decision. */
const Objection = ({ of: { objection } }: { readonly of: InspectionFinding }) =>
  objection === null ? null : (
    <>
      <br />
      异议（{formatDay(dayOf(objection.at))}）：{objection.text}
      {objection.decidedAt === null ? null : (
        <>
          <br />
          处理（{formatDay(dayOf(objection.decidedAt))}）：
          {objection.upheld === true ? '成立' : '不成立'}。{objection.decision}
        </>
      )}
    </>
  );

const ofBody = ({ body }: InspectionModel) => {
  if (body === null || body.score === null) return null;
  return (
    <section aria-labelledby="result">
      <h2 id="result">自查得分</h2>
      <Facts
        facts={[
          { title: '得分', value: `${body.score} 分（满分 100 分）` },
          {
            title: '单项否决',
            value: body.vetoed ? (
              <StatusTag tone="bad">已触及</StatusTag>
            ) : (
              <StatusTag tone="good">未触及</StatusTag>
            ),
          },
          { title: '问题', value: `${formatNumber(body.findings)} 个` },
          ...(body.nextOn === null ? [] : [{ title: '下一个到期日', value: formatDay(body.nextOn) }]),
        ]}
      />
      <h3>离单项否决还有多远</h3>
      <DataTable
        caption="单项否决指标的数量"
        captionHidden
        columns={[
          { title: '单项否决指标' },
          { title: '现有', numeric: true },
          { title: '否决线', numeric: true },
          { title: '依据' },
        ]}
        rows={body.vetoes.map(({ key, title, count, limit, source }) => ({
          key,
          cells: [
            title,
            count >= limit ? (
              <strong key="count" class="alarming">
                {formatNumber(count)}
              </strong>
            ) : (
              formatNumber(count)
            ),
            formatNumber(limit),
            source,
          ],
        }))}
      />
    </section>
  );
};

const Below = ({ model }: { readonly model: InspectionModel }) =>
  model.total === null ? null : (
    <section aria-labelledby="below">
      <h2 id="below">按地区和单位</h2>
      <DataTable
        caption="各地区和单位的自查结果"
        captionHidden
        columns={[
          { title: '地区、单位' },
          { title: '单位数', numeric: true },
          { title: '触及单项否决', numeric: true },
          { title: '没有问题', numeric: true },
          { title: '问题', numeric: true },
          { title: '平均得分', numeric: true },
        ]}
        rows={[model.total, ...model.below].map((row, index) => ({
          key: `${row.code} ${index}`,
          cells: [
            index === 0 ? (
              (model.regionName ?? '全省')
            ) : (
              <a key="title" href={urls.inspection(row.whole ? { region: row.code } : { body: row.code })}>
                {row.name}
                {row.whole ? '及所属' : ''}
              </a>
            ),
            formatNumber(row.bodies),
            formatNumber(row.vetoed),
            formatNumber(row.faultless),
            formatNumber(row.findings),
            String(row.score),
          ],
        }))}
      />
    </section>
  );

/** What became of a finding. */
const Handling = ({ of }: { readonly of: InspectionModel['findings'][number] }) => {
  if (of.mendedAt !== null) return <>{formatDay(dayOf(of.mendedAt))}已整改</>;
  if (of.struck) return <StatusTag tone="muted">经异议撤销</StatusTag>;
  if (of.instrument !== null)
    return (
      <a href={urls.instrument(of.instrument)}>
        {of.instrumentNumber}（{of.instrumentState}）
      </a>
    );
  return <>{of.objection === null || of.objection.upheld !== null ? '—' : '异议待处理'}</>;
};

const Findings = ({ model }: { readonly model: InspectionModel }) => {
  const { asked, findings } = model;
  const indicator = model.declared.indicators.find(({ code }) => code === asked.indicator);
  const one = asked.body !== '';
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">
        {asked.state === 'mended' ? '已整改的问题' : '现有问题'}
        {indicator === undefined ? '' : `：${indicator.title}`}
      </h2>
      <p class="more">
        {asked.state === 'mended' ? (
          <a href={`${urls.inspection(paramsOf(model, { state: 'open' }))}#findings`}>看现有问题</a>
        ) : (
          <a href={`${urls.inspection(paramsOf(model, { state: 'mended' }))}#findings`}>看已整改的问题</a>
        )}
        {indicator === undefined ? null : (
          <>
            {'　'}
            <a href={`${urls.inspection(paramsOf(model, { indicator: '' }))}#findings`}>看全部指标</a>
          </>
        )}
      </p>
      {findings.length === 0 ? (
        <EmptyState title={asked.state === 'mended' ? '没有已整改的问题。' : '没有发现问题。'} />
      ) : (
        <DataTable
          caption="自查发现的问题"
          captionHidden
          stacked
          columns={[
            { title: '指标' },
            ...(one ? [] : [{ title: '单位' }]),
            { title: '位置和情况' },
            { title: '发现' },
            { title: '办理' },
          ]}
          rows={findings.map((each) => ({
            key: String(each.id),
            cells: [
              each.indicatorTitle,
              ...(one
                ? []
                : [
                    <a key="body" href={urls.inspection({ body: each.body })}>
                      {each.bodyName}
                    </a>,
                  ]),
              <>
                <a href={each.place}>{each.itemTitle ?? each.place}</a>
                <br />
                {each.detail}
                <Objection of={each} />
              </>,
              formatDay(dayOf(each.foundAt)),
              <Handling key="handling" of={each} />,
            ],
          }))}
        />
      )}
      {model.next === null ? null : (
        <p class="more">
          <a href={`${urls.inspection(paramsOf(model, { after: model.next }))}#findings`}>更多问题</a>
        </p>
      )}
    </section>
  );
};

const InspectionView = ({ model }: { readonly model: InspectionModel }) => {
  const about = model.body?.bodyName ?? model.regionName;
  const counts = model.body?.counts ?? model.total?.counts ?? {};
  return (
    <>
      <h1>每日自查{about === null ? '' : `：${about}`}</h1>
      <p class="lead">
        按政府网站与政务新媒体检查指标，每天检查各单位公开的内容，把检查人员会发现的问题先列出来，逐项写明位置和依据；整改后自动销去，历史留存。
      </p>
      {model.body === null && model.asked.region === '' ? null : (
        <p class="more">
          <a href={urls.inspection()}>全省</a>
          {model.body === null ? null : (
            <>
              {'　'}
              <a href={urls.body(model.body.body)}>{model.body.bodyName}的主页</a>
            </>
          )}
        </p>
      )}
      <Computed model={model} />
      {ofBody(model)}
      <Findings model={model} />
      <Below model={model} />
      <Indicators
        model={model}
        counts={counts}
        href={(indicator) => `${urls.inspection(paramsOf(model, { indicator }))}#findings`}
      />
    </>
  );
};

export const inspectionPage = (model: InspectionModel): Page => ({
  status: 200,
  frame: frame({
    title: model.body === null ? '每日自查' : `每日自查：${model.body.bodyName}`,
    description: '按政府网站检查指标每日自查各单位公开的内容，问题、位置、依据和整改情况。',
    path: urls.inspection(paramsOf(model, { after: model.asked.after })),
    section: 'supervision',
    trail: [{ title: '公开监督', href: urls.supervision() }],
    indexed: model.asked.after === '' && model.asked.indicator === '' && model.asked.region === '',
    column: {
      name: '每日自查',
      description: '按政府网站检查指标发现的问题和整改情况',
      keywords: '自查,政府网站检查指标,公开监督',
      type: '数据发布',
    },
  }),
  content: <InspectionView model={model} />,
});
