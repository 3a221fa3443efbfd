/**
 * How people call things that records call otherwise; kept as data under `catalogue/`. All words are written simplified
 * and without blanks.
 */
export interface SearchWords {
  /** Words that mean the same: whoever types one finds what holds any of them. */
  readonly groups: readonly (readonly string[])[];
  /** What makes a question of what is looked for, and what is looked for by it; nothing when it says nothing. */
  readonly questions: readonly { readonly asked: string; readonly means: readonly string[] }[];
}
