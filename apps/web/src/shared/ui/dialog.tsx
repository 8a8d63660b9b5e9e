import { SCREEN_WORDS as words } from '#wording';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A `drawer` stands at the right edge, at the whole height. */
  readonly as?: 'dialog' | 'drawer';
  readonly children: ReactNode;
}

/**
 * Over the page: the focus stays inside, Esc closes, and it returns to where it was. Shown while it is in the tree; the
 * caller keeps in the address, or in its state, whether it is.
 */
export function Dialog({ title, onClose, as = 'dialog', children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={as}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // It closes this one alone, not the panel it was opened from.
        if (event.key === 'Escape') event.stopPropagation();
      }}
      onClick={(event) => {
        // The veil belongs to the dialog itself: a press on it is a press on nothing inside.
        if (event.target === box.current && as === 'drawer') onClose();
      }}
    >
      <div className="dialog-in">
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <Button kind="quiet" size="small" icon="close" onClick={onClose}>
            {words.close}
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
