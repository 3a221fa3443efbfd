import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { isRecord } from '../../api/guards.ts';
import { ApiProblem, isTemporary, refusalsOf } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { Autosave, type SaveOutcome } from './autosave.ts';
import { sameContent } from './content.ts';
import { localCopies } from './local-copy.ts';

/** Browsers refuse larger bodies in requests that outlive the page; the local copy has those texts. */
const KEEPALIVE_MAX = 60_000;

export interface DraftSaving {
  readonly autosave: Autosave;
  /** A text found on this machine that the server did not have. */
  readonly recovered: boolean;
}

async function save(id: string, content: Content, version: number): Promise<SaveOutcome> {
  const leaving = document.visibilityState === 'hidden' && JSON.stringify(content).length < KEEPALIVE_MAX;
  try {
    const draft = await api.saveDraft(id, content, version, leaving);
    return { kind: 'saved', version: draft.version, stored: draft.content };
  } catch (error) {
    const message = refusalsOf(error)
      .map((refusal) => refusal.message)
      .join(' ');
    if (error instanceof ApiProblem && error.status === 412) {
      const current = error.document.current;
      if (isRecord(current) && isRecord(current.content) && typeof current.version === 'number') {
        return {
          kind: 'conflict',
          version: current.version,
          theirs: current.content,
          editor: typeof current.updatedByName === 'string' ? current.updatedByName : '另一位同事',
        };
      }
    }
    return { kind: isTemporary(error) ? 'later' : 'refused', message };
  }
}

/** Saving for one open draft; what an earlier visit left on this machine is taken up again. */
export function useAutosave(draft: Draft, accountId: string): DraftSaving {
  const queryClient = useQueryClient();
  // One for one opening of a draft: later versions come through it, never from outside.
  const [saving] = useState((): DraftSaving => {
    const copies = localCopies(localStorage, accountId);
    const autosave = new Autosave(
      {
        save: async (content, version) => {
          const outcome = await save(draft.id, content, version);
          if (outcome.kind === 'saved') void queryClient.invalidateQueries({ queryKey: ['list'] });
          return outcome;
        },
        keep: (content, version) => copies.keep(draft.id, { content, version, at: new Date().toISOString() }),
        forget: () => copies.forget(draft.id),
        later: (work, ms) => {
          const timer = setTimeout(work, ms);
          return () => clearTimeout(timer);
        },
        now: () => new Date(),
      },
      { content: draft.content, version: draft.version },
    );
    const left = copies.find(draft.id);
    const recovered = left !== null && !sameContent(left.content, draft.content);
    if (left !== null && !recovered) copies.forget(draft.id);
    if (left !== null && recovered) {
      if (left.version === draft.version) autosave.change(left.content);
      else {
        const server = { version: draft.version, theirs: draft.content, editor: draft.updatedByName };
        autosave.confront(left.content, server);
      }
    }
    return { autosave, recovered };
  });

  const { autosave } = saving;
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void autosave.flush();
    };
    const retry = () => void autosave.flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', retry);
    window.addEventListener('online', retry);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', retry);
      window.removeEventListener('online', retry);
      void autosave.flush();
    };
  }, [autosave]);
  return saving;
}

export const useSaveState = (autosave: Autosave) => useSyncExternalStore(autosave.subscribe, autosave.state);
