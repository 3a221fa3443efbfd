/**
 * Functions that Chromium 78 to 110 lack and that our libraries call. The build lowers syntax only, never the library
 * of the language, so the list is kept by running the built console in those browsers
 * (docs/decisions/0010-old-browsers.md).
 */
function supply(target: object, name: string, value: unknown): void {
  if (!(name in target)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(
  this: ArrayLike<unknown>,
  test: (value: unknown, index: number, all: ArrayLike<unknown>) => boolean,
): number {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index, this)) return index;
  return -1;
}

function findLast(
  this: ArrayLike<unknown>,
  test: (value: unknown, index: number, all: ArrayLike<unknown>) => boolean,
): unknown {
  return this[findLastIndex.call(this, test)];
}

function replaceAll(
  this: string,
  search: string | RegExp,
  replacement: string | ((substring: string) => string),
): string {
  const pattern =
    typeof search === 'string' ? new RegExp(search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g') : search;
  return typeof replacement === 'string'
    ? String(this).replace(pattern, replacement)
    : String(this).replace(pattern, replacement);
}

function replaceChildren(this: ParentNode & Node, ...nodes: (Node | string)[]): void {
  while (this.lastChild) this.removeChild(this.lastChild);
  this.append(...nodes);
}

/** Records no reference at all: code that runs there must not rely on anything being collected. */
class StrongReference {
  readonly #target: object;
  constructor(target: object) {
    this.#target = target;
  }
  deref(): object {
    return this.#target;
  }
}

supply(Array.prototype, 'at', at);
supply(String.prototype, 'at', at);
supply(Array.prototype, 'findLast', findLast);
supply(Array.prototype, 'findLastIndex', findLastIndex);
supply(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  return this.slice().reverse();
});
supply(
  Array.prototype,
  'toSorted',
  function toSorted(this: unknown[], by?: (a: unknown, b: unknown) => number) {
    return this.slice().sort(by);
  },
);
supply(String.prototype, 'replaceAll', replaceAll);
supply(Element.prototype, 'replaceChildren', replaceChildren);
// Not by way of hasOwnProperty: the minifier turns that into a call of Object.hasOwn, which would then call itself.
supply(
  Object,
  'hasOwn',
  (target: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(target, key) !== undefined,
);
supply(globalThis, 'WeakRef', StrongReference);
supply(globalThis, 'structuredClone', (value: unknown): unknown => {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
});

/** Flex `gap` came with Chromium 84 and no feature query can ask for it, so it is measured once. */
export function markMissingFlexGap(root: HTMLElement): void {
  const probe = document.createElement('div');
  Object.assign(probe.style, {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '1px',
    position: 'absolute',
  });
  probe.append(document.createElement('i'), document.createElement('i'));
  root.append(probe);
  if (probe.scrollHeight !== 1) root.classList.add('no-flex-gap');
  probe.remove();
}
