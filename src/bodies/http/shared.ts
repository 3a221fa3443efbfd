export const tags = ['bodies'] as const;
