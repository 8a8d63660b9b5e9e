import type * as OpenIdClient from 'openid-client';
import {
  ApplicationError,
  type AskedIdentity,
  type IdentityProvider,
  type ProvenIdentity,
} from '#application';

type Client = typeof OpenIdClient;
type Configuration = InstanceType<Client['Configuration']>;

/** What an office says of its provider (docs/operate.md). */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** Where the browser comes back to; registered with the provider. */
  readonly redirectUri: string;
  /** Hears why: who signs in is told only that it did not succeed. */
  readonly onFault: (error: unknown) => void;
}

const SCOPE = 'openid email';
/** Somebody waits before a screen. */
const PATIENCE_SECONDS = 10;
/** Addresses and keys of a provider change; what was found is looked up anew after so long. */
const FOUND_FOR_MS = 60 * 60 * 1000;

interface Found {
  readonly client: Client;
  readonly configuration: Configuration;
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Found> {
  // Loaded by those who use it: most installations do not.
  const client = await import('openid-client');
  const server = new URL(issuer);
  const execute = [
    client.enableNonRepudiationChecks,
    ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
  ];
  const configuration = await client.discovery(
    server,
    clientId,
    undefined,
    client.ClientSecretBasic(clientSecret),
    { execute, timeout: PATIENCE_SECONDS },
  );
  return { client, configuration };
}

/** Nobody answered, or not in time: not a matter of who asks. */
function isOut(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  // `fetch` says of every network fault that it failed, as a TypeError.
  if (
    code === 'OAUTH_TIMEOUT' ||
    (error instanceof TypeError && error.message === 'fetch failed')
  ) {
    return true;
  }
  const { status } = error as { readonly status?: unknown };
  return (typeof status === 'number' && status >= 500) || isOut(error.cause);
}

const refusal = (error: unknown): ApplicationError =>
  error instanceof ApplicationError
    ? error
    : new ApplicationError(isOut(error) ? 'IDENTITY_PROVIDER_DOWN' : 'IDENTITY_NOT_PROVEN');

/** An address counts only when the provider says that it has verified it. */
function verifiedEmail(claims: Readonly<Record<string, unknown>>): string | null {
  const { email, email_verified: isVerified } = claims;
  return typeof email === 'string' && isVerified === true ? email.trim().toLowerCase() : null;
}

/** OpenID Connect by code flow with PKCE, state and nonce; the signature of the ID token is checked. */
export function createOpenIdProvider(settings: OpenIdSettings): IdentityProvider {
  let known: { readonly found: Promise<Found>; readonly until: number } | null = null;
  async function find(): Promise<Found> {
    if (known === null || known.until < Date.now()) {
      known = { found: discover(settings), until: Date.now() + FOUND_FOR_MS };
    }
    try {
      return await known.found;
    } catch (error) {
      settings.onFault(error);
      // A provider that is away now is asked again by the next one who comes.
      known = null;
      throw new ApplicationError('IDENTITY_PROVIDER_DOWN');
    }
  }
  return {
    name: settings.name,
    async ask() {
      const { client, configuration } = await find();
      const asked: AskedIdentity = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(configuration, {
        ...{ redirect_uri: settings.redirectUri, scope: SCOPE },
        ...{ state: asked.state, nonce: asked.nonce },
        code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, asked };
    },
    async prove(query, asked): Promise<ProvenIdentity> {
      const { client, configuration } = await find();
      try {
        const tokens = await client.authorizationCodeGrant(
          configuration,
          new URL(`${settings.redirectUri}?${query}`),
          {
            ...{ expectedState: asked.state, expectedNonce: asked.nonce },
            ...{ pkceCodeVerifier: asked.verifier, idTokenExpected: true },
          },
        );
        const claims = tokens.claims();
        if (claims === undefined) throw new ApplicationError('IDENTITY_NOT_PROVEN');
        const { iss: issuer, sub: subject } = claims;
        // Many providers keep the address out of the ID token and tell it when asked.
        const email =
          claims['email'] === undefined
            ? verifiedEmail(await client.fetchUserInfo(configuration, tokens.access_token, subject))
            : verifiedEmail(claims);
        return { issuer, subject, email };
      } catch (error) {
        settings.onFault(error);
        throw refusal(error);
      }
    },
  };
}
