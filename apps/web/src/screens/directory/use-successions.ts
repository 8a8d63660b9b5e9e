import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newActKey } from '../../shared/api/act-key.js';
import { http, type Schema } from '../../shared/api/http.js';
import type { ChosenBody } from '../../shared/directory/body-search.js';
import { bodyQuery } from './tree-queries.js';

/**
 * Records the same change for several bodies, each an act of its own. What was recorded stays recorded when a later one
 * fails; sent again, only the rest is written, under the keys it had.
 */
export function useSuccessions(onDone: (names: readonly string[]) => void) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [recorded, setRecorded] = useState<readonly ChosenBody[]>([]);
  const act = useMutation({
    mutationFn: async ({
      bodies,
      change,
    }: {
      readonly bodies: readonly ChosenBody[];
      readonly change: Schema<'SuccessionInput'>;
    }) => {
      let done = recorded;
      for (const body of bodies) {
        if (done.some(({ id }) => id === body.id)) continue;
        const { version } = await client.fetchQuery({ ...bodyQuery(body.id), staleTime: 0 });
        const content = JSON.stringify([body.id, version, change]);
        const key = keys.current.get(content) ?? newActKey();
        keys.current.set(content, key);
        await http.post('/api/v1/bodies/{id}/successions', {
          ...{ path: { id: body.id }, ifMatch: version, body: change, key },
        });
        done = [...done, body];
        setRecorded(done);
      }
      return done;
    },
    onSuccess: async (done) => {
      await client.invalidateQueries({ queryKey: ['directory'] });
      onDone(done.map(({ name }) => name));
    },
  });
  return { ...act, recorded };
}
