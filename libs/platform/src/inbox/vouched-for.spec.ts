import { isVouchedFor } from './vouched-for.js';

const FROM = 'dieuphoi@tinh.test';
const says = (...authenticated: readonly string[]): boolean =>
  isVouchedFor({ from: FROM, authenticated }, 'mx.tinh.test');

describe('who the office’s server vouches for', () => {
  it.each([
    ['mx.tinh.test; dmarc=pass (p=reject dis=none) header.from=tinh.test'],
    ['MX.tinh.test 1; spf=pass smtp.mailfrom=x.test; dmarc=pass'],
    ['mx.tinh.test (a ; b=(c)); auth=pass smtp.auth=dieuphoi@tinh.test'],
  ])('believes %s', (header) => expect(says(header)).toBe(true));

  it.each([
    ['mx.tinh.test; none'],
    ['mx.tinh.test; dkim=pass header.d=evil.test; spf=pass smtp.mailfrom=evil.test'],
    ['mx.tinh.test; dmarc=fail header.from=tinh.test; auth=pass smtp.auth=dieuphoi@tinh.test'],
    ['mx.tinh.test; dmarc=pass header.from=tinh.test.evil.test'],
    ['mx.tinh.test; auth=pass smtp.auth=other@tinh.test'],
    ['mx.tinh.test.evil.test; dmarc=pass header.from=tinh.test'],
    ['evil.test; x=y (mx.tinh.test; dmarc=pass header.from=tinh.test)'],
  ])('does not believe %s', (header) => expect(says(header)).toBe(false));

  it('takes one word against the sender for more than one for them', () => {
    const forged = 'mx.tinh.test; dmarc=pass header.from=tinh.test';
    expect(says('mx.tinh.test; dmarc=fail header.from=tinh.test', forged)).toBe(false);
    expect(says()).toBe(false);
  });
});
