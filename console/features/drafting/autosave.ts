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

/**
 * Saves one draft: one request at a time, never an older text over a newer one, nothing forgotten locally before the
 * server has it. A conflict stops saving until a person has chosen.
 */
export class Autosave {
  readonly #deps: AutosaveDeps;
  #content: Content;
  #base: CommonBase;
  #state: SaveState;
  #running: Promise<void> | null = null;
  #callOff: (() => void) | null = null;
  #failures = 0;
  readonly #listeners = new Set<() => void>();

  constructor(deps: AutosaveDeps, start: { readonly content: Content; readonly version: number }) {
    this.#deps = deps;
    this.#content = start.content;
    this.#base = { sent: start.content, stored: start.content };
    this.#state = { status: 'saved', savedAt: null, version: start.version, message: '', conflict: null };
  }

  readonly state = (): SaveState => this.#state;
  readonly content = (): Content => this.#content;
  readonly base = (): CommonBase => this.#base;
  readonly isDirty = (): boolean => !sameContent(this.#content, this.#base.sent);
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(next: Content): void {
    this.#content = next;
    this.#deps.keep(next, this.#state.version);
    if (this.#state.status === 'conflict') return;
    if (this.#state.status !== 'saving') this.#set({ status: 'unsaved' });
    this.#plan(DEBOUNCE_MS);
  }

  /** Saves now what is not saved; true when the server has the present text. */
  async flush(): Promise<boolean> {
    this.stop();
    if (this.#running) await this.#running;
    if (this.#state.status === 'conflict') return false;
    if (!this.isDirty()) {
      if (this.#state.status === 'unsaved') this.#set({ status: 'saved' });
      return true;
    }
    await this.#alone(this.#attempt());
    return !this.isDirty();
  }

  /**
   * A conflict is settled: save `merged` on top of their version, and before it what was mine, when something of it was
   * given up.
   */
  async resolve(merged: Content): Promise<boolean> {
    const { conflict } = this.#state;
    if (conflict === null) return this.flush();
    const mine = this.#content;
    this.#base = { sent: conflict.theirs, stored: conflict.theirs };
    this.#content = merged;
    this.#deps.keep(merged, conflict.version);
    this.#set({ status: 'unsaved', version: conflict.version, conflict: null });
    if (!sameContent(mine, merged)) await this.#alone(this.#keepAsVersion(mine, conflict.version));
    const saved = await this.flush();
    if (saved) this.#deps.forget();
    return saved;
  }

  /**
   * Text found on this machine, typed on top of an older version than the server has now. What both started from is not
   * known any more, so wherever the two differ a person decides.
   */
  confront(local: Content, server: { version: number; theirs: Content; editor: string }): void {
    this.#content = local;
    this.#base = { sent: {}, stored: {} };
    this.#set({ status: 'conflict', conflict: server });
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #set(change: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #plan(ms: number): void {
    this.#callOff?.();
    this.#callOff = this.#deps.later(() => void this.flush(), ms);
  }

  /** Whoever wants to save meanwhile waits for `work`. */
  async #alone(work: Promise<void>): Promise<void> {
    this.#running = work.finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  async #attempt(): Promise<void> {
    const sent = this.#content;
    this.#set({ status: 'saving' });
    const outcome = await this.#deps.save(sent, this.#state.version);
    switch (outcome.kind) {
      case 'saved':
        return this.#settle(sent, outcome);
      case 'conflict':
        return this.#set({ status: 'conflict', message: '', conflict: outcome });
      case 'later':
        this.#plan(RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? DEBOUNCE_MS);
        this.#failures += 1;
        return this.#set({ status: 'waiting', message: outcome.message });
      case 'refused':
        return this.#set({ status: 'refused', message: outcome.message });
    }
  }

  #settle(sent: Content, outcome: Extract<SaveOutcome, { kind: 'saved' }>): void {
    this.#failures = 0;
    this.#base = { sent, stored: outcome.stored };
    const changedMeanwhile = !sameContent(this.#content, sent);
    if (changedMeanwhile) this.#deps.keep(this.#content, outcome.version);
    else this.#deps.forget();
    this.#set({
      status: changedMeanwhile ? 'unsaved' : 'saved',
      version: outcome.version,
      savedAt: this.#deps.now(),
      message: '',
    });
    if (changedMeanwhile) this.#plan(DEBOUNCE_MS);
  }

  /**
   * Makes a text that was not chosen a version of its own, so that 历史版本 has it. What cannot be kept so does not hold up
   * the rest.
   */
  async #keepAsVersion(text: Content, version: number): Promise<void> {
    const outcome = await this.#deps.save(text, version);
    if (outcome.kind === 'saved') {
      this.#base = { sent: text, stored: outcome.stored };
      this.#set({ version: outcome.version });
    } else if (outcome.kind === 'conflict') {
      this.#set({ status: 'conflict', conflict: outcome });
    }
  }
}
