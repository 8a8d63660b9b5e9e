import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { exportJWK, generateKeyPair } from 'jose';

interface ProviderAccount {
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real OpenID provider on this machine; whoever comes is who the test says. */
export interface TestProvider {
  readonly issuer: string;
  readonly env: Readonly<Record<string, string>>;
  /** Who sits at the browser from now on; null: the person refuses. */
  setVisitor(subject: string | null): void;
  setAccount(subject: string, account: ProviderAccount): void;
  stop(): Promise<void>;
}

const CLIENT = { id: 'dondoc', secret: 'a secret that only this test knows' };

/** @param idTokenSaysAll the address stands in the ID token; otherwise it is told when asked for. */
export async function startProvider(
  redirectUri: string,
  { idTokenSaysAll = false }: { readonly idTokenSaysAll?: boolean } = {},
): Promise<TestProvider> {
  const accounts = new Map<string, ProviderAccount>();
  let visitor: string | null = null;
  const listener: { handle?: ReturnType<Provider['callback']> } = {};
  const server = createServer((request, reply) => void listener.handle?.(request, reply));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const configuration: Configuration = {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] },
        ...{ response_types: ['code'], grant_types: ['authorization_code'] },
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of this test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !idTokenSaysAll,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 60, Session: 60, Grant: 60, IdToken: 60, AccessToken: 60 },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...accounts.get(accountId) }),
    }),
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ accountId, clientId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    const result =
      visitor === null
        ? { error: 'access_denied', error_description: 'The person pressed cancel.' }
        : { login: { accountId: visitor, remember: false } };
    await provider.interactionFinished(ctx.req, ctx.res, result);
    ctx.respond = false;
    return undefined;
  });
  listener.handle = provider.callback();
  return {
    issuer,
    env: {
      ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
      OIDC_NAME: 'cổng cán bộ',
    },
    setVisitor: (subject) => {
      visitor = subject;
    },
    setAccount: (subject, account) => {
      accounts.set(subject, account);
    },
    stop: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

/** What a browser does with redirects and cookies at the provider. @returns the address it is sent back to. */
export async function passThrough(address: string, home: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  for (let hop = 0; hop < 10; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const split = pair.indexOf('=');
      jar.set(pair.slice(0, split), pair.slice(split + 1));
    }
    const location = reply.headers.get('location');
    if (location === null) throw new Error(`${reply.status} at ${at}: ${await reply.text()}`);
    at = new URL(location, at).href;
    if (at.startsWith(home)) return at;
  }
  throw new Error(`Nothing leads back from ${at}`);
}
