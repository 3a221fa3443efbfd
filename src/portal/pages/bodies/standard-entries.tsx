import { CitedLaw } from '../../components/basis.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { Entry, EntryItem } from './query.ts';

interface Of {
  readonly code: string;
  readonly chosen: string | null;
}

const Published = ({ code, chosen, item }: Of & Pick<EntryItem, 'item'>) => (
  <li>
    <a
      href={`${urls.body(code, { item: item.code })}#published`}
      {...(item.code === chosen ? { 'aria-current': 'true' as const } : {})}
    >
      {item.title}
    </a>
    <span class="facet-count">{formatNumber(item.disclosures)}</span>
  </li>
);

const Unpublished = ({ item, owedSince }: EntryItem) => (
  <li>
    <a href={urls.areaItem(item.area, item.code)}>{item.title}</a>
    <span class="facet-count">
      {owedSince === null ? '尚未公布' : `尚未公布，自${formatDay(owedSince)}起应公开`}
    </span>
  </li>
);

/** One kind of 条例第二十条: what is public first; what is not is told below, folded where it may be long. */
const Column = (props: Of & { readonly title: string | null; readonly items: readonly EntryItem[] }) => {
  const published = props.items.filter(({ item }) => item.disclosures > 0);
  const missing = props.items.filter(({ item }) => item.disclosures === 0);
  const lines = missing.map((each) => <Unpublished key={each.item.code} {...each} />);
  return (
    <div class="entry-group">
      {props.title === null ? null : <p class="entry-group-title">{props.title}</p>}
      {published.length === 0 ? null : (
        <ul>
          {published.map(({ item }) => (
            <Published key={item.code} code={props.code} chosen={props.chosen} item={item} />
          ))}
        </ul>
      )}
      {missing.length === 0 ? null : props.title === null ? (
        <ul>{lines}</ul>
      ) : (
        <details>
          <summary>
            <span class="visually-hidden">{props.title}：</span>尚未公布 {missing.length} 项
          </summary>
          <ul>{lines}</ul>
        </details>
      )}
    </div>
  );
};

/** 条例第二十七条、第二十九条: everybody may ask, by post or in person too, whatever this site offers. */
const OnRequest = ({ code }: Pick<Of, 'code'>) => (
  <p class="small">
    没有主动公开的信息，可以<a href={urls.requests({ body: code })}>在本网站向本单位提出申请</a>
    ，当面、邮寄也可以，渠道见公开指南（
    <CitedLaw law="政府信息公开条例" at={['第二十七条', '第二十九条']} />
    ）。
  </p>
);

/** 国办公开办函〔2019〕61号: the entries that every body has, whether there is something in them or not. */
export const StandardEntries = (props: Of & { readonly entries: readonly Entry[] }) => (
  <nav class="entries" aria-labelledby="entries-title">
    <h2 id="entries-title">政府信息公开</h2>
    {props.entries.map(({ title, groups }) => (
      <section key={title}>
        <h3>{title}</h3>
        {groups.map((group) => (
          <Column
            key={group.title}
            code={props.code}
            chosen={props.chosen}
            title={group.title === title ? null : group.title}
            items={group.items}
          />
        ))}
        {title === '依申请公开' ? <OnRequest code={props.code} /> : null}
        {title !== '依申请公开' && groups.every(({ items }) => items.length === 0) ? (
          <p class="small">尚未公布。</p>
        ) : null}
      </section>
    ))}
  </nav>
);
