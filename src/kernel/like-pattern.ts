/** A pattern of LIKE for texts that contain the words; `%`, `_` and `\\` in them mean themselves. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
