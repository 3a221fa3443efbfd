import type { Content } from '../../api/content.ts';
import { sameContent } from './content.ts';
import type { CommonBase } from './merge.ts';

/** What the server said about one attempt to save. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly stored: Content }
  | { readonly kind: 'conflict'; readonly version: number; readonly theirs: Content; readonly editor: string }
  /** May succeed later: no connection, fault, overload. */
  | { readonly kind: 'later'; readonly message: string }
  /** Will not succeed as it is; only a change helps. */
  | { readonly kind: 'refused'; readonly message: string };

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'conflict' | 'refused';

export interface SaveState {
  readonly status: SaveStatus;
  readonly savedAt: Date | null;
  readonly version: number;
  readonly message: string;
  readonly conflict: { readonly version: number; readonly theirs: Content; readonly editor: string } | null;
}

export interface AutosaveDeps {
  readonly save: (content: Content, version: number) => Promise<SaveOutcome>;
  /** Keeps the text on this machine until the server has it. */
  readonly keep: (content: Content, version: number) => void;
  readonly forget: () => void;
  /** Runs work later; returns how to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  readonly now: () => Date;
}

export const DEBOUNCE_MS = 3_000;
const RETRY_MS = [5_000, 15_000, 30_000];

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * Saves one draft: one request at a time, never an older text over a newer one, nothing forgotten locally before the server has
 * it. A conflict stops saving until a person has chosen.
 */
export function createAutosave(
  deps: AutosaveDeps,
  start: { readonly content: Content; readonly version: number },
) {
  let content = start.content;
  let base: CommonBase = { sent: start.content, stored: start.content };
  let state: SaveState = {
    status: 'saved',
    savedAt: null,
    version: start.version,
    message: '',
    conflict: null,
  };
  let running: Promise<void> | null = null;
  let callOff: (() => void) | null = null;
  let failures = 0;
  const listeners = new Set<() => void>();

  const set = (change: Partial<SaveState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const plan = (ms: number): void => {
    callOff?.();
    callOff = deps.later(() => void flush(), ms);
  };

  async function attempt(): Promise<void> {
    const sent = content;
    set({ status: 'saving' });
    const outcome = await deps.save(sent, state.version);
    if (outcome.kind === 'saved') {
      failures = 0;
      base = { sent, stored: outcome.stored };
      const changedMeanwhile = !sameContent(content, sent);
      if (changedMeanwhile) deps.keep(content, outcome.version);
      else deps.forget();
      set({
        status: changedMeanwhile ? 'unsaved' : 'saved',
        version: outcome.version,
        savedAt: deps.now(),
        message: '',
      });
      if (changedMeanwhile) plan(DEBOUNCE_MS);
    } else if (outcome.kind === 'conflict') {
      set({ status: 'conflict', message: '', conflict: outcome });
    } else if (outcome.kind === 'later') {
      plan(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? DEBOUNCE_MS);
      failures += 1;
      set({ status: 'waiting', message: outcome.message });
    } else {
      set({ status: 'refused', message: outcome.message });
    }
  }

  /** Makes a text that was not chosen a version of its own, so that 历史版本 has it. What cannot be kept so does not hold up the rest. */
  async function keepAsVersion(text: Content, version: number): Promise<void> {
    const outcome = await deps.save(text, version);
    if (outcome.kind === 'saved') {
      base = { sent: text, stored: outcome.stored };
      set({ version: outcome.version });
    } else if (outcome.kind === 'conflict') {
      set({ status: 'conflict', conflict: outcome });
    }
  }

  const isDirty = (): boolean => !sameContent(content, base.sent);

  /** Saves now what is not saved; true when the server has the present text. */
  async function flush(): Promise<boolean> {
    callOff?.();
    callOff = null;
    if (running) await running;
    if (state.status === 'conflict') return false;
    if (!isDirty()) {
      if (state.status === 'unsaved') set({ status: 'saved' });
      return true;
    }
    running = attempt().finally(() => {
      running = null;
    });
    await running;
    return !isDirty();
  }

  return {
    state: (): SaveState => state,
    content: (): Content => content,
    base: (): CommonBase => base,
    isDirty,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(next: Content): void {
      content = next;
      deps.keep(content, state.version);
      if (state.status === 'conflict') return;
      if (state.status !== 'saving') set({ status: 'unsaved' });
      plan(DEBOUNCE_MS);
    },
    flush,
    /** A conflict is settled: save `merged` on top of their version, and before it what was mine, when something of it was given up. */
    async resolve(merged: Content): Promise<boolean> {
      const { conflict } = state;
      if (conflict === null) return flush();
      const mine = content;
      base = { sent: conflict.theirs, stored: conflict.theirs };
      content = merged;
      deps.keep(content, conflict.version);
      set({ status: 'unsaved', version: conflict.version, conflict: null });
      if (!sameContent(mine, merged)) {
        running = keepAsVersion(mine, conflict.version).finally(() => {
          running = null;
        });
        await running;
      }
      const saved = await flush();
      if (saved) deps.forget();
      return saved;
    },
    /**
     * Text found on this machine, typed on top of an older version than the server has now. What both started from is not
     * known any more, so wherever the two differ a person decides.
     */
    confront(local: Content, server: { version: number; theirs: Content; editor: string }): void {
      content = local;
      base = { sent: {}, stored: {} };
      set({ status: 'conflict', conflict: server });
    },
    stop(): void {
      callOff?.();
      callOff = null;
    },
  };
}
