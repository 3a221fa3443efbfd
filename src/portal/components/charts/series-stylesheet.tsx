import { sha256Hex } from '../../../kernel/canonical-json.ts';
import { SERIES_STYLE } from './series-style.ts';

/** Named by its digest, so that it may be kept for ever. */
export const SERIES_STYLE_PATH = `/assets/series-${sha256Hex(SERIES_STYLE).slice(0, 12)}.css`;

/** HTML lets a style sheet stand in the body; only these pages need it. */
export const SeriesStyle = () => <link rel="stylesheet" href={SERIES_STYLE_PATH} />;
