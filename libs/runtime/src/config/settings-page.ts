import { SETTING_WORDS, SETTINGS_PAGE as page } from '#wording';
import {
  isAlwaysRequired,
  REQUIRED_OUTSIDE_DEMO,
  settingNames,
  type SettingName,
} from './environment.js';

const requiredOutsideDemo: readonly SettingName[] = REQUIRED_OUTSIDE_DEMO;

function whenRequired(name: SettingName): string {
  if (isAlwaysRequired(name)) return page.always;
  return requiredOutsideDemo.includes(name) ? page.outsideDemo : page.never;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** `docs/configuration.md`: every variable that is read, as Markdown. */
export function settingsPage(): string {
  const rows = settingNames.map((name) => {
    const { readBy, usual, what, like } = SETTING_WORDS[name];
    return row([`\`${name}\``, whenRequired(name), readBy, usual || '–', what, like]);
  });
  const table = [row(page.columns), row(page.columns.map(() => '---')), ...rows];
  return [...page.head, ...table, ''].join('\n');
}
