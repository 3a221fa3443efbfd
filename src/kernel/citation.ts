/**
 * A basis of law as it is printed and kept: made by a statute of the catalogue (`at`), or by `ownRule`, never typed by
 * hand in a declaration.
 */
export type Cited = string & { readonly __cited: unique symbol };

export const OWN_RULE = '本平台规定：';
export const isCited = (text: string): text is Cited => text.startsWith('《') || text.startsWith(OWN_RULE);

/** Throws for a text that names no statute. */
export function cited(text: string): Cited {
  if (!isCited(text)) throw new Error(`“${text}” cites nothing`);
  return text;
}

/** What no law sets and the platform has set itself. */
export const ownRule = (sentence: string): Cited => cited(`${OWN_RULE}${sentence}`);

/** Several bases as one. */
export const citedTogether = (first: Cited, ...more: readonly Cited[]): Cited =>
  cited([first, ...more].join('、'));

/** A basis with what it demands where the article alone does not say enough. */
export const citedFor = (basis: Cited, demand: string): Cited =>
  cited(demand === '' ? basis : `${basis}，${demand}`);
