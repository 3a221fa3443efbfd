import type { ConsultationDetail, PublicOpinion } from '../../../api/contract.ts';
import type { Passage } from '../../../consultations/passages.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { formatDay, formatMinute, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { organisation } from '../../frame/structured-data.ts';
import { TrustedBlock, type TrustedHtml, trusted } from '../../frame/trusted-html.ts';
import { urls } from '../../frame/urls.ts';
import { daysSentence, PhaseTag } from './consultation-list.tsx';
import { CountBars } from './count-bars.tsx';
import { OpinionList } from './opinion-list.tsx';

export interface ConsultationModel {
  readonly consultation: ConsultationDetail;
  readonly passages: readonly Passage[];
  readonly explanation: TrustedHtml;
  readonly latest: readonly PublicOpinion[];
  readonly now: Date;
  /** The whole address, for the code that phones read. */
  readonly address: string;
}

const Lines = (props: { readonly text: string }) => (
  <>
    {props.text.split('\n').map((line, i) => (
      <p key={String(i)}>{line}</p>
    ))}
  </>
);

const Head = ({ consultation: c, now, address }: ConsultationModel) => (
  <header class="consultation-head">
    <h1>{c.title}</h1>
    <p class="consultation-state">
      <PhaseTag of={c} /> <strong>{daysSentence(c, now)}</strong>
    </p>
    <div class="consultation-way">
      <ul class="consultation-actions">
        {c.phase === 'open' ? (
          <li>
            <a class="action" href={urls.say(c.id)}>
              我要提意见
            </a>
          </li>
        ) : null}
        {c.report === null ? null : (
          <li>
            <a class="action" href={urls.report(c.id)}>
              看采纳情况
            </a>
          </li>
        )}
        <li>
          <a href="#draft">看全文</a>
        </li>
        <li>
          <a href={urls.opinions(c.id)}>看别人的意见</a>
        </li>
        <li>
          <a href={urls.receipt}>查我的意见</a>
        </li>
      </ul>
      <div class="consultation-qr">
        <QrCode text={address} title="本页网址的二维码" />
        <p>手机扫码提意见</p>
      </div>
    </div>
  </header>
);

const Understand = ({ consultation: c }: ConsultationModel) => (
  <>
    <section class="panel consultation-plain" aria-labelledby="plain-title">
      <h2 id="plain-title">一分钟看懂</h2>
      <Lines text={c.plainSummary} />
    </section>
    <section aria-labelledby="affected-title">
      <h2 id="affected-title">影响哪些人</h2>
      <Lines text={c.affected} />
    </section>
    {c.questions.length === 0 ? null : (
      <section aria-labelledby="questions-title">
        <h2 id="questions-title">想听您说什么</h2>
        <ol class="consultation-questions">
          {c.questions.map((each) => (
            <li key={each.question}>
              <p>{each.question}</p>
              {each.background === '' ? null : <p class="muted">{each.background}</p>}
            </li>
          ))}
        </ol>
      </section>
    )}
    <section aria-labelledby="how-title">
      <h2 id="how-title">怎么提意见</h2>
      <p>
        {formatDay(c.opensOn)}至{formatDay(c.closesOn)}24时，在本页提交，不用注册；也可以通过下列方式反映。
      </p>
      {c.shortReason === '' ? null : (
        <Notice tone="plain" title="本次征求意见的期限短于一般期限">
          <p>{c.shortReason}</p>
        </Notice>
      )}
      <Facts
        facts={[
          ...c.channels.map((each) => ({ title: each.title, value: each.how })),
          ...c.contact.map((each) => ({ title: each.title, value: each.value })),
        ]}
      />
    </section>
  </>
);

