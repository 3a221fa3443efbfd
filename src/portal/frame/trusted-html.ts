import { type ComponentChild, h } from 'preact';

/**
 * Markup that needs no escaping because this program made or sanitised it. The only way past Preact's escaping:
 * everything else on a page is text. Grep for `trusted(` to see every place.
 */
export interface TrustedHtml {
  readonly html: string;
}

export const trusted = (html: string): TrustedHtml => ({ html });

/** An element whose inside is trusted markup. */
export const TrustedBlock = (props: {
  readonly html: TrustedHtml;
  readonly tag?: 'div' | 'section' | 'script';
  readonly class?: string;
  readonly type?: string;
}): ComponentChild =>
  h(props.tag ?? 'div', {
    ...(props.class === undefined ? {} : { class: props.class }),
    ...(props.type === undefined ? {} : { type: props.type }),
    dangerouslySetInnerHTML: { __html: props.html.html },
  });

/** JSON inside a script element: `</script>`, comments and line separators cannot end it. */
export const jsonForScript = (value: unknown): TrustedHtml =>
  trusted(
    JSON.stringify(value)
      .replaceAll('<', '\\u003c')
      .replaceAll('>', '\\u003e')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029'),
  );
