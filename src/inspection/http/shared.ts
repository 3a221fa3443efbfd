export const tags = ['inspection'];
