import type { Content } from '../../api/content.ts';
import { isRecord, parseJson } from '../../api/guards.ts';

/**
 * The text of a draft on this machine, from the first keystroke until the server has it. It belongs to an account: on a
 * shared desktop nobody is offered what a colleague typed.
 */
export interface LocalCopy {
  readonly content: Content;
  /** The version of the draft that it was typed on. */
  readonly version: number;
  readonly at: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (account: string, draft: string): string => `gongkai.draft.${account}.${draft}`;

export function localCopies(store: Store, account: string) {
  return {
    keep(draft: string, copy: LocalCopy): boolean {
      try {
        store.setItem(keyOf(account, draft), JSON.stringify(copy));
        return true;
      } catch {
        // The quota is used up or storage is switched off by policy; the server still gets the text.
        return false;
      }
    },
    find(draft: string): LocalCopy | null {
      const found = parseJson(store.getItem(keyOf(account, draft)));
      if (!isRecord(found) || !isRecord(found.content) || typeof found.version !== 'number') return null;
      return {
        content: found.content,
        version: found.version,
        at: typeof found.at === 'string' ? found.at : '',
      };
    },
    forget(draft: string): void {
      store.removeItem(keyOf(account, draft));
    },
  };
}
