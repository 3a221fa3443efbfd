/** Outbox topic: what is owed has changed, so pages that show it are drawn anew. */
export const DUTIES_CHANGED = 'duties-changed';
