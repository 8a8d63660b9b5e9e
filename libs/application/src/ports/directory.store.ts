import type { PrintedRows } from './printed-rows.js';
import type {
  BodyKind,
  ContactKind,
  DraftBody,
  DraftGroup,
  LocalDate,
  RegisteredNames,
  SuccessionKind,
  Validity,
} from '#domain';
import type { Principal } from '../shared/principal.js';

/** A body as the engine needs it. */
export interface BodyRef extends Validity {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: BodyKind;
  readonly isIssuer: boolean;
  readonly parentId: string | null;
}

/** A line of the tree of bodies. */
export interface ListedBody extends BodyRef {
  /** Bodies right under it that whoever reads may see, ended ones too. */
  readonly children: number;
}

/** A body that an issuing body may name in a campaign of its own. */
export interface ReachableBody extends BodyRef {
  /**
   * `own`: of its own directory. `byConsent`: of an office that has agreed to it, which keeps the addresses to itself.
   */
  readonly reach: 'own' | 'byConsent';
}

export interface Contact {
  readonly name: string | null;
  readonly email: string;
}

/** Whom a body's notices reach on a day; null where nobody is known. */
export interface BodyContacts {
  readonly contactPoint: Contact | null;
  readonly head: Contact | null;
}

export interface ContactChange {
  readonly bodyId: string;
  readonly kind: ContactKind;
  readonly contact: Contact | null;
}

/** "Kế thừa": one line of what became of a body. `to` is null when nobody follows it. */
export interface Succession {
  readonly id: string;
  readonly kind: SuccessionKind;
  readonly effectiveOn: LocalDate;
  readonly basisDocument: string | null;
  readonly to: BodyRef | null;
}

export interface BodyDetail extends BodyRef {
  readonly parent: Pick<BodyRef, 'code' | 'name'> | null;
  /** "Mã định danh" of the electronic exchange between offices. */
  readonly organId: string | null;
  readonly aliases: readonly string[];
  readonly contacts: BodyContacts;
  readonly successions: readonly Succession[];
  readonly isSample: boolean;
  readonly version: number;
  /** Whoever reads keeps the directory it stands in. */
  readonly editable: boolean;
}

/** What a coordinator may write about a body; a change writes all of it. */
export interface BodyFields extends Validity {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly organId: string | null;
  readonly kind: BodyKind;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
}

export interface NewBody extends BodyFields {
  readonly id: string;
  readonly isIssuer: boolean;
  readonly isSample: boolean;
}

export interface BodyFilter {
  /** Words of the name, an alias or the code; marks and case do not matter. */
  readonly search: string | null;
  readonly kind: BodyKind | null;
  readonly parentId: string | null;
  /** Only bodies that exist on this day. */
  readonly asOf: LocalDate | null;
  readonly issuersOnly: boolean;
  /** Only bodies under none that the reader may see: where a tree begins. */
  readonly topOnly: boolean;
}

export interface GroupRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly issuerBodyId: string | null;
  readonly isSample: boolean;
  readonly version: number;
}

/** A span in which a body belongs to a group; null ends are open. */
export interface GroupMember extends Validity {
  readonly bodyId: string;
}

export interface GroupMemberDetail extends GroupMember {
  readonly code: string;
  readonly name: string;
}

/** A group as people see it. */
export interface GroupDetail extends GroupRef {
  readonly members: readonly GroupMemberDetail[];
  /** Whoever reads may change it. */
  readonly editable: boolean;
}

export interface NewGroup {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly issuerBodyId: string | null;
  readonly isSample: boolean;
}

