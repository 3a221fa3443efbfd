import type { TimelineStage } from '../../../dossiers/contract.ts';
import { Basis } from '../../components/basis.tsx';
import { RemedyLines, type Rights } from '../../components/rights.tsx';
import { formatDay } from '../../frame/format.ts';
import type { Cite } from '../../reads/cite.ts';

/** What is owed next or already missing, with its day where the law sets one. */
const Demand = (props: { readonly stage: TimelineStage; readonly basis: string; readonly cite: Cite }) => {
  const { stage, basis, cite } = props;
  const [deadline] = stage.deadlines.filter(({ state }) => state === 'open' || state === 'overdue');
  return (
    <p>
      {deadline === undefined
        ? `“${stage.title}”的信息应当公开`
        : `“${stage.title}”：应当在${formatDay(deadline.dueOn)}前${deadline.title}`}
      （<Basis parts={cite(deadline?.basis ?? basis)} />
      ）。
    </p>
  );
};

/** 您可以要求什么 of a dossier that is not finished: what comes next, by when, and what can be done about it. */
export const DossierRights = (props: {
  readonly stages: readonly TimelineStage[];
  readonly closed: boolean;
  readonly basis: string;
  readonly cite: Cite;
  readonly remedies: Rights['remedies'];
}) => {
  const { stages, closed, basis, cite, remedies } = props;
  const owed = stages.filter(
    (stage) =>
      stage.state === 'missing' ||
      (stage.required && stage.state === 'next') ||
      stage.deadlines.some(({ state }) => state === 'open' || state === 'overdue'),
  );
  return (
    <section class="rights" aria-labelledby="rights-title">
      <h2 id="rights-title">您可以要求什么</h2>
      {closed || owed.length === 0 ? (
        <p>
          这件事的每一步都应当公开（
          <Basis parts={cite(basis)} />
          ）。
        </p>
      ) : (
        owed.map((stage) => <Demand key={stage.key} stage={stage} basis={basis} cite={cite} />)
      )}
      <RemedyLines remedies={remedies} />
    </section>
  );
};
