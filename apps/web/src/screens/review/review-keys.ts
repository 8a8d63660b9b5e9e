/** What a key asks for on the review screen. */
export type KeyWish =
  'next' | 'previous' | 'keep' | 'merge' | 'split' | 'drop' | 'undo' | 'question' | 'help';

const WISHES: Readonly<Record<string, KeyWish>> = {
  j: 'next',
  k: 'previous',
  g: 'keep',
  m: 'merge',
  t: 'split',
  b: 'drop',
  z: 'undo',
  n: 'question',
  '?': 'help',
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** null: the key is not ours, or belongs to the browser or to a field. */
export function wishOf(pressed: Pressed, inField: boolean): KeyWish | null {
  if (inField || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  return WISHES[pressed.key.toLowerCase()] ?? null;
}

const FIELDS = 'input, textarea, select, [contenteditable], dialog';

export const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;

const KEPT_AS = 'dondoc.review-keys';

/** Single keys can be switched off (WCAG 2.1.4): speech input types letters. */
export const keysAreOn = (): boolean => window.localStorage.getItem(KEPT_AS) !== 'off';

export function switchKeys(on: boolean): void {
  if (on) window.localStorage.removeItem(KEPT_AS);
  else window.localStorage.setItem(KEPT_AS, 'off');
}
