import type { ConsultationDetail, LargeCluster, PublicOpinion } from '../../../api/contract.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { OpinionList } from './opinion-list.tsx';

export interface OpinionsModel {
  readonly consultation: ConsultationDetail;
  readonly asked: { readonly anchor?: string; readonly cluster?: string; readonly cursor?: string };
  readonly items: readonly PublicOpinion[];
  readonly next: string | null;
  readonly clusters: readonly LargeCluster[];
}

const Campaigns = (props: { readonly id: string; readonly clusters: readonly LargeCluster[] }) =>
  props.clusters.length === 0 ? null : (
    <section aria-labelledby="alike-title" class="panel">
      <h2 id="alike-title">集中反映的意见</h2>
      <p>内容相同或者相近的意见归在一起，显示数量；每一条都保存并且都要答复。</p>
      <ol class="cluster-list">
        {props.clusters.map((cluster) => (
          <li key={cluster.id}>
            <a href={urls.opinions(props.id, { cluster: cluster.id })}>{formatNumber(cluster.size)} 条</a>：
            {cluster.sample.length > 120 ? `${cluster.sample.slice(0, 120)}…` : cluster.sample}
          </li>
        ))}
      </ol>
    </section>
  );

const OpinionsView = (props: OpinionsModel) => {
  const { consultation: c, asked, items, next } = props;
  const passages = c.passages.filter((passage) => passage.opinions > 0);
  const labels = new Map(c.passages.map((passage) => [passage.anchor, passage.label]));
  const about = asked.anchor === undefined ? null : c.passages.find(({ anchor }) => anchor === asked.anchor);
  const whole = asked.anchor === undefined && asked.cluster === undefined && asked.cursor === undefined;
  return (
    <>
      <h1>
        {about ? `对“${about.label}”的意见` : asked.cluster === undefined ? '公众意见' : '相同和相近的意见'}
      </h1>
      {about ? (
        <blockquote>
          <p>{about.text}</p>
        </blockquote>
      ) : null}
      <p class="lead">
        这里显示提交人同意公开的意见。身份证号、手机号等个人信息已经隐去；联系方式任何时候都不公开。
      </p>
      {c.phase === 'open' ? (
        <p>
          <a class="action" href={urls.say(c.id, { anchor: asked.anchor ?? '' })}>
            {about ? '对这一条提意见' : '我要提意见'}
          </a>
        </p>
      ) : null}
      {whole ? <Campaigns id={c.id} clusters={props.clusters} /> : null}
      {whole && passages.length > 0 ? (
        <nav aria-label="按条文看意见" class="passage-links">
          <h2>按条文看</h2>
          <ul>
            {passages.map((passage) => (
              <li key={passage.anchor}>
                <a href={urls.opinions(c.id, { anchor: passage.anchor })}>
                  {passage.label}（{formatNumber(passage.opinions)}）
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {whole ? null : (
        <p>
          <a href={urls.opinions(c.id)}>查看全部意见</a>
        </p>
      )}
      {items.length === 0 ? (
        <EmptyState title="还没有可以显示的意见。">
          <p>{c.phase === 'open' ? '您可以提第一条。' : '提交人可能选择了不公开。'}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="opinions-title">
          <h2 id="opinions-title">{asked.cursor === undefined ? '最新意见' : '更早的意见'}</h2>
          <OpinionList consultation={c.id} items={items} labels={labels} />
        </section>
      )}
      {next === null ? null : (
        <nav class="pagination" aria-label="分页">
          <a rel="next" href={urls.opinions(c.id, { ...asked, cursor: next })}>
            下一页
          </a>
        </nav>
      )}
    </>
  );
};

export const opinionsPage = (model: OpinionsModel): Page => ({
  status: 200,
  frame: frame({
    title: '公众意见',
    description: `公众对“${model.consultation.title}”的意见。`,
    path: urls.opinions(model.consultation.id),
    section: 'consultations',
    indexed: false,
    trail: [
      { title: '征求意见', href: urls.consultations() },
      { title: model.consultation.title, href: urls.consultation(model.consultation.id) },
    ],
  }),
  content: <OpinionsView {...model} />,
});
