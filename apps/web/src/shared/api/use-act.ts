import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { newActKey } from './act-key.js';

interface ActOptions<Input, Output> {
  /** Sends the act under the key it is given. */
  readonly send: (input: Input, key: string) => Promise<Output>;
  /** What has to be read anew once it is done. */
  readonly changes: readonly QueryKey[];
  readonly onDone?: (output: Output, input: Input) => void;
}

/**
 * An act on the record. Sent again with the same content it carries the same Idempotency-Key, so a press after a cut
 * line is harmless; other content, or another act after success, takes a new one. Nothing is shown as done before the
 * server said so.
 */
export function useAct<Input, Output>({ send, changes, onDone }: ActOptions<Input, Output>) {
  const client = useQueryClient();
  const attempt = useRef<{ readonly content: string; readonly key: string } | null>(null);
  const keyFor = useCallback((input: Input): string => {
    const content = JSON.stringify(input) ?? '';
    if (attempt.current?.content !== content) attempt.current = { content, key: newActKey() };
    return attempt.current.key;
  }, []);
  return useMutation({
    mutationFn: (input: Input) => send(input, keyFor(input)),
    onSuccess: async (output, input) => {
      attempt.current = null;
      await Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone?.(output, input);
    },
  });
}
