import type { Difference, EntryDifference } from '../../../registers/difference.ts';
import type { RegisterDetail } from '../../../registers/register-queries.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { ChangedFields } from './changed-fields.tsx';
import { changesText, EditionList } from './edition-list.tsx';
import { entryFacts, type ShownRegister } from './entry-values.tsx';

export const DIFFERENCES_PER_PAGE = 50;

export interface RegisterDifferenceModel {
  readonly register: RegisterDetail;
  readonly declaration: ShownRegister;
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly difference: Difference;
  /** The editions that brought it, newest first. */
  readonly between: RegisterDetail['editions'];
  /** The differences of this page by what happened; no empty part. */
  readonly parts: readonly {
    readonly kind: EntryDifference['kind'];
    readonly entries: readonly EntryDifference[];
  }[];
}

const TITLES: Readonly<Record<EntryDifference['kind'], string>> = {
  changed: '内容有变的',
  added: '新增的',
  removed: '取消的',
};

const Card = (props: {
  readonly registerId: string;
  readonly declaration: ShownRegister;
  readonly entry: EntryDifference;
}) => {
  const { entry, declaration } = props;
  return (
    <article class={`change-card change-${entry.kind}`}>
      <h3>
        <a href={urls.registerEntry(props.registerId, entry.key)}>{entry.title}</a>
      </h3>
      <p>
        {declaration.fields[declaration.key]?.title}：{entry.key}
      </p>
      {entry.kind === 'changed' ? (
        <ChangedFields declaration={declaration} changes={entry.changes} />
      ) : (
        <Facts facts={entryFacts(declaration, entry.after ?? entry.before ?? {})} />
      )}
    </article>
  );
};

const View = ({ model }: { readonly model: RegisterDifferenceModel }) => {
  const { register, declaration, difference, between, from, to } = model;
  const all = difference.added + difference.changed + difference.removed;
  return (
    <>
      <p class="kicker">{register.title}</p>
      <h1>
        第 {from} 版到第 {to} 版的变化
      </h1>
      <p class="lead">
        {changesText(difference)}
        {between[0] === undefined ? '' : `，最后一次变动自${formatDay(between[0].effectiveOn)}起生效`}。
      </p>
      <section aria-labelledby="why">
        <h2 id="why">为什么变</h2>
        <EditionList registerId={register.id} editions={between} heading="h3" links={false} />
      </section>
      {all === 0 ? <Notice tone="plain" title="两版的条目没有不同。" /> : null}
      {model.parts.map(({ kind, entries }) => (
        <section key={kind} aria-labelledby={`part-${kind}`}>
          <h2 id={`part-${kind}`}>
            {TITLES[kind]}
            {declaration.entryName}
          </h2>
          {entries.map((entry) => (
            <Card key={entry.key} registerId={register.id} declaration={declaration} entry={entry} />
          ))}
        </section>
      ))}
      <Pagination
        page={model.page}
        count={pageCount(all, DIFFERENCES_PER_PAGE)}
        href={(page) => urls.registerDifference(register.id, from, to, page)}
      />
    </>
  );
};

export const registerDifferencePage = (model: RegisterDifferenceModel): Page => {
  const { register, from, to } = model;
  return {
    status: 200,
    frame: frame({
      title: `第 ${from} 版到第 ${to} 版的变化`,
      description: `${register.title}第 ${from} 版到第 ${to} 版：${changesText(model.difference)}。`,
      path: urls.registerDifference(register.id, from, to),
      indexed: false,
      trail: [
        { title: '清单和名录', href: urls.registers() },
        { title: register.title, href: urls.register(register.id) },
      ],
    }),
    content: <View model={model} />,
  };
};
