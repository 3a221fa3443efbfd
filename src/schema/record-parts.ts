/** One phrase of a division of labour and what it means. */
export interface PartyMention {
  /** As written: 省编办, 各市州政府. */
  readonly phrase: string;
  /** `bodies`: these bodies; `set`: a group by name; `unknown`: nobody found. */
  readonly resolution: 'bodies' | 'set' | 'unknown';
  readonly bodies: readonly string[];
  /** For a set: 各市州政府、省政府相关部门 → `prefectures`, `provincial-departments`. */
  readonly set: string | null;
}

export interface DivisionOfLabourRow {
  /** `(六)`; `1.2` where the document numbers so. */
  readonly article: string;
  readonly heading: string;
  /** Anchor of the article in the text. */
  readonly anchor: string;
  readonly leads: readonly PartyMention[];
  readonly responsible: readonly PartyMention[];
  /** The catalogue area that carries it out, if any. */
  readonly area: string | null;
  /** The closing parenthesis as written. */
  readonly source: string;
}

/** A file that an edition or a draft carries. */
export interface Attachment {
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}
