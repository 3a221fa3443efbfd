import type { DossierSummary } from '../../../dossiers/contract.ts';

const WORDS: Readonly<Record<string, string>> = { done: '已完成', now: '进行中', later: '未开始' };

/** How far a dossier has come, phase by phase. The words say it; the line only helps. */
export const PhaseTrack = (props: { readonly phases: DossierSummary['phases'] }) =>
  props.phases.length === 0 ? null : (
    <ol class="phase-track" aria-label="进展">
      {props.phases.map((phase) => (
        <li
          key={phase.key}
          class={`phase-${phase.state}`}
          aria-current={phase.state === 'now' ? 'step' : undefined}
        >
          {phase.title}
          <span class="visually-hidden">（{WORDS[phase.state]}）</span>
        </li>
      ))}
    </ol>
  );
