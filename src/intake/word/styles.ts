import { childOf, childrenOf, readTree, settingOf, switchOf, type XmlElement } from './xml.ts';

/**
 * How characters are marked, where the marking says something; undefined where nothing is said and a style may say it.
 */
export interface RunLook {
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly underlined: boolean | undefined;
  readonly struck: boolean | undefined;
  readonly raised: 'sup' | 'sub' | null | undefined;
  readonly hidden: boolean | undefined;
  /** Written small and shown as capitals. */
  readonly capitals: boolean | undefined;
  readonly white: boolean | undefined;
  /** Wingdings, Symbol: its letters are signs. */
  readonly symbolFont: string | null | undefined;
}

export type HeadingTag = 'h2' | 'h3' | 'h4';

export interface ParagraphLook {
  readonly heading: HeadingTag | null;
  readonly align: 'center' | 'right' | null;
  readonly numbering: { readonly id: string; readonly level: number } | null;
  /** What its style says about its characters. */
  readonly run: RunLook;
}

const PLAIN: RunLook = {
  bold: undefined,
  italic: undefined,
  underlined: undefined,
  struck: undefined,
  raised: undefined,
  hidden: undefined,
  capitals: undefined,
  white: undefined,
  symbolFont: undefined,
};

const SYMBOLS = /^(?:Symbol|Webdings|Wingdings(?: [23])?)$/;
const RAISED: Readonly<Record<string, 'sup' | 'sub'>> = { superscript: 'sup', subscript: 'sub' };

/** `over` says more; what it leaves open is as before. */
const layered = (under: RunLook, over: RunLook): RunLook => ({
  bold: over.bold ?? under.bold,
  italic: over.italic ?? under.italic,
  underlined: over.underlined ?? under.underlined,
  struck: over.struck ?? under.struck,
  raised: over.raised === undefined ? under.raised : over.raised,
  hidden: over.hidden ?? under.hidden,
  capitals: over.capitals ?? under.capitals,
  white: over.white ?? under.white,
  symbolFont: over.symbolFont === undefined ? under.symbolFont : over.symbolFont,
});

function lookOf(properties: XmlElement | undefined): RunLook {
  if (properties === undefined) return PLAIN;
  const raised = settingOf(properties, 'w:vertAlign');
  const colour = settingOf(properties, 'w:color')?.toUpperCase();
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const font = fonts?.ascii ?? fonts?.hAnsi;
  const shaded = childOf(properties, 'w:shd') ?? childOf(properties, 'w:highlight');
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    underlined: switchOf(properties, 'w:u'),
    struck: switchOf(properties, 'w:strike') ?? switchOf(properties, 'w:dstrike'),
    raised: raised === undefined ? undefined : (RAISED[raised] ?? null),
    hidden: switchOf(properties, 'w:vanish'),
    capitals: switchOf(properties, 'w:caps'),
    symbolFont: font === undefined ? undefined : SYMBOLS.test(font) ? font : null,
    white: colour === undefined ? undefined : colour === 'FFFFFF' && shaded === undefined,
  };
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

const ALIGN: Readonly<Record<string, 'center' | 'right'>> = {
  center: 'center',
  right: 'right',
  end: 'right',
};

const HEADINGS: readonly HeadingTag[] = ['h2', 'h3', 'h4'];

/** The styles of a document. A style says what those that it is based on leave open. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults = new Map<string, string>();

  constructor(part: Uint8Array | undefined) {
    for (const style of childrenOf(readTree(part), 'w:style')) {
      const { styleId = '', type = '' } = style.attributes;
      if (style.attributes.default === '1') this.#defaults.set(type, styleId);
      this.#styles.set(styleId, {
        name: (settingOf(style, 'w:name') ?? '').toLowerCase(),
        basedOn: settingOf(style, 'w:basedOn'),
        paragraph: childOf(style, 'w:pPr'),
        run: childOf(style, 'w:rPr'),
      });
    }
  }

  /** From the oldest ancestor to the style itself. */
  #chain(id: string | undefined): readonly Style[] {
    const chain: Style[] = [];
    for (let at = id; at !== undefined && chain.length < 20; ) {
      const style = this.#styles.get(at);
      if (style === undefined) break;
      chain.unshift(style);
      at = style.basedOn;
    }
    return chain;
  }

  #runOf(id: string | undefined): RunLook {
    return this.#chain(id).reduce((look, { run }) => layered(look, lookOf(run)), PLAIN);
  }

  paragraph(properties: XmlElement | undefined): ParagraphLook {
    const id = settingOf(properties, 'w:pStyle') ?? this.#defaults.get('paragraph');
    const chain = this.#chain(id);
    const all = [...chain.map((style) => style.paragraph), properties];
    const lastOf = (read: (of: XmlElement) => string | undefined): string | undefined =>
      all.flatMap((each) => (each === undefined ? [] : (read(each) ?? []))).at(-1);
    const numbers = all.flatMap((each) => (each === undefined ? [] : childrenOf(each, 'w:numPr')));
    const numberOf = (name: string): string | undefined =>
      numbers.flatMap((each) => settingOf(each, name) ?? []).at(-1);
    const number = numberOf('w:numId');
    return {
      heading: headingOf(chain),
      align: ALIGN[lastOf((each) => settingOf(each, 'w:jc')) ?? ''] ?? null,
      numbering:
        number === undefined || number === '0'
          ? null
          : { id: number, level: Number(numberOf('w:ilvl') ?? 0) },
      run: this.#runOf(id),
    };
  }

  /** Characters of a run within a paragraph. Its hiding may come from any style. */
  run(properties: XmlElement | undefined, paragraph: RunLook): RunLook {
    const own = layered(this.#runOf(settingOf(properties, 'w:rStyle')), lookOf(properties));
    // How a style of paragraphs prints is looks; what it hides, strikes or capitalises changes what is read.
    const { hidden, struck, capitals, white } = paragraph;
    return layered({ ...PLAIN, hidden, struck, capitals, white }, own);
  }
}

/** By its name in either language, and by the outline level that Word gives to a style. */
function headingOf(chain: readonly Style[]): HeadingTag | null {
  for (const { name, paragraph } of chain.toReversed()) {
    if (/^(?:title|标题)$/.test(name)) return 'h2';
    const level = /^(?:heading|标题)\s*([1-9])$/.exec(name)?.[1];
    if (level !== undefined) return HEADINGS[Math.min(Number(level), 3) - 1] ?? null;
    const outline = settingOf(paragraph, 'w:outlineLvl');
    if (outline !== undefined) return HEADINGS[Number(outline)] ?? null;
  }
  return null;
}
