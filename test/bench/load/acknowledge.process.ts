/** Sends acknowledgements, in a process of its own: at a fixed rate (open loop), or as fast as a few callers can. */
import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import type { LoadRequest, LoadResult, Target } from './acknowledge.js';

async function run({ url, targets, pace }: LoadRequest): Promise<LoadResult> {
  const callers = pace.kind === 'rate' ? pace.inFlight : pace.callers;
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const latencies: number[] = [];
  const failures: string[] = [];
  const started = performance.now();
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let index = next++; index < targets.length; index = next++) {
      const target = targets[index];
      if (target === undefined) return;
      const due =
        pace.kind === 'rate' ? started + (index * 1_000) / pace.perSecond : performance.now();
      await until(due);
      try {
        const status = await acknowledge(agent, url, target);
        if (status !== 200) failures.push(`${status}`);
      } catch (error) {
        failures.push(String(error));
      }
      // From when it was due, not from when a caller was free: a stall counts for everyone it held up.
      latencies.push(performance.now() - due);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  return { latencies, failures, seconds };
}

/** Timers of Node are no finer than a millisecond: the last of it is waited for by turning the event loop. */
async function until(due: number): Promise<void> {
  for (let left = due - performance.now(); left > 0; left = due - performance.now()) {
    await new Promise<void>((resolve) => {
      if (left > 2) setTimeout(resolve, left - 1.5);
      else setImmediate(resolve);
    });
  }
}

function acknowledge(agent: Agent, url: string, { dispatchId, token }: Target): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${url}/api/v1/dispatches/${dispatchId}/acknowledge`,
      {
        method: 'POST',
        agent,
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': randomUUID(),
          'content-length': 0,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    request.once('error', reject);
    request.end();
  });
}

process.on('message', (request: LoadRequest) => {
  void run(request).then((result) => process.send?.(result));
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.send?.({ ready: true });
