import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectPath } from '../../src/main/project-root.ts';
import { smallPng } from './small-png.ts';

const MAX_PICTURE_BYTES = 150 * 1024;

export interface TutorialWriter {
  /** A heading of a part. */
  part(title: string): void;
  /** One numbered step: what to do, and below it what one then sees. */
  step(doing: string, ...seen: readonly string[]): void;
  /** A paragraph, a list, a block: as it is. */
  text(markdown: string): void;
  /** What stands in the window now; taken only when documents are written. */
  picture(page: Page, name: string, caption: string): Promise<void>;
  markdown(): string;
}

/** Documents are written only on demand; otherwise the run compares. */
export const writesDocuments = process.env.GONGKAI_WRITE_DOCS === '1';

/** Collects a tutorial while a test goes through it. Steps are numbered through all parts. */
export function tutorialWriter(): TutorialWriter {
  const blocks: string[] = [];
  let steps = 0;
  return {
    part: (title) => {
      blocks.push(`## ${title}`);
    },
    step: (doing, ...seen) => {
      steps += 1;
      blocks.push(`**${steps}.** ${doing}`, ...seen);
    },
    text: (markdown) => {
      blocks.push(markdown);
    },
    picture: async (page, name, caption) => {
      blocks.push(`![${caption}](images/tutorial-${name}.png)`);
      if (writesDocuments) await takePicture(page, `tutorial-${name}`);
    },
    markdown: () => `${blocks.join('\n\n')}\n`,
  };
}

/** The window, in `docs/images`; a picture that is too heavy for the repository is refused. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = projectPath('docs/images');
  mkdirSync(folder, { recursive: true });
  const png = smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' }));
  if (png.length > MAX_PICTURE_BYTES) throw new Error(`${name}.png has ${png.length} bytes`);
  writeFileSync(join(folder, `${name}.png`), png);
}

/** The committed text, after writing the new one when documents are written. */
export function committedTutorial(markdown: string): string {
  const path = projectPath('docs/tutorial.md');
  if (writesDocuments) writeFileSync(path, markdown);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
