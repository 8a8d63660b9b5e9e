const SOMEWHERE = 'http://dondoc.invalid';

/** An address on this installation, to go to after signing in; null for anything that leads elsewhere. */
export function localPath(given: string | undefined): string | null {
  if (given === undefined || !given.startsWith('/') || !URL.canParse(given, SOMEWHERE)) return null;
  const url = new URL(given, SOMEWHERE);
  return url.origin === SOMEWHERE ? `${url.pathname}${url.search}` : null;
}
