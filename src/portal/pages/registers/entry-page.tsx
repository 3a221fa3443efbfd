import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { LinkedEntry, RegisterEntry } from '../../../registers/entry-queries.ts';
import type { RegisterDetail } from '../../../registers/register-queries.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { EntryEditions } from './entry-editions.tsx';
import { EntryGuide } from './entry-guide.tsx';
import { EntryOverTime, heldOn } from './entry-over-time.tsx';
import { entryFacts, type ShownRegister } from './entry-values.tsx';

export interface EntryModel {
  readonly register: RegisterDetail;
  readonly declaration: ShownRegister;
  /** Newest first, at least one. */
  readonly history: readonly [RegisterEntry, ...RegisterEntry[]];
  readonly linksFrom: readonly LinkedEntry[];
  readonly linksTo: readonly LinkedEntry[];
  /** Heading of those. */
  readonly linkedFrom: string;
  readonly today: CivilDate;
  /** The day asked for; null = as it is now. */
  readonly on: CivilDate | null;
  readonly complaint: string | null;
}

function changedSince(entry: RegisterEntry, today: CivilDate): string | null {
  if (entry.validTo !== null && entry.validTo <= today)
    return `该条目自${formatDay(entry.validTo)}起已取消。`;
  if (entry.validTo !== null) return `该条目将于${formatDay(entry.validTo)}取消。`;
  return entry.validFrom > today ? `该内容自${formatDay(entry.validFrom)}起生效。` : null;
}

const Links = (props: { readonly title: string; readonly links: readonly LinkedEntry[] }) => (
  <section>
    <h2>{props.title}</h2>
    <ul class="links">
      {props.links.map((link) => (
        <li key={`${link.registerId} ${link.key}`}>
          <a href={urls.registerEntry(link.registerId, link.key)}>{link.title}</a>（{link.registerTitle}，
          {link.key}）
        </li>
      ))}
    </ul>
  </section>
);

/** What the reader must know before reading: another day, a change to come, a day that could not be read. */
const EntryNotices = ({ model, shown }: { readonly model: EntryModel; readonly shown: ShownEntry }) => {
  const { register, on, complaint } = model;
  const notice = on === null ? changedSince(shown.entry, model.today) : null;
  return (
    <>
      {notice === null ? null : <Notice tone="warning" title={notice} />}
      {complaint === null ? null : <Notice tone="warning" title={complaint} />}
      {on === null ? null : (
        <Notice
          tone="warning"
          title={
            shown.held
              ? `以下是${formatDay(on)}的内容。`
              : `${formatDay(on)}的清单中没有这一条目，以下是现在的内容。`
          }
        >
          <p>
            <a href={urls.registerEntry(register.id, shown.entry.key)}>查看现在的内容</a>
          </p>
        </Notice>
      )}
    </>
  );
};

/** What the page shows of the entry; `held`: it stood in the list on the day asked for. */
interface ShownEntry {
  readonly entry: RegisterEntry;
  readonly held: boolean;
}

function shownEntry({ history, on }: EntryModel): ShownEntry {
  const then = on === null ? null : heldOn(history, on);
  return { entry: then ?? history[0], held: then !== null };
}

const EntryView = ({ model }: { readonly model: EntryModel }) => {
  const { register, declaration, history } = model;
  const shown = shownEntry(model);
  const { entry } = shown;
  const { guide } = declaration;
  const guided = guide === null ? [] : [guide.papers, guide.steps];
  return (
    <>
      <p class="kicker">
        {register.bodyName} {declaration.entryName}
      </p>
      <h1>{entry.title}</h1>
      <EntryNotices model={model} shown={shown} />
      {guide === null ? null : (
        <p class="record-tools" data-tools hidden>
          <button type="button" data-print>
            打印指南
          </button>
        </p>
      )}
      <Facts facts={entryFacts(declaration, entry.fields, guided)} />
      {guide === null ? null : <EntryGuide declaration={declaration} guide={guide} fields={entry.fields} />}
      {entry.displayUntil === null ? null : (
        <p>公示到{formatDay(entry.displayUntil)}为止，到期后本页不再显示。</p>
      )}
      <EntryOverTime
        declaration={declaration}
        registerId={register.id}
        entryKey={entry.key}
        history={history}
        on={model.on ?? model.today}
      />
      {model.linksFrom.length === 0 ? null : <Links title="对应的条目" links={model.linksFrom} />}
      {model.linksTo.length === 0 ? null : <Links title={model.linkedFrom} links={model.linksTo} />}
      <EntryEditions register={register} declaration={declaration} history={history} />
    </>
  );
};

export const entryPage = (model: EntryModel): Page => {
  const { register, history } = model;
  const [current] = history;
  return {
    status: 200,
    frame: frame({
      title: current.title,
      description: `${register.title}：${current.title}（${current.key}）。`,
      path: urls.registerEntry(register.id, current.key),
      indexed: current.displayUntil === null && model.on === null,
      trail: [
        { title: '清单和名录', href: urls.registers() },
        { title: register.title, href: urls.register(register.id) },
      ],
      column: {
        name: register.title,
        description: `${register.bodyName}${register.typeTitle}`,
        keywords: `${register.typeTitle},${register.bodyName}`,
        type: '信息公开目录',
      },
    }),
    content: <EntryView model={model} />,
  };
};
