/** What the person chose on this machine; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const KEPT_AS = 'dondoc.theme';
const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const kept = window.localStorage.getItem(KEPT_AS);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function show(): void {
  const theme = chosenTheme();
  const shown = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset['theme'] = shown;
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') window.localStorage.removeItem(KEPT_AS);
  else window.localStorage.setItem(KEPT_AS, theme);
  show();
}

/** Before the first paint of the app, and whenever the machine's own choice changes. */
export function startTheme(): void {
  show();
  dark().addEventListener('change', show);
}
