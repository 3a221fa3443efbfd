/**
 * The content security policy lets in style elements with the page's nonce only. Ant Design gives it to its own styles,
 * but two helpers below it (scroll lock, measuring the scroll bar) make style elements without asking for one.
 */
export function giveStylesNonce(nonce: string): void {
  const create = document.createElement.bind(document);
  Object.defineProperty(document, 'createElement', {
    configurable: true,
    value: (name: string, options?: ElementCreationOptions): HTMLElement => {
      const element = create(name, options);
      if (element instanceof HTMLStyleElement) element.nonce = nonce;
      return element;
    },
  });
}