/** "Danh bạ": bodies, their contacts and successors, groups with dated membership. */
export interface DirectoryStore {
  // What the engine asks: by key, over the whole directory. Scope is checked where the campaign is.
  bodiesByIds(ids: readonly string[]): Promise<ReadonlyMap<string, BodyRef>>;
  bodiesByCodes(codes: readonly string[]): Promise<ReadonlyMap<string, BodyRef>>;
  /**
   * The one body a document calls by this name or alias, looked for first under `issuerBodyId` (the issuer
   * included), then everywhere. null when there is none, or more than one.
   */
  findBodyByName(text: string, issuerBodyId: string | null): Promise<BodyRef | null>;
  findGroupByName(text: string, issuerBodyId: string | null): Promise<GroupRef | null>;
  /** Names under an issuing body, itself included, and its groups, whatever day they are of. */
  registeredNames(issuerBodyId: string): Promise<RegisteredNames>;
  /** Members on a day, by code; null when there is no such group. A member that has itself ended is left out. */
  groupMembers(groupIdOrCode: string, asOf: LocalDate): Promise<readonly string[] | null>;
  /**
   * Among these bodies, those that the issuing body may name: its own directory, itself included, and the directories
   * of the offices that have agreed to it. Everything a request names for a campaign goes through here.
   */
  reachable(
    issuerBodyId: string,
    keys: { readonly ids: readonly string[] } | { readonly codes: readonly string[] },
  ): Promise<readonly ReachableBody[]>;
  /**
   * Among these bodies, those whose addresses the issuing body may not see: it named them by the consent of their office,
   * whatever has become of that since.
   */
  withheldFrom(issuerBodyId: string, bodyIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of the members on a day of a group the issuing body may name; null when there is none within its reach. */
  reachableGroup(
    issuerBodyId: string,
    code: string,
    asOf: LocalDate,
  ): Promise<readonly string[] | null>;
  /** Has an entry for every id given. */
  contactsOf(
    bodyIds: readonly string[],
    asOf: LocalDate,
  ): Promise<ReadonlyMap<string, BodyContacts>>;
  successorsOf(bodyId: string): Promise<readonly Succession[]>;
  /** Bodies by id or code with addresses and successors, for a draft and its plan; what is unknown is left out. */
  draftBodies(
    keys: { readonly ids: readonly string[]; readonly codes: readonly string[] },
    asOf: LocalDate,
  ): Promise<readonly DraftBody[]>;
  /** Groups with their members on a day; what is unknown is left out. */
  draftGroups(codes: readonly string[], asOf: LocalDate): Promise<readonly DraftGroup[]>;
  /**
   * Replaces a body's contact from a day on; the one before is kept, closed. `contact` null leaves nobody.
   * A first contact has no beginning: it holds for earlier days too.
   *
   * @returns the address before, or null.
   */
  correctContact(change: ContactChange, from: LocalDate): Promise<string | null>;
  /** The same for many, at most one a body and kind. */
  correctContacts(changes: readonly ContactChange[], from: LocalDate): Promise<void>;

  // What people see and change, scoped by their memberships.
  list(
    principal: Principal,
    filter: BodyFilter,
    after: { readonly name: string; readonly id: string } | null,
    limit: number,
  ): Promise<PrintedRows<ListedBody>>;
  /** A body and everything under it, by name, whoever asks. */
  listUnder(
    bodyId: string,
    after: { readonly name: string; readonly id: string } | null,
    limit: number,
  ): Promise<PrintedRows<BodyRef>>;
  /** null when there is none, or the principal may not see it. */
  find(principal: Principal, bodyId: string, asOf: LocalDate): Promise<BodyDetail | null>;
  /** Among these ids, those under an issuing body whose directory the principal keeps. */
  editable(principal: Principal, bodyIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Locks the body; its version, or null when there is none. */
  lockBody(bodyId: string): Promise<number | null>;
  insertBodies(bodies: readonly NewBody[]): Promise<void>;
  /** Writes all fields and aliases; version + 1. */
  saveBody(bodyId: string, fields: BodyFields): Promise<void>;
  touchBody(bodyId: string): Promise<void>;
  addSuccession(succession: {
    readonly id: string;
    readonly fromBodyId: string;
    readonly toBodyId: string | null;
    readonly kind: SuccessionKind;
    readonly effectiveOn: LocalDate;
    readonly basisDocument: string | null;
  }): Promise<void>;

  listGroups(principal: Principal): Promise<readonly GroupRef[]>;
  findGroup(principal: Principal, idOrCode: string): Promise<GroupDetail | null>;
  lockGroup(groupId: string): Promise<GroupRef | null>;
  insertGroup(group: NewGroup): Promise<void>;
  /** Goes before `replaceMembers`, which counts the version up for both. */
  renameGroup(groupId: string, name: string): Promise<void>;
  /** Writes the whole dated membership anew; version + 1. */
  replaceMembers(groupId: string, members: readonly GroupMember[]): Promise<void>;

  // What an import compares with: everything the codes name, whoever keeps it.
  bodyFieldsByCodes(
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, BodyFields & { readonly id: string }>>;
  groupsByCodes(codes: readonly string[]): Promise<ReadonlyMap<string, GroupRef>>;
  membersOfGroups(
    groupIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly GroupMember[]>>;
  /** Nobody else changes the directory until this transaction ends: what is compared stays true. */
  lockDirectory(): Promise<void>;
}
