/** Rows typed into a table have no identity but their place. */
export const rowPlace = (index: number): string => `row-${index}`;
