import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Config } from './config.ts';

export interface CommandDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** With the owner's rights, for what reads or replaces whole tables. */
  readonly ownerUrl: string;
  readonly config: Config;
}

/** What the operator's commands are given. */
export interface CommandContext {
  print(line: string): void;
  /** Opens the installation that the environment names, or joins a running one, and closes it afterwards. */
  withDeps(work: (deps: CommandDeps) => Promise<void>): Promise<void>;
}
