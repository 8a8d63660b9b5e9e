import { SignJWT } from 'jose';
import type { Clock } from '#application';
import { DAY_MS } from '#domain';
import { createLinkTokens } from './link-tokens.js';

const DISPATCH = '6f1c1f0e-3c57-4d6c-9d0e-3f5b1c2d4e5f';
const EMAIL = 'huyen-a@demo.test';
const SECRET = 's'.repeat(32);

const clockAt = (instant: number): Clock => ({ now: () => instant, wallNow: () => instant });
const START = Date.parse('2025-03-10T01:00:00Z');

describe('link tokens', () => {
  const tokens = createLinkTokens(SECRET, clockAt(START));
  const token = tokens.sign({ dispatchId: DISPATCH, email: EMAIL });

  it('open one dispatch, and say where they were sent', async () => {
    expect(await tokens.verify(token)).toEqual({
      dispatchId: DISPATCH,
      email: EMAIL,
    });
  });

  it('are what a JWT library would sign', async () => {
    const payload = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
    const signed = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode(SECRET));
    expect(token).toBe(signed);
  });

  it('expire after ninety days of the installation’s own time', async () => {
    const on = (days: number) => createLinkTokens(SECRET, clockAt(START + days * DAY_MS));
    expect(await on(89).verify(token)).toMatchObject({ dispatchId: DISPATCH });
    expect(await on(91).verify(token)).toBe('expired');
  });

  it('of ours that are only too old still say which dispatch they opened', async () => {
    const late = createLinkTokens(SECRET, clockAt(START + 91 * DAY_MS));
    expect(await late.verifyExpired(token)).toMatchObject({ dispatchId: DISPATCH });
    expect(await tokens.verifyExpired(token)).toBeNull();
    const other = createLinkTokens('t'.repeat(32), clockAt(START));
    const foreign = other.sign({ dispatchId: DISPATCH, email: EMAIL });
    expect(await late.verifyExpired(foreign)).toBeNull();
    expect(await late.verifyExpired('x.y.z')).toBeNull();
  });

  it('signed by a former secret open as long as it is kept, and nothing new is signed by it', async () => {
    const mute = tokens.signMute({ issuerBodyId: DISPATCH, email: EMAIL });
    const rotated = createLinkTokens('n'.repeat(32), clockAt(START), ['m'.repeat(32), SECRET]);
    expect(await rotated.verify(token)).toMatchObject({ dispatchId: DISPATCH });
    expect(await rotated.verifyMute(mute)).toEqual({ issuerBodyId: DISPATCH, email: EMAIL });
    expect(await tokens.verify(rotated.sign({ dispatchId: DISPATCH, email: EMAIL }))).toBe(
      'invalid',
    );
    const dropped = createLinkTokens('n'.repeat(32), clockAt(START));
    expect(await dropped.verify(token)).toBe('invalid');
    const late = createLinkTokens('n'.repeat(32), clockAt(START + 91 * DAY_MS), [SECRET]);
    expect(await late.verifyExpired(token)).toMatchObject({ dispatchId: DISPATCH });
  });

  it('of another installation, changed, or not tokens at all are invalid', async () => {
    const [header, payload, signature] = token.split('.') as [string, string, string];
    const other = JSON.stringify({
      sub: DISPATCH,
      to: 'x@demo.test',
      exp: 9e9,
      aud: 'dispatch-link',
    });
    const encoded = (text: string) => Buffer.from(text).toString('base64url');
    const forged = [
      createLinkTokens('t'.repeat(32), clockAt(START)).sign({ dispatchId: DISPATCH, email: EMAIL }),
      `${header}.${encoded(other)}.${signature}`,
      `${encoded('{"alg":"none"}')}.${payload}.`,
      `${header}.${payload}`,
      'x',
      '',
    ];
    for (const wrong of forged) expect(await tokens.verify(wrong)).toBe('invalid');
  });

  it('signed for something else with the same secret are invalid', async () => {
    const session = await new SignJWT({ sub: DISPATCH, to: EMAIL })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('session')
      .setExpirationTime(9e9)
      .sign(new TextEncoder().encode(SECRET));
    expect(await tokens.verify(session)).toBe('invalid');
  });
});
