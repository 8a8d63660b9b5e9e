import type { EntityManager } from 'typeorm';
import type {
  OwnSession,
  Principal,
  ProvenIdentity,
  SessionOpening,
  SignInPurpose,
  SignInToken,
} from '#application';
import type { Instant } from '#domain';
import { STORED_WORDS } from '#wording';
import { at, instantOf, instantOrNull, one, prepared, run, unmeasured } from '../../sql.js';
import type { RepositoryContext } from '../../unit-of-work.js';
import { membershipsOf } from './people-rows.js';
import type { KeyRow, PersonRow } from './people-rows.js';

const OF_SESSIONS = prepared(
  'session_principals',
  `select s.token_hash, p.id, p.display_name, p.disabled_at, s.expires_at, s.ended_at,
     coalesce((select json_agg(json_build_object('bodyId', m.body_id, 'role', m.role) order by m.created_at, m.id)
       from membership m where m.person_id = p.id and m.ended_at is null), '[]') as memberships
   from session s join person p on p.id = s.person_id where s.token_hash = any(${unmeasured('$1::text[]')}::text[])`,
);

/** A key is checked against its maker too, whatever way that account or role has ended. */
const OF_KEY = prepared(
  'key_principal',
  `select k.id, k.label, k.body_id, k.role, k.revoked_at, k.expires_at, k.last_used_at,
    exists (select from person p where p.id = k.made_by_person and p.disabled_at is not null)
      or exists (select from membership m where m.id = k.made_under and m.ended_at is not null) as is_orphan
  from api_key k where k.key_hash = $1`,
);

/** How fine the "last used" of a key is kept: one write a minute, not one a request. */
const LAST_USED_GRAIN_MS = 60_000;

interface SessionRow extends PersonRow {
  readonly token_hash: string;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
}

interface OwnSessionRow {
  readonly id: string;
  readonly device: string | null;
  readonly opened_by: SessionOpening;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly current: boolean;
}

function principalOf(row: SessionRow, now: Instant): Principal | 'expired' {
  if (instantOf(row.expires_at) <= now) return 'expired';
  const { id, display_name: label } = row;
  return { kind: 'person', id, label, memberships: membershipsOf(row) };
}

/** Sign-in links, sessions and keys: what a bearer token stands for. */
export class PeopleDoors {
  public constructor(
    protected readonly manager: EntityManager,
    protected readonly context: RepositoryContext,
  ) {}

  public async addSignInToken(token: {
    readonly tokenHash: string;
    readonly personId: string;
    readonly purpose: SignInPurpose;
    readonly expiresAt: Instant;
  }): Promise<void> {
    await run(
      this.manager,
      `insert into sign_in_token (token_hash, person_id, purpose, expires_at, created_at)
       values ($1, $2, $3, $4, $5)`,
      [token.tokenHash, token.personId, token.purpose, at(token.expiresAt), this.wallNow()],
    );
  }

  public async endSignInLinksOf(personId: string): Promise<void> {
    await run(this.manager, 'delete from sign_in_token where person_id = $1', [personId]);
    await run(
      this.manager,
      `update message set state = 'SUPPRESSED' where template = 'signIn' and state in ('PENDING', 'RETRY')
         and to_email = (select email from person where id = $1)`,
      [personId],
    );
  }

  public async findSignInToken(tokenHash: string): Promise<SignInToken | null> {
    const row = await one<{
      readonly person_id: string;
      readonly purpose: SignInPurpose;
      readonly expires_at: Date;
      readonly used_at: Date | null;
    }>(
      this.manager,
      'select person_id, purpose, expires_at, used_at from sign_in_token where token_hash = $1',
      [tokenHash],
    );
    if (row === null) return null;
    return {
      personId: row.person_id,
      purpose: row.purpose,
      expiresAt: instantOf(row.expires_at),
      usedAt: instantOrNull(row.used_at),
    };
  }

  public async useSignInToken(tokenHash: string): Promise<void> {
    await run(
      this.manager,
      'update sign_in_token set used_at = $2 where token_hash = $1 and used_at is null',
      [tokenHash, this.wallNow()],
    );
  }

