/** What a list asks for: nothing where the person acts for every body. */
export const bodyFilter = (code: string): string => (code === '*' ? '' : code);
