import { isIP } from 'node:net';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { WEBHOOK_ERRORS } from '#wording';

export interface ReachSettings {
  /** Networks that are not public and may be reached all the same: "10.20.0.0/16", or single addresses. */
  readonly innerNetworks: readonly string[];
  /** False: nothing but those. */
  readonly publicToo: boolean;
}

/** Says of an address in which way it may be reached. */
export interface Reach {
  of(address: string): 'inner' | 'public' | 'never';
}

/** @throws Error for an entry that is no network. */
export function createReach({ innerNetworks, publicToo }: ReachSettings): Reach {
  const networks = innerNetworks.map((one) =>
    ipaddr.parseCIDR(one.includes('/') ? one : `${one}/${isIP(one) === 6 ? 128 : 32}`),
  );
  return {
    of(address) {
      // An IPv4 address inside an IPv6 one is judged as what it is.
      const parsed = ipaddr.process(address);
      const isInner = networks.some(
        (network) => network[0].kind() === parsed.kind() && parsed.match(network),
      );
      if (isInner) return 'inner';
      return publicToo && parsed.range() === 'unicast' ? 'public' : 'never';
    },
  };
}

/** Where a delivery goes: the address it was resolved to, looked at once and not resolved again. */
export interface PinnedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** A refusal that stands in the delivery for its owner to read. */
export class NotReachable extends Error {}

/**
 * Resolves the host of a URL and says which address may be connected to. Anything but a public address, or one of the listed
 * inner networks, is refused: every address of the name must pass, so that a name cannot mix a good one with a bad one.
 * Without TLS only inner networks are reached.
 *
 * @throws NotReachable
 */
export async function pinAddress(url: URL, reach: Reach): Promise<PinnedAddress> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found =
    isIP(host) === 0
      ? await lookup(host, { all: true }).catch((error: NodeJS.ErrnoException) => {
          throw new NotReachable(error.code ?? error.message);
        })
      : [{ address: host, family: isIP(host) }];
  const [first] = found;
  if (first === undefined) throw new NotReachable('ENOTFOUND');
  for (const { address } of found) {
    const way = reach.of(address);
    if (way === 'never') throw new NotReachable(WEBHOOK_ERRORS.inner(address));
    if (way === 'public' && url.protocol !== 'https:') throw new NotReachable(WEBHOOK_ERRORS.plain);
  }
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}
