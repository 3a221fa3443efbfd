import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runVerify } from '../cli.ts';
import { type SmallSite, startSmallSite } from './small-site.ts';

export interface Examination {
  readonly site: SmallSite;
  /** Remove it afterwards. */
  readonly folder: string;
  /** The verifier's memory. */
  readonly state: string;
  /** Runs the verifier on the site with these further arguments. */
  readonly check: (...argv: string[]) => Promise<{ readonly exit: number; readonly text: string }>;
}

/** A small site with so many published documents, and a verifier that has never seen it. */
export async function startExamination(size: number): Promise<Examination> {
  const site = await startSmallSite();
  site.publish(size);
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-verify-'));
  const state = join(folder, 'state', 'log.json');
  const check: Examination['check'] = async (...argv) => {
    let text = '';
    const exit = await runVerify([site.url, '--state', state, ...argv], {
      write: (part) => {
        text += part;
      },
    });
    return { exit, text };
  };
  return { site, folder, state, check };
}
