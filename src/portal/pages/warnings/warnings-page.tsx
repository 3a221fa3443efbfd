import { stateAt, WARNING_STATE_NAMES, type WarningEvent } from '../../../warnings/warning-event.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { momentWords, placeNames } from '../../components/warning-words.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { WarningCard, WarningSign } from './warning-card.tsx';

export interface WarningsModel {
  readonly now: Date;
  readonly region: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly current: readonly WarningEvent[];
  readonly past: readonly WarningEvent[];
  readonly page: number;
  readonly more: boolean;
}

const CurrentWarning = (props: {
  readonly model: WarningsModel;
  readonly state: 'in-force' | 'upcoming';
}) => {
  const { now, current } = props.model;
  const events = current.filter((event) => stateAt(event, now) === props.state);
  if (events.length === 0) return null;
  return (
    <section aria-labelledby={`warnings-${props.state}`}>
      <h2 id={`warnings-${props.state}`}>{WARNING_STATE_NAMES[props.state]}</h2>
      <div class="warning-cards">
        {events.map((event) => (
          <WarningCard key={event.dossier} event={event} now={now} />
        ))}
      </div>
    </section>
  );
};

const Past = (props: { readonly model: WarningsModel }) => {
  const { past, page, more, now, region } = props.model;
  return (
    <section aria-labelledby="warnings-past">
      <h2 id="warnings-past">以往预警</h2>
      {past.length === 0 ? (
        <p>没有以往的预警。</p>
      ) : (
        <DataTable
          caption="已到期和已解除的预警"
          captionHidden
          columns={[
            { title: '预警' },
            { title: '地区' },
            { title: '起止时间' },
            { title: '结束' },
            { title: '发布单位' },
          ]}
          rows={past.map((event) => ({
            key: event.dossier,
            cells: [
              <a key="name" href={urls.warning(event.messages[0]?.id ?? event.current.id)}>
                <WarningSign event={event} />
              </a>,
              placeNames(event.current),
              `${momentWords(event.current.from)}至${momentWords(event.current.until)}`,
              event.last.message === 'cancel'
                ? `${momentWords(event.last.sentAt)}解除`
                : WARNING_STATE_NAMES[stateAt(event, now)],
              event.current.issuer,
            ],
          }))}
        />
      )}
      {page > 1 || more ? (
        <p class="more">
          {page > 1 ? <a href={urls.warnings({ region, page: page - 1 })}>较新的</a> : null}
          {more ? <a href={urls.warnings({ region, page: page + 1 })}>较早的</a> : null}
        </p>
      ) : null}
    </section>
  );
};

/** `/warnings`: in force, to come, over; for the province or for a prefecture with what is above and below it. */
export const warningsPage = (model: WarningsModel): Page => {
  const { region, current, now, page } = model;
  const inForce = current.filter((event) => stateAt(event, now) === 'in-force').length;
  const where = model.regions.find((each) => each.code === region)?.name ?? '全省';
  return {
    status: 200,
    frame: frame({
      title: '预警信息',
      description: '生效中和以往的突发事件预警：类别、级别、起止时间、范围和应当采取的措施。',
      path: urls.warnings({ region, page }),
      trail: [],
      column: {
        name: '预警信息',
        description: '突发事件预警',
        keywords: '预警,防御指南',
        type: '信息公开目录',
      },
      feed: { title: '预警信息', href: urls.warningsFeed(region) },
      indexed: page === 1 && region === '',
    }),
    content: (
      <>
        <h1>预警信息</h1>
        <p class="lead">
          {inForce === 0 ? `${where}现在没有生效的预警。` : `${where}现有${inForce}条预警生效。`}
          预警由依法有权发布的单位发布，到期自动失效；遇险请拨打110、119、120。
        </p>
        <form class="warnings-region" action={urls.warnings()}>
          <SelectField
            id="warnings-region"
            name="region"
            title="地区"
            value={region}
            any="全省"
            choices={model.regions.map((each) => ({ value: each.code, title: each.name }))}
          />
          <button type="submit">查看</button>
        </form>
        {page > 1 ? null : (
          <>
            <CurrentWarning model={model} state="in-force" />
            <CurrentWarning model={model} state="upcoming" />
          </>
        )}
        <Past model={model} />
        <section aria-labelledby="warnings-machines">
          <h2 id="warnings-machines">订阅和接口</h2>
          <ul class="links">
            <li>
              <a href={urls.warningsFeed(region)}>{where}预警订阅（Atom）</a>
              ，发布、调整、解除各为一条
            </li>
            <li>
              <a href={urls.warningsCap(region)}>{where}生效预警的 CAP 1.2 索引（Atom）</a>
              ，供广播、显示屏、手机应用等接入
            </li>
            <li>
              <a href={urls.warningsData(region)}>{where}生效预警（JSON）</a>
              ，可每分钟查询一次，没有变化时返回304
            </li>
          </ul>
        </section>
      </>
    ),
  };
};
