import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { isLoopbackHost } from '../send/smtp-server-address.js';
import type { MailFilter, MailStore } from './mail-store.js';
import { REFRESH_SCRIPT } from './page-templates.js';
import { framedMail, listPage, mailPage, missingPage, PAGE_SIZE } from './pages.js';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy?: string;
}

const OFFERED_RECIPIENTS = 200;

/** The page's own policy: nothing from outside; its one script is the refresh. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
/** A mail runs no script and loads nothing; its links open in a tab of their own. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Page and JSON API over a store. */
export class HttpSide {
  readonly #store: MailStore;
  readonly #server: Server;
  #onlyLoopback = true;

  constructor(store: MailStore) {
    this.#store = store;
    this.#server = createServer((request, response) => {
      this.#answer(request).then(
        (answer) => write(response, answer),
        () => write(response, json(500, { error: 'internal' })),
      );
    });
  }

  listen(port: number, host: string): Promise<number> {
    this.#onlyLoopback = isLoopbackHost(host);
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://mailbox');
    if (this.#onlyLoopback && !namesLoopback(request.headers.host)) {
      // a foreign name that resolves to this machine is how a web page would read the sign-in links
      return json(421, { error: 'wrong_host' });
    }
    if (request.method === 'DELETE' && url.pathname === '/api/messages') {
      this.#store.clear();
      return { status: 204, type: 'text/plain', body: '' };
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return json(405, { error: 'method_not_allowed' });
    }
    return url.pathname.startsWith('/api/') || url.pathname === '/healthz'
      ? this.#api(url)
      : this.#page(url);
  }

  async #api(url: URL): Promise<Answer> {
    if (url.pathname === '/healthz') return json(200, { status: 'ok', messages: this.#store.size });
    if (url.pathname === '/api/messages') {
      const filter = filterOf(url.searchParams);
      if (filter === null) return json(400, { error: 'bad_filter' });
      return json(200, { total: this.#store.size, messages: await this.#store.list(filter) });
    }
    const id = /^\/api\/messages\/(\d+)$/.exec(url.pathname)?.[1];
    const mail = id === undefined ? null : await this.#store.get(id);
    return mail ? json(200, mail) : json(404, { error: 'not_found' });
  }

  async #page(url: URL): Promise<Answer> {
    if (url.pathname === '/') {
      const { to: toPart, before } = filterOf(url.searchParams) ?? {};
      const filter = { ...(toPart ? { toPart } : {}), ...(before ? { before } : {}) };
      const mails = await this.#store.list({ ...filter, limit: PAGE_SIZE + 1 });
      const recipients = this.#store.recipients(OFFERED_RECIPIENTS);
      return page(200, listPage({ mails, recipients, total: this.#store.size, filter }));
    }
    if (url.pathname === '/refresh.js') {
      return { status: 200, type: 'text/javascript; charset=utf-8', body: REFRESH_SCRIPT };
    }
    const [, id = '', part = ''] = /^\/messages\/(\d+)(?:\/(html|raw))?$/.exec(url.pathname) ?? [];
    if (part === 'raw') {
      const raw = this.#store.raw(id);
      if (raw) return { status: 200, type: 'text/plain; charset=utf-8', body: raw };
    }
    const mail = await this.#store.get(id);
    if (!mail) return page(404, missingPage());
    return part === 'html'
      ? {
          status: 200,
          type: 'text/html; charset=utf-8',
          body: framedMail(mail),
          policy: MAIL_POLICY,
        }
      : page(200, mailPage(mail));
  }
}

function namesLoopback(hostHeader = ''): boolean {
  const host = hostHeader.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return isLoopbackHost(host);
}

/** null when a value makes no sense */
function filterOf(query: URLSearchParams): MailFilter | null {
  const [to, since, before, limit] = ['to', 'since', 'before', 'limit'].map((name) =>
    query.get(name)?.trim(),
  );
  if (since && Number.isNaN(Date.parse(since))) return null;
  if ([before, limit].some((value) => value && !/^\d{1,9}$/.test(value))) return null;
  return {
    ...(to ? { to } : {}),
    ...(since ? { since } : {}),
    ...(before ? { before } : {}),
    ...(limit ? { limit: Number(limit) } : {}),
  };
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function page(status: number, body: string): Answer {
  return { status, type: 'text/html; charset=utf-8', body, policy: PAGE_POLICY };
}

function write(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': answer.policy ?? "default-src 'none'",
  });
  response.end(answer.body);
}
