/** What decides who must publish an item and who looks at it before. */
interface Weighed {
  readonly review: readonly string[];
  readonly responsible: readonly unknown[];
}

/**
 * Whether a change takes a second person of the office: of the reviews, of who owes the item, and its end or return.
 * 保守国家秘密法第三十五条 asks for the secrecy review, 政府信息公开条例第十条 says who must publish; one account alone lifts neither.
 */
export const needsSecondPerson = (
  before: Weighed & { readonly isRetired: boolean },
  after: Weighed & { readonly isRetired: boolean },
): boolean =>
  before.isRetired !== after.isRetired ||
  JSON.stringify(before.review) !== JSON.stringify(after.review) ||
  JSON.stringify(before.responsible) !== JSON.stringify(after.responsible);
