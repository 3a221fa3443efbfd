import { type CivilDate, chineseDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { InstrumentDeclaration } from '../schema/supervision.ts';
import { INSTRUMENT_KIND_NAMES, INSTRUMENT_STATE_NAMES, type InstrumentState } from '../schema/vocabulary.ts';

export interface Supervised {
  readonly code: string;
  readonly name: string;
  /** The 上一级行政机关; null at the top. */
  readonly parent: string | null;
  /** Governments above it, the nearest first. */
  readonly governments: readonly string[];
}

/** In whose name somebody would issue, and which of the two rights the person has at that body. */
export interface Issuer {
  readonly code: string;
  readonly name: string;
  readonly asDepartment: boolean;
  readonly asHigherOrgan: boolean;
}

const ISSUER_NAMES = {
  'competent-department': '政府信息公开工作主管部门',
  'higher-organ': '上一级行政机关',
} as const;

/**
 * Whether the issuer may issue the kind to the body: 督促整改, 通报批评 are the 主管部门's (条例第四十七条), 责令改正 the 上一级行政机关's (第五十二条、第五十
 * 三条). The 主管部门 is the province's office, or the office of a government above the body.
 */
export function refusalsOfIssuer(
  declared: InstrumentDeclaration,
  issuer: Issuer,
  body: Supervised,
  competentDepartment: string,
): readonly Refusal[] {
  const kind = INSTRUMENT_KIND_NAMES[declared.kind];
  const at = { path: '/issuer', basis: declared.basis };
  if (declared.issuer === 'higher-organ' && body.parent === null)
    return [problem('instrument-issuer-none', { addressee: body.name, kind }, at)];
  const entitled =
    declared.issuer === 'higher-organ'
      ? issuer.asHigherOrgan && issuer.code === body.parent
      : issuer.asDepartment &&
        issuer.code !== body.code &&
        (issuer.code === competentDepartment || body.governments.includes(issuer.code));
  if (entitled) return [];
  return [
    problem(
      'instrument-issuer-wrong',
      { kind, issuer: ISSUER_NAMES[declared.issuer], body: issuer.name, addressee: body.name },
      at,
    ),
  ];
}

/** What is done with an instrument after it was issued. */
export type InstrumentAct =
  | { readonly kind: 'answered' }
  | { readonly kind: 'objected' }
  | { readonly kind: 'objection-decided'; readonly outcome: 'upheld' | 'rejected'; readonly last: boolean }
  | { readonly kind: 're-inspected'; readonly outcome: 'passed' | 'failed' };

const LIVE: readonly InstrumentState[] = ['told', 'open', 'answered'];

/**
 * The state after an act; null where the act is not possible. `last`: no finding would stand if this objection is
 * upheld. The database moves the state by the same table (migration 0241).
 */
export function stateAfter(state: InstrumentState, act: InstrumentAct): InstrumentState | null {
  switch (act.kind) {
    case 'answered':
      return state === 'open' ? 'answered' : null;
    case 'objected':
      return LIVE.includes(state) ? state : null;
    case 'objection-decided':
      return act.outcome === 'upheld' && act.last && LIVE.includes(state) ? 'withdrawn' : state;
    case 're-inspected':
      if (state !== 'answered') return null;
      return act.outcome === 'passed' ? 'closed' : 'again';
  }
}

const ACT_NAMES: Readonly<Record<InstrumentAct['kind'], string>> = {
  answered: '回复',
  objected: '提出异议',
  'objection-decided': '处理异议',
  're-inspected': '复查',
};

export interface ActedOn {
  readonly number: string;
  readonly state: InstrumentState;
  readonly issuedBy: string;
  readonly answeredBy: readonly string[];
  readonly objectionUntil: CivilDate;
}

/** Why an act is refused: its time has not come or is over, or it must be somebody else's. */
export function refusalsOfAct(
  instrument: ActedOn,
  act: InstrumentAct,
  by: { readonly actor: string; readonly today: CivilDate },
): readonly Refusal[] {
  const { number, state } = instrument;
  const name = ACT_NAMES[act.kind];
  const refusals: Refusal[] = [];
  if (stateAfter(state, act) === null)
    refusals.push(
      problem('instrument-state-wrong', { number, state: INSTRUMENT_STATE_NAMES[state], act: name }),
    );
  if (act.kind === 'objected' && by.today > instrument.objectionUntil)
    refusals.push(problem('objection-too-late', { number, day: chineseDate(instrument.objectionUntil) }));
  const bySupervisor = act.kind === 'objection-decided' || act.kind === 're-inspected';
  if (bySupervisor && by.actor === instrument.issuedBy)
    refusals.push(problem('instrument-same-person', { act: name, why: '您是文书的作出人' }));
  if (act.kind === 're-inspected' && instrument.answeredBy.includes(by.actor))
    refusals.push(problem('instrument-same-person', { act: name, why: '您是整改的回复人' }));
  return refusals;
}

/** A place where evidence can be looked at: below this site, or by http(s). */
export const isEvidenceUrl = (text: string): boolean =>
  /^\/(?!\/)[^\s\\]*$/.test(text) || (/^https?:\/\/[^\s\\]+$/.test(text) && URL.canParse(text));
