/** Longer ago than this, what was answered is not new. */
const GOOD_FOR_MS = 15_000;

const asked = new Map<string, { readonly at: number; readonly reply: Promise<Response> }>();

/**
 * Of a route: asks for what its screen reads first as soon as its address is known, while the screen's code and the
 * answer who is signed in are on their way. The screen's own read takes the answer over, once. Not for a link that one
 * only points at: whoever passes over it asks for nothing.
 * @param addressOf a GET of the API exactly as the screen's query asks for it
 */
export const readsEarly =
  <Params>(addressOf: (params: Params) => string) =>
  ({ cause, params }: { readonly cause: string; readonly params: Params }): void => {
    if (cause === 'enter') askEarly(addressOf(params));
  };

export function askEarly(address: string): void {
  const reply = fetch(address, {
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
  });
  // Nobody may come for it.
  reply.catch(() => undefined);
  asked.set(address, { at: performance.now(), reply });
}

/** What was asked for early; null: nothing, or too long ago. */
export function takeEarly(address: string): Promise<Response> | null {
  const one = asked.get(address);
  asked.delete(address);
  return one === undefined || performance.now() - one.at > GOOD_FOR_MS ? null : one.reply;
}

/** What changed meanwhile, and whoever signs in now, is answered anew. */
export const forgetEarly = (): void => asked.clear();