const Draft = ({ consultation: c, passages }: ConsultationModel) => {
  const counts = new Map(c.passages.map((passage) => [passage.anchor, passage.opinions]));
  return (
    <section aria-labelledby="draft" class="document consultation-draft">
      <h2 id="draft">征求意见稿全文</h2>
      {c.phase === 'open' ? (
        <p class="screen-only">每一条下面都可以单独提意见；先选中一句话，就只对这句话提。</p>
      ) : null}
      {passages.map((passage) => {
        const count = counts.get(passage.anchor) ?? 0;
        return (
          <div key={passage.anchor} class="passage" data-passage>
            <TrustedBlock class="rich" html={trusted(passage.html)} />
            {passage.heading ? null : (
              <p class="passage-tools">
                {c.phase === 'open' ? (
                  <a href={urls.say(c.id, { anchor: passage.anchor })} data-say>
                    对这一条提意见
                    <span class="visually-hidden">：{passage.label}</span>
                  </a>
                ) : null}
                {count === 0 ? null : (
                  <a href={urls.opinions(c.id, { anchor: passage.anchor })}>
                    {formatNumber(count)} 条意见
                    <span class="visually-hidden">（{passage.label}）</span>
                  </a>
                )}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
};

const Editions = ({ consultation: c }: ConsultationModel) => (
  <section aria-labelledby="editions-title" class="editions">
    <h2 id="editions-title">历次版本</h2>
    <ul class="links">
      {c.editions.map((edition, i) => {
        const former = c.editions[i + 1];
        return (
          <li key={edition.n}>
            <a href={urls.edition(c.id, edition.n)}>第 {edition.n} 版</a>{' '}
            <time dateTime={edition.publishedAt}>{formatMinute(edition.publishedAt)}</time>
            {edition.changeNote === '' ? null : <span> {edition.changeNote}</span>}
            {former === undefined ? null : (
              <a href={urls.difference(c.id, former.n, edition.n)}> 与第 {former.n} 版对照</a>
            )}
          </li>
        );
      })}
    </ul>
    <p>
      <a href={urls.dossier(c.dossier)}>查看本事项全过程</a>
    </p>
  </section>
);

const Figures = ({ consultation: c, latest }: ConsultationModel) => (
  <section aria-labelledby="figures-title">
    <h2 id="figures-title">已经收到的意见</h2>
    <p>
      收到 {formatNumber(c.received)} 条；同一人重复提交的相同内容只计一次，计 {formatNumber(c.counted)} 条。
      {c.withdrawn > 0 ? `提交人撤回 ${formatNumber(c.withdrawn)} 条。` : ''}
      {c.hidden > 0 ? `因违反规定不予展示 ${formatNumber(c.hidden)} 条，仍然保存、统计和答复。` : ''}
    </p>
    {c.counted === 0 ? null : (
      <div class="count-charts">
        <CountBars
          id="by-channel"
          title="按渠道"
          unit="条"
          rows={c.byChannel.map((each) => ({ title: each.title, count: each.opinions }))}
        />
        <CountBars
          id="by-group"
          title="按提交人"
          unit="条"
          rows={c.byGroup.map((each) => ({ title: each.title, count: each.opinions }))}
        />
      </div>
    )}
    {latest.length === 0 ? null : (
      <>
        <OpinionList
          consultation={c.id}
          items={latest}
          labels={new Map(c.passages.map((passage) => [passage.anchor, passage.label]))}
        />
        <p class="more">
          <a href={urls.opinions(c.id)}>查看全部意见</a>
        </p>
      </>
    )}
  </section>
);

export const consultationPage = (model: ConsultationModel): Page => {
  const { consultation: c } = model;
  return {
    status: 200,
    frame: frame({
      title: c.title,
      description: c.plainSummary.slice(0, 120),
      path: urls.consultation(c.id),
      section: 'consultations',
      trail: [{ title: '征求意见', href: urls.consultations() }],
      feed: { title: '征求意见', href: urls.consultationsFeed },
      column: {
        name: '征求意见',
        description: c.plainSummary.slice(0, 120),
        keywords: '征求意见,公众参与',
        type: '互动交流',
      },
      about: [
        {
          '@type': 'Event',
          name: c.title,
          description: c.plainSummary,
          url: urls.consultation(c.id),
          startDate: c.opensOn,
          endDate: c.closesOn,
          eventStatus: 'https://schema.org/EventScheduled',
          eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
          location: { '@type': 'VirtualLocation', url: urls.consultation(c.id) },
          organizer: organisation({ name: c.bodyName, code: c.body }),
          isAccessibleForFree: true,
          inLanguage: 'zh-CN',
        },
      ],
    }),
    content: (
      <article class="consultation">
        <Head {...model} />
        {c.phase === 'closed' && c.answerLate ? (
          <Notice tone="bad" title={`应于${formatDay(c.answerDueOn ?? '')}前公布采纳情况，已经逾期。`}>
            <p>
              责任单位：<a href={urls.body(c.body)}>{c.bodyName}</a>
            </p>
          </Notice>
        ) : null}
        <Understand {...model} />
        <Draft {...model} />
        <section aria-labelledby="explanation-title" class="document">
          <h2 id="explanation-title">起草说明</h2>
          <TrustedBlock class="rich" html={model.explanation} />
        </section>
        <section aria-labelledby="basis-title">
          <h2 id="basis-title">制定依据</h2>
          <Lines text={c.basis} />
        </section>
        <Figures {...model} />
        <Editions {...model} />
      </article>
    ),
  };
};
