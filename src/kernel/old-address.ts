/**
 * The one spelling of an address of an older site: `www.example.gov.cn/zwgk/1.html?id=2`, without scheme, port of the
 * scheme, fragment and `index.html`. Null for what is no address of a page. A path alone (`/zwgk/1.html`) is taken too.
 */
export function oldAddress(text: string): string | null {
  const written = text.trim();
  if (written === '' || written.length > 1000 || /\s/.test(written)) return null;
  const whole = /^https?:\/\//i.test(written)
    ? written
    : `http://${written.startsWith('/') ? `x${written}` : written}`;
  if (!URL.canParse(whole)) return null;
  const { host, pathname, search, username } = new URL(whole);
  if (username !== '') return null;
  const path = pathname.replace(/\/(?:index|default)\.[a-z]{3,5}$/i, '/');
  return `${written.startsWith('/') ? '' : host}${path}${search}`;
}
