import type { IncomingSender } from './read-incoming.js';

/** Comments may stand anywhere in the header, and in one another. */
function withoutComments(text: string): string {
  let depth = 0;
  let kept = '';
  for (const char of text) {
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept;
}

interface Result {
  readonly method: string;
  readonly result: string;
  readonly of: ReadonlyMap<string, string>;
}

/** The results one server wrote; those of others say nothing to us. */
function resultsOf(header: string, server: string): readonly Result[] {
  const [by = '', ...parts] = withoutComments(header).toLowerCase().split(';');
  if (by.trim().split(/\s+/)[0] !== server.toLowerCase()) return [];
  return parts.flatMap((part) => {
    const [first = '', ...rest] = part.trim().split(/\s+/);
    const [method = '', result = ''] = first.split('=');
    const pairs = rest.flatMap((pair): [string, string][] => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [] : [[pair.slice(0, cut), pair.slice(cut + 1).replaceAll('"', '')]];
    });
    return result === '' ? [] : [{ method, result, of: new Map(pairs) }];
  });
}

/**
 * Whether the office's own server says that the sender is who the mail says (RFC 8601): it signed in as that address, or
 * DMARC passed for its domain. One word against it, and it does not: who writes the header himself has not passed.
 */
export function isVouchedFor({ from, authenticated }: IncomingSender, server: string): boolean {
  const results = authenticated.flatMap((header) => resultsOf(header, server));
  const dmarc = results.filter(({ method }) => method === 'dmarc');
  const domain = from.slice(from.lastIndexOf('@') + 1);
  if (dmarc.length > 0) {
    return dmarc.every(
      ({ result, of }) => result === 'pass' && (of.get('header.from') ?? domain) === domain,
    );
  }
  const signedIn = results.filter(({ method }) => method === 'auth');
  return (
    signedIn.length > 0 &&
    signedIn.every(
      ({ result, of }) =>
        result === 'pass' && (of.get('smtp.auth') === from || of.get('smtp.mailfrom') === from),
    )
  );
}
