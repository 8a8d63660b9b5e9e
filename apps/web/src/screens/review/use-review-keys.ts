import { useEffect, useState } from 'react';
import { isInField, keysAreOn, switchKeys, wishOf, type KeyWish } from './review-keys.js';

/** Listens for single keys while they are switched on; whoever uses it says what each does. */
export function useReviewKeys(onWish: (wish: KeyWish) => void): {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
} {
  const [on, setOn] = useState(keysAreOn);
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent): void => {
      const wish = wishOf(event, isInField(event.target));
      if (wish === null) return;
      event.preventDefault();
      onWish(wish);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, onWish]);
  return {
    on,
    turn: (next) => {
      switchKeys(next);
      setOn(next);
    },
  };
}
