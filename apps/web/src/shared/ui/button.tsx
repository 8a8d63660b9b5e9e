import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One `primary` a panel: the act one came for. `quiet` has no border. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'usual' | 'small';
  readonly icon?: IconName;
  /** What it says while its act is under way ("Đang gửi…"); a press then does nothing. */
  readonly pending?: string | false | undefined;
  readonly children: ReactNode;
}

/** A button stays live: what stands in the way is said beside it, or after the press. */
export function Button({
  kind = 'plain',
  size = 'usual',
  icon,
  pending = false,
  type = 'button',
  onClick,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const waits = pending !== false;
  return (
    <button
      {...rest}
      type={waits ? 'button' : type}
      className={`btn btn-${kind} btn-${size} ${className}`}
      aria-disabled={waits || undefined}
      onClick={waits ? undefined : onClick}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{waits ? pending : children}</span>
    </button>
  );
}
