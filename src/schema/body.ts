/** 公开主体 as the data files write it: a body keeps its code for life; names have periods. */
export const BODY_LEVELS = ['province', 'prefecture', 'county', 'township', 'village'] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];

export const BODY_KINDS = [
  'government',
  'office',
  'department',
  'party-body',
  'institution',
  'enterprise',
  'committee',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export const isBodyLevel = (text: string): text is BodyLevel => BODY_LEVELS.some((level) => level === text);
export const isBodyKind = (text: string): text is BodyKind => BODY_KINDS.some((kind) => kind === text);

export const SUCCESSION_KINDS = ['merged', 'split', 'transferred'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export interface BodyName {
  readonly name: string;
  readonly shortName: string;
  readonly validFrom: string;
  /** The first day on which the name is no longer used; null = still used. */
  readonly validTo: string | null;
  readonly basis: string;
}

/** Who takes over obligations from this body. */
export interface BodySuccession {
  readonly successor: string;
  readonly kind: SuccessionKind;
  readonly effectiveOn: string;
  readonly basis: string;
}

export interface BodyRecord {
  readonly code: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parent: string | null;
  readonly divisionCode: string | null;
  readonly uscc: string | null;
  readonly website: string | null;
  readonly sortOrder: number;
  /** Null: before the record starts. */
  readonly establishedOn: string | null;
  /** The first day on which the body no longer exists. */
  readonly abolishedOn: string | null;
  readonly source: string;
  /** Gapless, oldest first. */
  readonly names: readonly BodyName[];
  readonly successors: readonly BodySuccession[];
  readonly aliases: readonly string[];
}
