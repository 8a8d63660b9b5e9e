import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type Tone = 'late' | 'soon' | 'run' | 'done' | 'done-late' | 'none' | 'wait';

/** A state: colour, shape and words say the same. */
export const Tag = ({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}) => (
  <span className={`tag tone-${tone}`}>
    {icon !== undefined && <Icon name={icon} />}
    {children}
  </span>
);
