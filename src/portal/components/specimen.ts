import type { ComponentChildren } from 'preact';

/** A component is a contract: what it is for, its parameters and its examples feed the page `/design` and the tests. */
export interface Specimen {
  readonly name: string;
  /** For whom and when, in Chinese: shown on `/design`. */
  readonly purpose: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly examples: readonly { readonly title: string; readonly render: () => ComponentChildren }[];
}
