import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { refusalsOf } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { today } from '../../format.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { agendaQuery } from '../agenda/agenda-api.ts';
import { AgendaList } from '../agenda/agenda-list.tsx';
import { rangeOf } from '../agenda/range-of.ts';

const SHOWN = 6;

/** 今天、本周到期: what the body has to publish, each one click from its draft. */
export function DueThisWeek() {
  const { body, has } = useSession();
  const day = today();
  const agenda = useQuery(agendaQuery(body.code, rangeOf('week', day)));
  const create = useCreateDraft();
  const items = agenda.data?.items ?? [];
  const now = items.filter((each) => each.dueOn === day).length;
  return (
    <section className="panel" aria-labelledby="due-this-week">
      <h2 id="due-this-week">
        今天到期 {now} 项，本周 {items.length + (agenda.data?.more ?? 0)} 项
        <Link className="panel-more" to={paths.agenda}>
          日程
        </Link>
      </h2>
      {agenda.isError ? <RefusalList refusals={refusalsOf(agenda.error)} /> : null}
      {agenda.data !== undefined && agenda.data.late > 0 ? (
        <p>
          <Link to={paths.obligations('late')}>已超期 {agenda.data.late} 项</Link>，请优先办理。
        </p>
      ) : null}
      {items.length === 0 ? null : (
        <AgendaList
          items={items.slice(0, SHOWN)}
          mayWrite={has('editor')}
          opening={create.isPending ? (create.variables.obligation ?? null) : null}
          onWrite={(entry) =>
            create.mutate({ item: entry.item, body: body.code, obligation: entry.obligation })
          }
        />
      )}
    </section>
  );
}