  public async addSession(session: {
    readonly id: string;
    readonly tokenHash: string;
    readonly personId: string;
    readonly expiresAt: Instant;
    readonly openedBy: SessionOpening;
    readonly device: string | null;
  }): Promise<void> {
    const { id, tokenHash, personId, expiresAt, openedBy, device } = session;
    await run(
      this.manager,
      `insert into session (id, token_hash, person_id, created_at, expires_at, opened_by, device)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, tokenHash, personId, this.wallNow(), at(expiresAt), openedBy, device],
    );
  }

  public async personOfIdentity({ issuer, subject }: ProvenIdentity): Promise<string | null> {
    const row = await one<{ readonly person_id: string }>(
      this.manager,
      'select person_id from person_identity where issuer = $1 and subject = $2',
      [issuer, subject],
    );
    return row?.person_id ?? null;
  }

  public async bindIdentity(
    personId: string,
    { issuer, subject }: ProvenIdentity,
  ): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `insert into person_identity (issuer, subject, person_id, bound_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [issuer, subject, personId, this.wallNow()],
    );
    return count === 1;
  }

  public async sessionsOf(
    personId: string,
    currentHash: string | null,
  ): Promise<readonly OwnSession[]> {
    const { rows } = await run<OwnSessionRow>(
      this.manager,
      `select id, device, opened_by, created_at, expires_at, token_hash is not distinct from $3 as current
       from session where person_id = $1 and ended_at is null and expires_at > $2
       order by created_at desc, id`,
      [personId, this.wallNow(), currentHash],
    );
    return rows.map((row) => ({
      id: row.id,
      device: row.device,
      openedBy: row.opened_by,
      createdAt: instantOf(row.created_at),
      expiresAt: instantOf(row.expires_at),
      current: row.current,
    }));
  }

  public async endSessionOf(personId: string, sessionId: string): Promise<boolean> {
    const { count } = await run(
      this.manager,
      'update session set ended_at = $3 where person_id = $1 and id = $2 and ended_at is null',
      [personId, sessionId, this.wallNow()],
    );
    return count === 1;
  }

  public async releaseIdentities(personId: string): Promise<number> {
    const { count } = await run(this.manager, 'delete from person_identity where person_id = $1', [
      personId,
    ]);
    return count;
  }

  public async openedByLink(tokenHash: string, since: Instant): Promise<boolean> {
    const row = await one(
      this.manager,
      `select from session where token_hash = $1 and opened_by = 'link' and created_at >= $2`,
      [tokenHash, at(since)],
    );
    return row !== null;
  }

  public async endSession(tokenHash: string): Promise<void> {
    await run(
      this.manager,
      'update session set ended_at = $2 where token_hash = $1 and ended_at is null',
      [tokenHash, this.wallNow()],
    );
  }

  public async endSessionsOf(personId: string, keepTokenHash: string | null): Promise<void> {
    await run(
      this.manager,
      `update session set ended_at = $2
       where person_id = $1 and ended_at is null and token_hash is distinct from $3`,
      [personId, this.wallNow(), keepTokenHash],
    );
  }

  public async principalsOfSessions(
    tokenHashes: readonly string[],
  ): Promise<ReadonlyMap<string, Principal | 'expired'>> {
    const { rows } = await run<SessionRow>(this.manager, OF_SESSIONS, [tokenHashes]);
    const now = this.context.clock.wallNow();
    return new Map(
      rows
        .filter((row) => row.ended_at === null && row.disabled_at === null)
        .map((row) => [row.token_hash, principalOf(row, now)]),
    );
  }

  public async principalOfKey(keyHash: string): Promise<Principal | 'revoked' | 'expired' | null> {
    const key = await one<
      Pick<KeyRow, 'id' | 'label' | 'body_id' | 'role' | 'revoked_at' | 'last_used_at'> & {
        readonly expires_at: Date | null;
        readonly is_orphan: boolean;
      }
    >(this.manager, OF_KEY, [keyHash]);
    if (key === null) return null;
    if (key.revoked_at !== null || key.is_orphan) return 'revoked';
    const end = instantOrNull(key.expires_at);
    if (end !== null && end <= this.context.clock.wallNow()) return 'expired';
    await this.noteUse(key.id, instantOrNull(key.last_used_at));
    const memberships = [{ bodyId: key.body_id, role: key.role }];
    return { kind: 'apiKey', id: key.id, label: STORED_WORDS.apiKey(key.label), memberships };
  }

  private async noteUse(keyId: string, lastUsedAt: Instant | null): Promise<void> {
    const stale = this.context.clock.wallNow() - LAST_USED_GRAIN_MS;
    if (lastUsedAt !== null && lastUsedAt >= stale) return;
    await run(
      this.manager,
      `update api_key set last_used_at = $2
       where id = $1 and coalesce(last_used_at, '-infinity') < $3`,
      [keyId, this.wallNow(), at(stale)],
    );
  }

  protected wallNow(): Date {
    return at(this.context.clock.wallNow());
  }
}
