import { SHELL_WORDS } from '#wording';
import type { ReactNode } from 'react';
import { Screen } from '../ui/screen.js';
import { SettingsParts } from './settings-parts.js';
import './settings.css';

interface SettingsScreenProps {
  readonly title: string;
  readonly under?: ReactNode;
  readonly acts?: ReactNode;
  readonly actsComing?: boolean;
  readonly children: ReactNode;
}

/** The frame of every part of the settings. */
export const SettingsScreen = ({ children, ...head }: SettingsScreenProps) => (
  <Screen {...head} above={SHELL_WORDS.settings}>
    <SettingsParts />
    {children}
  </Screen>
);
