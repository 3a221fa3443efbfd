import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../kernel/canonical-json.ts';
import type { AssetUrls } from './layout.tsx';

/** In the order of the cascade: later files may rely on earlier ones. */
const STYLES = [
  'tokens.css',
  'base.css',
  'layout.css',
  'header.css',
  'components.css',
  'document.css',
  'pages.css',
  'registers.css',
  'entries.css',
  'places.css',
  'guides.css',
  'browsing.css',
  'charts.css',
  'presenters.css',
  'statements.css',
  'warnings.css',
  'water.css',
  'consultations.css',
  'decisions.css',
  'print.css',
];

export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly text: string;
}

export interface Assets {
  readonly urls: AssetUrls;
  readonly files: readonly Asset[];
}

const named = (stem: string, extension: string, contentType: string, text: string): Asset => ({
  path: `/assets/${stem}-${sha256Hex(text).slice(0, 12)}.${extension}`,
  contentType,
  text,
});

/** Reads the design folder once at start. Names carry the digest, so the files may be cached for ever. */
export function loadAssets(designDirectory: string): Assets {
  const read = (name: string) => readFileSync(join(designDirectory, name), 'utf8');
  const css = STYLES.map(read)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n');
  const style = named('portal', 'css', 'text/css; charset=utf-8', css);
  const script = named('portal', 'js', 'text/javascript; charset=utf-8', read('enhance.js'));
  const icon = named('icon', 'svg', 'image/svg+xml', read('icon.svg'));
  return {
    urls: { style: style.path, script: script.path, icon: icon.path },
    files: [style, script, icon],
  };
}
