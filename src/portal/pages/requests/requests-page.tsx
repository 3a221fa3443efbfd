import type { PlaceOf } from '../../../schema/vocabulary.ts';
import { CitedLaw } from '../../components/basis.tsx';
import { TextField } from '../../components/labelled-field.tsx';
import { formatNumber, formatShare } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { RequestFormModel, RequestStartModel } from './query.ts';
import { Hits, RequestForm } from './request-form.tsx';

export const trail = [{ title: '依申请公开', href: urls.requests() }];

const Figures = ({ figures }: RequestStartModel) => (
  <p>
    全省共收到 {formatNumber(figures.received)} 件，已答复 {formatNumber(figures.answered)} 件（按期{' '}
    {formatShare(figures.inTime, figures.answered)}），逾期未答复 {formatNumber(figures.late)} 件。
  </p>
);

const Found = ({ q, unit, hits, bodies }: RequestStartModel) => (
  <>
    {q === '' ? null : (
      <section aria-labelledby="found-public">
        <h2 id="found-public">已经公开的信息</h2>
        {hits.length === 0 ? <p>没有找到“{q}”，可以提出申请。</p> : <Hits hits={hits} />}
      </section>
    )}
    {unit === '' ? null : (
      <section aria-labelledby="found-bodies">
        <h2 id="found-bodies">选择受理单位</h2>
        {bodies.length === 0 ? (
          <p>没有名称含“{unit}”的行政机关，请换一个名称。</p>
        ) : (
          <ul>
            {bodies.map((body) => (
              <li key={body.code}>
                <a href={urls.requests({ body: body.code, q })}>向{body.name}申请</a>
              </li>
            ))}
          </ul>
        )}
      </section>
    )}
  </>
);

const law = (place: PlaceOf<'政府信息公开条例'>) => <CitedLaw law="政府信息公开条例" at={[place]} unnamed />;

const HowItGoes = () => (
  <section aria-labelledby="how">
    <h2 id="how">怎样办理</h2>
    <ul>
      <li>
        网上提交的，受理单位按本平台的规定在1个工作日内与您确认收到，确认之日为收到申请之日（
        {law('第三十一条第三项')}）。
      </li>
      <li>
        自收到申请之日起20个工作日内答复；需要延长的，最长再延长20个工作日，并告知您（
        {law('第三十三条第二款')}）。
      </li>
      <li>内容不明确的，7个工作日内一次性告知您补正（{law('第三十条')}）。</li>
      <li>
        不收取费用；申请的数量、频次明显超过合理范围的，可以收取信息处理费（{law('第四十二条第一款')}）。
      </li>
      <li>也可以当面或者邮寄提出，渠道见各单位的政府信息公开指南。</li>
    </ul>
  </section>
);

const head = (title: string) =>
  frame({
    title,
    description: '查询信息是否已经公开，向行政机关申请公开政府信息，凭编号查询办理情况。',
    path: urls.requests(),
    column: {
      name: '依申请公开',
      description: '政府信息公开申请的提出、办理和答复',
      keywords: '依申请公开,政府信息公开申请',
      type: '依申请公开',
    },
  });

/** `/requests`: is it public already, and if not, who is asked. */
export const startPage = (model: RequestStartModel): Page => ({
  status: 200,
  frame: head('依申请公开'),
  content: (
    <>
      <h1>依申请公开</h1>
      <p class="lead">
        没有主动公开的政府信息，任何人都可以申请（
        <CitedLaw law="政府信息公开条例" at={['第二十七条']} />
        ），不用注册，不用说明用途。 已经提出的，可以<a href={urls.requestReceipt}>凭编号和查询密码查询</a>。
      </p>
      <form class="opinion-form" method="get" action={urls.requests()}>
        <TextField
          name="q"
          title="想了解什么信息"
          help="先查一查是否已经公开，公开了的马上就能看到。"
          value={model.q}
          maxLength={100}
          refusals={[]}
        />
        <TextField
          name="unit"
          title="向哪个单位申请"
          help="写单位名称的一部分，例如“教育厅”。"
          value={model.unit}
          maxLength={60}
          refusals={[]}
        />
        <p>
          <button type="submit">查询</button>
        </p>
      </form>
      <Found {...model} />
      <HowItGoes />
      <section aria-labelledby="request-figures">
        <h2 id="request-figures">办理情况</h2>
        <Figures {...model} />
      </section>
    </>
  ),
});

/** The form, when it is known who is asked. */
export const formPage = (model: RequestFormModel, status = 200): Page => ({
  status,
  frame: { ...head(`向${model.body.name}申请公开政府信息`) },
  content: (
    <>
      <h1>向{model.body.name}申请公开政府信息</h1>
      <RequestForm {...model} />
      <p class="small">
        <a href={urls.requests()}>换一个单位</a>
      </p>
    </>
  ),
});
