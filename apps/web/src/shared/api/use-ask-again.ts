import { useQueryClient } from '@tanstack/react-query';

/** Asks again for all that the screen asked for in vain: one press, wherever it is, and the line is known to be back. */
export function useAskAgain(): () => void {
  const client = useQueryClient();
  return () =>
    void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null });
}
