import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/main/config.ts';
import { openInstallation } from '../../src/main/installation.ts';

let prepared: Promise<string> | null = null;

/**
 * A data folder as the first start of a server leaves it, stopped: its database made, migrated, with bodies and
 * catalogue. Made once in a process and copied; whoever asks removes his own.
 */
export async function usedDataFolder(): Promise<string> {
  prepared ??= prepare();
  const folder = newFolder();
  // With owners and modes, which the database insists on.
  const { status, stderr } = spawnSync('cp', ['-a', `${await prepared}/.`, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a data folder could not be copied: ${stderr}`);
  return folder;
}

async function prepare(): Promise<string> {
  const folder = newFolder();
  const { close } = await openInstallation(readConfig({ GONGKAI_DATA_DIR: folder }, 'demo'));
  await close();
  return folder;
}

/** In the folder of the run, which goes with it. */
function newFolder(): string {
  const folder = mkdtempSync(join(process.env.TEST_SCRATCH ?? tmpdir(), 'gk-'));
  // Under root the database runs as nobody, who must be able to enter.
  chmodSync(folder, 0o755);
  return folder;
}
