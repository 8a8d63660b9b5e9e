export { ApplicationError, ERROR_CODES, type ErrorCode, type FieldFault } from './shared/errors.js';
export {
  actorOf,
  bodiesWithRole,
  isAdministrator,
  SYSTEM,
  type Actor,
  type Membership,
  type Principal,
  type Role,
} from './shared/principal.js';
export {
  runOnce,
  type Command,
  type CommandOutcome,
  type IdempotentRequest,
} from './shared/command.js';
export { sealEvents } from './shared/seal-events.js';

export type { Clock } from './ports/clock.port.js';
export type { Digest } from './ports/digest.port.js';
export type { Ids } from './ports/ids.port.js';
export type { PasswordHasher, SecretTokens } from './ports/secrets.port.js';
export type {
  IdempotencyScope,
  IdempotencyStore,
  StoredAnswer,
} from './ports/idempotency.store.js';
export type { Incident, IncidentKind, IncidentStore } from './ports/incident.store.js';
export type { ChainHead, Journal, NewEvent, SealedEvent } from './ports/journal.port.js';
export type { Outbox } from './ports/outbox.port.js';
export type { Transaction, UnitOfWork } from './ports/transaction.port.js';
export type {
  ApiKey,
  NewApiKey,
  PeopleStore,
  Person,
  PersonAccount,
  PersonMembership,
  PersonWithMemberships,
  SignInPurpose,
  SignInToken,
} from './ports/people.store.js';
