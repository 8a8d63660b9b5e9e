import { SCREEN_WORDS as words } from '#wording';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.js';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What a wide window has room for beside the rows: not over them, so they stay in reach. The focus comes here when it
 * opens or shows something else; Esc closes it, and the focus returns to where it last was outside.
 */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const box = useRef<HTMLElement>(null);
  const outside = useRef<HTMLElement | null>(null);
  const heading = useId();
  useEffect(() => {
    const note = (): void => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && box.current?.contains(activeElement) !== true) {
        outside.current = activeElement;
      }
    };
    note();
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
      outside.current?.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => box.current?.focus({ preventScroll: true }), [title]);
  return (
    <aside
      ref={box}
      tabIndex={-1}
      className="side-panel panel"
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button kind="quiet" size="small" icon="close" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {children}
    </aside>
  );
}
