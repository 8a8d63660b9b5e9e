/** Loaded before a measured program, in each of its threads: answers what V8 holds there. Plain Node, so that dist can load it. */
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';
import { getHeapStatistics } from 'node:v8';

/** Threads that have not answered by then are busy and left out. */
const ANSWER_WITHIN_MS = 500;

const isolate = () => {
  const { total_physical_size, used_heap_size, malloced_memory, number_of_native_contexts } =
    getHeapStatistics();
  const { external, arrayBuffers } = process.memoryUsage();
  return {
    threadId,
    heapBytes: total_physical_size,
    usedBytes: used_heap_size,
    externalBytes: external,
    arrayBufferBytes: arrayBuffers,
    zoneBytes: malloced_memory,
    contexts: number_of_native_contexts,
  };
};

const channel = new BroadcastChannel('dondoc-memory-probe');
channel.unref();

if (isMainThread) {
  let collected = [];
  channel.onmessage = ({ data }) => data.isolate && collected.push(data.isolate);
  process.on('message', (request) => {
    if (request?.ask !== 'memory') return;
    collected = [isolate()];
    channel.postMessage({ asked: true });
    setTimeout(() => process.send({ isolates: collected }), ANSWER_WITHIN_MS);
  });
  process.channel?.unref();
} else {
  channel.onmessage = ({ data }) => data.asked && channel.postMessage({ isolate: isolate() });
}
