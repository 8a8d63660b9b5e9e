import { createHmac } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyOptions } from 'jose';
import { z } from 'zod';
import type { Clock, MutedMail } from '#application';
import { DAY_MS } from '#domain';

const AUDIENCE = 'dispatch-link';
const MUTE_AUDIENCE = 'mail-mute';
const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
const LIFETIME_DAYS = 90;

const RULES = {
  algorithms: ['HS256'],
  audience: AUDIENCE,
  requiredClaims: ['sub', 'to', 'exp'],
};

/** Who gives up a mail may do so as long as the mail lies there. */
const MUTE_RULES = {
  algorithms: ['HS256'],
  audience: MUTE_AUDIENCE,
  requiredClaims: ['sub', 'to'],
};

const claimsSchema = z.object({ sub: z.uuid(), to: z.string(), exp: z.number() });

const muteSchema = z.object({ sub: z.uuid(), to: z.string() });

export interface DispatchLink {
  readonly dispatchId: string;
  /** The address the link was mailed to; whether it still stands for the body is for the rows to say. */
  readonly email: string;
}

/** "Liên kết trong thư": opens one dispatch to whoever holds it, for 90 days. */
export interface LinkTokens {
  sign(link: DispatchLink): string;
  verify(token: string): Promise<DispatchLink | 'invalid' | 'expired'>;
  /** The link as it was, of a token that is ours and only too old; null for every other. */
  verifyExpired(token: string): Promise<DispatchLink | null>;
  /** Of a digest, to be told that it is not wanted any more; without an end. */
  signMute(of: MutedMail): string;
  verifyMute(token: string): Promise<MutedMail | null>;
}

/**
 * Tokens are JWTs (RFC 7519, HS256): `sub` dispatch, `to` address, `exp`, `aud`. Signing is done here with
 * node:crypto because it happens once a mail, ten thousand in a wave, and jose's asynchronous signing took
 * 55–100 µs against 4 µs; verifying, where the dangers are, is jose's.
 *
 * @param formerSecrets sign nothing any more; links that they signed still open.
 */
export function createLinkTokens(
  secret: string,
  clock: Clock,
  formerSecrets: readonly string[] = [],
): LinkTokens {
  const encoder = new TextEncoder();
  const key = encoder.encode(secret);
  const former = formerSecrets.map((one) => encoder.encode(one));
  const verify = async (token: string, rules: JWTVerifyOptions) => {
    for (const one of [key, ...former]) {
      try {
        return await jwtVerify(token, one, rules);
      } catch (error) {
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  };
  const signed = (claims: object): string => {
    const text = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  return {
    sign({ dispatchId, email }) {
      const exp = Math.floor((clock.now() + LIFETIME_DAYS * DAY_MS) / 1000);
      return signed({ sub: dispatchId, to: email, exp, aud: AUDIENCE });
    },
    async verify(token) {
      try {
        const { payload } = await verify(token, {
          ...RULES,
          currentDate: new Date(clock.now()),
        });
        return linkOf(payload);
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'expired' : 'invalid';
      }
    },
    signMute: ({ issuerBodyId, email }) =>
      signed({ sub: issuerBodyId, to: email, aud: MUTE_AUDIENCE }),
    async verifyMute(token) {
      try {
        const { payload } = await verify(token, MUTE_RULES);
        return muteOf(payload);
      } catch {
        return null;
      }
    },
    async verifyExpired(token) {
      try {
        await verify(token, { ...RULES, currentDate: new Date(clock.now()) });
        return null;
      } catch (error) {
        // jose looks at the dates last: whatever reaches this error had a good signature.
        return error instanceof errors.JWTExpired ? linkOf(error.payload) : null;
      }
    },
  };
}

function muteOf(payload: JWTPayload): MutedMail {
  const { sub, to } = muteSchema.parse(payload);
  return { issuerBodyId: sub, email: to };
}

function linkOf(payload: JWTPayload): DispatchLink {
  const { sub, to } = claimsSchema.parse(payload);
  return { dispatchId: sub, email: to };
}
