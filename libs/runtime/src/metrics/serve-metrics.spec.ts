import { createLogger } from '../logger/logger.js';
import { Metrics } from './metrics.js';
import { serveMetrics } from './serve-metrics.js';

const logger = createLogger({ name: 'test', level: 'silent' });
const HERE = { host: '127.0.0.1', port: 0 };

describe('metrics', () => {
  it('are told in the text form of Prometheus, with what is asked at that moment', async () => {
    const metrics = new Metrics('test');
    const waiting = metrics.asked('dondoc_duty_waiting', 'Waiting', ['kind']);
    let asked = 0;
    const server = await serveMetrics(metrics, HERE, logger, async () => {
      waiting.set({ kind: 'mailSent' }, (asked += 1));
    });
    metrics.mails.inc({ outcome: 'SENT' });
    const read = async () => (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    await read();
    const text = await read();
    expect(text).toContain('dondoc_mail_attempts_total{outcome="SENT",process="test"} 1');
    expect(text).toContain('dondoc_duty_waiting{kind="mailSent",process="test"} 2');
    expect(text).toContain('process_cpu_seconds_total');
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404);
    await server.close();
  });

  it('are told without what cannot be asked, and a taken port stops nobody', async () => {
    const metrics = new Metrics('test');
    const away = () => Promise.reject(new Error('away'));
    const server = await serveMetrics(metrics, HERE, logger, away);
    const second = await serveMetrics(metrics, { ...HERE, port: server.port }, logger);
    expect((await fetch(`http://127.0.0.1:${server.port}/metrics`)).status).toBe(200);
    await second.close();
    await server.close();
  });
});
