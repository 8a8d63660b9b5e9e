import type { PrintedRows } from './printed-rows.js';
import type { Instant } from '#domain';
import type { ProvenIdentity } from './identity-provider.port.js';
import type { Membership, Principal, Role } from '../shared/principal.js';

/** A person as the directory of people shows it. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  readonly version: number;
}

/** What sign-in needs to know, locked by the transaction that got it. */
export interface PersonAccount {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
  readonly version: number;
}

/** One role of one person; `bodyId` and `bodyName` are null for the administrator of the installation. */
export interface PersonMembership extends Membership {
  readonly id: string;
  readonly bodyName: string | null;
}

export interface PersonWithMemberships extends Person {
  readonly memberships: readonly PersonMembership[];
}

export type SignInPurpose = 'signIn' | 'invitation';

/** How a session began: only a link just received stands for a password that was forgotten. */
export type SessionOpening = 'password' | 'link' | 'identity';

/** One of a person's own open sessions: by its device and hour its owner tells a stranger's. */
export interface OwnSession {
  readonly id: string;
  /** "Chrome, Windows"; null: nothing was known of it. */
  readonly device: string | null;
  readonly openedBy: SessionOpening;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** The one that asks. */
  readonly current: boolean;
}

export interface SignInToken {
  readonly personId: string;
  readonly purpose: SignInPurpose;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

export interface ApiKey {
  readonly id: string;
  readonly label: string;
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  readonly role: Role;
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** After this instant the key opens nothing; null only for keys put in by hand. */
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface NewApiKey {
  readonly id: string;
  readonly label: string;
  readonly keyHash: string;
  readonly bodyId: string | null;
  readonly role: Role;
  readonly createdBy: string;
  readonly expiresAt: Instant;
  readonly maker: KeyMaker;
}

/**
 * By what right a key was made: it ends with the account and with the role. A key made by a key ends with that one too,
 * and never later. `operator`: from the command line of the installation.
 */
export type KeyMaker =
  | { readonly kind: 'person'; readonly id: string; readonly under: Membership }
  | { readonly kind: 'apiKey'; readonly id: string }
  | { readonly kind: 'operator' };

/**
 * People, their memberships, and what opens a door: passwords, sign-in links, sessions, API keys. Secrets
 * come and go as hashes only. Security times are the machine's (`wallNow`), so that a demo's simulated
 * clock neither opens nor closes a door.
 */
export interface PeopleStore {
  /**
   * People the principal may see: all for the administrator, else those of bodies it coordinates; of these whose name,
   * address or body has all words of `search`, or words that begin so.
   */
  list(
    principal: Principal,
    search: string | null,
    after: string | null,
    limit: number,
  ): Promise<PrintedRows<PersonWithMemberships>>;
  /** Any person, for the principal's own page and for use cases that have checked the scope. */
  find(personId: string): Promise<PersonWithMemberships | null>;
  findByEmail(email: string): Promise<Person | null>;
  lock(personId: string): Promise<PersonAccount | null>;
  lockByEmail(email: string): Promise<PersonAccount | null>;
  insert(person: {
    readonly id: string;
    readonly email: string;
    readonly displayName: string;
  }): Promise<void>;
  /** Whom the provider's subject was bound to; null: nobody. */
  personOfIdentity(identity: ProvenIdentity): Promise<string | null>;
  /** Binds it; false: it is bound, or the person has another of the same provider. */
  bindIdentity(personId: string, identity: ProvenIdentity): Promise<boolean>;
  /** Lets go what is bound to a person, so that another may be. @returns how many. */
  releaseIdentities(personId: string): Promise<number>;
  setPassword(personId: string, passwordHash: string): Promise<void>;
  /** Closes the account and revokes the keys it made. */
  disable(personId: string): Promise<void>;
  /** Whether an administrator with an open account has ever come in, or may by password. */
  hasAdministrator(): Promise<boolean>;
  /** Coordinators of an office whose accounts are open, this person not counted. */
  countCoordinators(bodyId: string, exceptPersonId: string): Promise<number>;

  /** Gives a role; false when the person holds it already. */
  addMembership(id: string, personId: string, membership: Membership): Promise<boolean>;
  findMembership(
    membershipId: string,
  ): Promise<(Membership & { readonly personId: string }) | null>;
  /** Takes the role away and revokes the keys that were made under it. */
  endMembership(membershipId: string): Promise<void>;

  addSignInToken(token: {
    readonly tokenHash: string;
    readonly personId: string;
    readonly purpose: SignInPurpose;
    readonly expiresAt: Instant;
  }): Promise<void>;
  findSignInToken(tokenHash: string): Promise<SignInToken | null>;
  /** Makes links of the person that were mailed useless, and keeps back those whose mail has not left. */
  endSignInLinksOf(personId: string): Promise<void>;
  /** Marks the token used now, unless it is marked already. */
  useSignInToken(tokenHash: string): Promise<void>;

  addSession(session: {
    readonly id: string;
    readonly tokenHash: string;
    readonly personId: string;
    readonly expiresAt: Instant;
    readonly openedBy: SessionOpening;
    readonly device: string | null;
  }): Promise<void>;
  /** Open sessions of a person, newest first; `currentHash` is the one that asks. */
  sessionsOf(personId: string, currentHash: string | null): Promise<readonly OwnSession[]>;
  /** Ends one session of a person; false when there is no such open one. */
  endSessionOf(personId: string, sessionId: string): Promise<boolean>;
  /** Whether the session was opened by a mailed link, no earlier than this. */
  openedByLink(tokenHash: string, since: Instant): Promise<boolean>;
  endSession(tokenHash: string): Promise<void>;
  /** Ends every session of a person but the one to keep. */
  endSessionsOf(personId: string, keepTokenHash: string | null): Promise<void>;
  /** Who live sessions stand for, with the memberships in force now; a hash that opens nothing is missing. */
  principalsOfSessions(
    tokenHashes: readonly string[],
  ): Promise<ReadonlyMap<string, Principal | 'expired'>>;
  /** Who a live key stands for. */
  principalOfKey(keyHash: string): Promise<Principal | 'revoked' | 'expired' | null>;

  addKey(key: NewApiKey): Promise<void>;
  listKeys(principal: Principal): Promise<readonly ApiKey[]>;
  findKey(id: string): Promise<ApiKey | null>;
  /** With the keys it has made. */
  revokeKey(id: string): Promise<void>;
}
