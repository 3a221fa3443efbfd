/**
 * 便民查询: one page for what people look for across offices: the lines of every public list of a type in one table, with
 * the documents that go with them. The lists stay with the bodies that keep them.
 */
export interface TopicDeclaration {
  readonly key: string;
  readonly title: string;
  /** What people find here, in their words. */
  readonly lead: string;
  /** A type of the shape `register`. */
  readonly type: string;
  /** What to enter, as an example: 胸部CT. */
  readonly example: string;
  /** Items whose newest documents stand below: policies, interpretations. */
  readonly documents: readonly string[];
  /**
   * Lines name people, even if masked: only those of one body are shown, never all people of the province in one table.
   */
  readonly unitFirst?: boolean;
}
