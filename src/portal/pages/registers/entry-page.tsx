import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fieldChanges } from '../../../registers/difference.ts';
import type { LinkedEntry, RegisterEntry } from '../../../registers/entry-queries.ts';
import type { RegisterDetail } from '../../../registers/register-queries.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { ChangedFields } from './changed-fields.tsx';
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

const EntryView = ({ model }: { readonly model: EntryModel }) => {
  const { register, declaration, history, today } = model;
  const [newest] = history;
  const then = model.on === null ? null : heldOn(history, model.on);
  const current = then ?? newest;
  const notice = model.on === null ? changedSince(current, today) : null;
  const guided = declaration.guide === null ? [] : [declaration.guide.papers, declaration.guide.steps];
  return (
    <>
      <p class="kicker">
        {register.bodyName} {declaration.entryName}
      </p>
      <h1>{current.title}</h1>
      {notice === null ? null : <Notice tone="warning" title={notice} />}
      {model.complaint === null ? null : <Notice tone="warning" title={model.complaint} />}
      {model.on === null ? null : (
        <Notice
          tone="warning"
          title={
            then === null
              ? `${formatDay(model.on)}的清单中没有这一条目，以下是现在的内容。`
              : `以下是${formatDay(model.on)}的内容。`
          }
        >
          <p>
            <a href={urls.registerEntry(register.id, current.key)}>查看现在的内容</a>
          </p>
        </Notice>
      )}
      {declaration.guide === null ? null : (
        <p class="record-tools" data-tools hidden>
          <button type="button" data-print>
            打印指南
          </button>
        </p>
      )}
      <Facts facts={entryFacts(declaration, current.fields, guided)} />
      {declaration.guide === null ? null : (
        <EntryGuide declaration={declaration} guide={declaration.guide} fields={current.fields} />
      )}
      {current.displayUntil === null ? null : (
        <p>公示到{formatDay(current.displayUntil)}为止，到期后本页不再显示。</p>
      )}
      <EntryOverTime
        declaration={declaration}
        registerId={register.id}
        entryKey={current.key}
        history={history}
        on={model.on ?? today}
      />
      {model.linksFrom.length === 0 ? null : <Links title="对应的条目" links={model.linksFrom} />}
      {model.linksTo.length === 0 ? null : <Links title={model.linkedFrom} links={model.linksTo} />}
      <section aria-labelledby="history">
        <h2 id="history">历次变动</h2>
        <ol class="register-editions" reversed>
          {history.flatMap((entry, i) => {
            const before = history[i + 1];
            const edition = (n: number) => register.editions.find((each) => each.n === n);
            const brought = edition(entry.edition);
            const ended = i === 0 && entry.endedBy !== null ? edition(entry.endedBy) : undefined;
            return [
              ended === undefined ? null : (
                <li key={`removed-${ended.n}`}>
                  <h3>{formatDay(ended.effectiveOn)}取消</h3>
                  <p>
                    依据：{ended.basis}（{ended.article}）。理由：{ended.reason}
                  </p>
                </li>
              ),
              <li key={entry.edition}>
                <h3>
                  {formatDay(entry.validFrom)}
                  {before === undefined || before.endedBy !== entry.edition ? '新增' : '变更'}
                </h3>
                {brought === undefined ? null : (
                  <p>
                    依据：{brought.basis}（{brought.article}）。理由：{brought.reason}
                  </p>
                )}
                {before === undefined || before.endedBy !== entry.edition ? null : (
                  <ChangedFields
                    declaration={declaration}
                    changes={fieldChanges(declaration, before.fields, entry.fields)}
                  />
                )}
              </li>,
            ];
          })}
        </ol>
      </section>
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
