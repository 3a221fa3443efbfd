import type { ComponentChildren } from 'preact';
import type { DossierSummary } from '../../../dossiers/contract.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { dayOf } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

/** A dossier in a list; `facts` say where it is from, and what is inside stands below. */
export const DossierRow = (props: {
  readonly dossier: DossierSummary;
  readonly facts: readonly (string | null)[];
  readonly children?: ComponentChildren;
}) => {
  const { dossier, facts, children } = props;
  return (
    <li>
      <time dateTime={dayOf(dossier.changedAt)}>{dayOf(dossier.changedAt)}</time>
      <div>
        <h2 class="disclosure-title">
          <a href={urls.dossier(dossier.id)}>{dossier.title}</a>
        </h2>
        <p class="disclosure-source">
          {facts.map((fact) => (fact === null ? null : <span key={fact}>{fact}</span>))}
          <StatusTag tone={dossier.closed ? 'muted' : 'plain'}>
            {dossier.closed ? '已办结' : (dossier.stageTitle ?? '已撤下')}
          </StatusTag>
        </p>
        {children}
      </div>
    </li>
  );
};
