/** What a draft holds, by field. */
export type Content = Readonly<Record<string, unknown>>;
