export const tags = ['accounts'];
export const NO_STORE = 'private, no-store';
