import type { Principal, UnitOfWork } from '#application';
import type { DemoDirectory } from '#application';
import { DEMO_WORDS } from '#wording/cli';
import { STORED_WORDS } from '#wording';

/** Who acts in the demo's history. */
export interface DemoPeople {
  readonly coordinator: Principal;
  /** The holder of the link mailed to one dispatch. */
  linkHolder(dispatchId: string, email: string): Principal;
  /** Someone of a body who is signed in. */
  contactPoint(bodyId: string): Principal;
}

/** @throws Error when the demo directory was not loaded. */
export async function demoPeople(uow: UnitOfWork, { idOf }: DemoDirectory): Promise<DemoPeople> {
  const coordinator = await uow.run((tx) => tx.people.findByEmail('dieuphoi@demo.test'));
  if (coordinator === null) throw new Error('The demo directory has no coordinator');
  const issuers = ['LDLD-LC', 'DUK-TN', 'CB-SL'].map((code) => idOf.get(code) ?? '');
  return {
    coordinator: {
      kind: 'person',
      id: coordinator.id,
      label: coordinator.displayName,
      memberships: issuers.map((bodyId) => ({ role: 'coordinator', bodyId })),
    },
    linkHolder: (dispatchId, email) => ({
      kind: 'mailLink',
      id: dispatchId,
      label: STORED_WORDS.mailLink(email),
      memberships: [],
      dispatchId,
    }),
    contactPoint: (bodyId) => ({
      kind: 'person',
      id: `demo-${bodyId}`,
      label: DEMO_WORDS.contactPoint,
      memberships: [{ role: 'contactPoint', bodyId }],
    }),
  };
}
