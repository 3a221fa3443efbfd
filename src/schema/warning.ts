/** 红 橙 黄 蓝, the gravest first (突发事件应对法第六十三条). */
export const WARNING_COLOURS = ['red', 'orange', 'yellow', 'blue'] as const;
export type WarningColour = (typeof WARNING_COLOURS)[number];

/** CAP 1.2, `info/category`. */
export type WarningCategory =
  | 'Geo'
  | 'Met'
  | 'Safety'
  | 'Rescue'
  | 'Fire'
  | 'Health'
  | 'Env'
  | 'Infra'
  | 'Other';

export interface HazardDeclaration {
  readonly category: WarningCategory;
  /** GB/T 35561-2017; null where it is not known for certain. */
  readonly code: string | null;
  /** The colours that its grading standard knows. */
  readonly colours: readonly WarningColour[];
}

/**
 * A record that warns, or that ends a warning: while in force it is shown on every page and offered to machines. Both
 * stand on one dossier. The names are fields of the type.
 */
export type WarningAspect =
  | {
      readonly kind: 'warning';
      /** Of kind `code`: what threatens. */
      readonly hazard: string;
      readonly hazards: Readonly<Record<string, HazardDeclaration>>;
      /** Of kind `code`: its options are the colours. */
      readonly colour: string;
      /** Of kind `moment`. */
      readonly from: string;
      readonly until: string;
      /** Of kind `bodies`: the governments of the divisions that it is for. */
      readonly places: string;
      readonly area: string;
      readonly text: string;
      readonly instruction: string;
      /** 发布单位: whom the law empowers; it stays the sender. */
      readonly issuer: string;
      /** The identifier that another warning system gave it; empty = one is made. */
      readonly identifier: string;
      /** Levels of government at which warnings may be issued. */
      readonly levels: readonly string[];
      /** 紧急发布: may be issued before its reviews, which follow within 24 hours. */
      readonly urgent: boolean;
    }
  | { readonly kind: 'end'; readonly reason: string; readonly issuer: string };
