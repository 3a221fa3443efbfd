import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, screenshot } from './browser.ts';

/** A phone, and the screens on which offices work. */
const WIDTHS = [390, 1366] as const;

/** A page as it stands: without violations, nothing sticks out at any width; pictures are kept of each. */
export async function wellMade(
  { page }: { readonly page: Page },
  name: string,
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
    await screenshot(page, `${name}-${width}`);
  }
}
