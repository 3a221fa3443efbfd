import type { Role } from '../kernel/actor.ts';
import type { Cited } from '../kernel/citation.ts';
import type { RequestsDeclaration } from './requests.ts';
import type { FeedbackKind, InstrumentKind } from './vocabulary.ts';

/** When mail may be sent: on working days between two times of Asia/Shanghai, `HH:MM`. */
export interface SendingHours {
  readonly from: string;
  readonly to: string;
}

/** Who may issue an instrument: the 主管部门 of the addressee (条例第四十七条), or the 上一级行政机关 (第五十二条、第五十三条). */
export type InstrumentIssuer = 'competent-department' | 'higher-organ';

/** One instrument of supervision, as the regulation gives it to one kind of issuer. */
export interface InstrumentDeclaration {
  readonly kind: InstrumentKind;
  /** 字: stands in its number, 督改〔2026〕3号. */
  readonly mark: string;
  readonly issuer: InstrumentIssuer;
  /** The article that gives it to that issuer. */
  readonly basis: Cited;
  /** Whether everybody may read it. */
  readonly isPublic: boolean;
  /**
   * Working days that the body has for its answer, unless the issuer says otherwise; null: nothing is to be answered.
   */
  readonly answerDays: number | null;
  /** Whether it must say what was found; a general reminder need not. */
  readonly needsFindings: boolean;
}

/** A step of the ladder: how many days after the due day (negative: before it) who is told what. */
export interface EscalationStep {
  readonly key: string;
  readonly days: number;
  readonly to: Extract<Role, 'editor' | 'reviewer' | 'issuer' | 'office'>;
  /** Subject of the message; `{n}` is how many obligations it is about, `{day}` their due day. */
  readonly wording: string;
}

/** By when an answer is owed to who pointed something out. */
export interface FeedbackTerm {
  /** Working days after it came in. */
  readonly days: number;
  readonly basis: Cited;
}

/** 公众反映 (应公开未公开、找错). */
export interface FeedbackDeclaration {
  /** Code of the item under which an answer is owed that is about no item. */
  readonly item: string;
  readonly terms: Readonly<Record<FeedbackKind, FeedbackTerm>>;
}

/** How supervision works, as the province has decided it. */
export interface SupervisionDeclaration {
  readonly sendingHours: SendingHours;
  readonly instruments: readonly InstrumentDeclaration[];
  readonly escalation: readonly EscalationStep[];
  /** Working days after the issue within which a body may object to a finding. */
  readonly objectionDays: number;
  /** The 政府信息公开工作主管部门 of the province: what the office for all issues in the name of. */
  readonly competentDepartment: string;
  readonly feedback: FeedbackDeclaration;
  readonly requests: RequestsDeclaration;
}
