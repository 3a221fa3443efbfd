export const tags = ['supervision'] as const;
