/** How a cookie is set that proves something: out of reach of scripts and of other sites. */
export interface GuardedCookie {
  readonly name: string;
  readonly settings: {
    readonly path: string;
    readonly httpOnly: true;
    readonly sameSite: 'strict';
    readonly secure: boolean;
  };
}

/**
 * Over TLS the name begins with `__Host-`, or `__Secure-` for a part of the site: browsers then take the cookie only
 * from this very host and only over TLS, so that neither a neighbouring site of the same domain nor somebody on the
 * line can plant one (RFC 6265bis, 4.1.3). Without TLS browsers would refuse such a name.
 */
export const guardedCookie = (name: string, path: string, secure: boolean): GuardedCookie => ({
  name: `${secure ? (path === '/' ? '__Host-' : '__Secure-') : ''}${name}`,
  settings: { path, httpOnly: true, sameSite: 'strict', secure },
});

/** Where people reach the platform decides, not the line between the proxy and this process. */
export const isOverTls = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/**
 * Of who is signed in. Files of a draft are read at /files, so it is sent to the whole site; SameSite keeps it from
 * visits that come from elsewhere.
 */
export const sessionCookie = (publicUrl: string): GuardedCookie =>
  guardedCookie('gongkai_session', '/', isOverTls(publicUrl));
