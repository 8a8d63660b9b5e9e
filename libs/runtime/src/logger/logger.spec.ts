import { Writable } from 'node:stream';
import { createLogger } from './logger.js';

describe('the log', () => {
  it('does not hold secrets', () => {
    let text = '';
    const destination = new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    });
    const logger = createLogger({ name: 'api', level: 'info', destination });
    const secrets = { password: 'p1', token: 't1', url: '/sign-in/ddl_1' };
    logger.info(
      { ...secrets, headers: { authorization: 'a1', cookie: 'c1' }, route: '/me' },
      'said',
    );
    expect(text).toContain('"route":"/me"');
    expect(text).not.toMatch(/p1|t1|ddl_1|a1|c1/);
  });
});
