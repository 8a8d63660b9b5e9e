import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { signedAnchorSchema, signedReceiptSchema } from '#contracts/http';
import {
  entryHash,
  unsigned,
  type ChainFault,
  type SignedAnchor,
  type SignedReceipt,
} from '#domain';
import { compareMarks, type ChainFinding, type RememberedChain } from '#persistence';
import { canonicalDigest, isSealedBy } from '#platform';
import { documentName, PROOF_WORDS as words } from '#wording';

/** What a file says about the journal. */
export interface CheckedProof {
  readonly file: string;
  /** What it is of, for people. */
  readonly about: string;
  /** Why it proves nothing, or what it refutes; empty: it proves. */
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

type Proof = SignedReceipt | SignedAnchor;

const proofSchema = z.discriminatedUnion('kind', [signedReceiptSchema, signedAnchorSchema]);

/**
 * Checks receipts and anchors against themselves, and the database's chains against all of them together: the more marks of
 * a chain, the closer a change is found.
 *
 * @param publicKey of this installation; null: not known here.
 */
export async function checkProofs(
  dataSource: DataSource,
  files: readonly string[],
  publicKey: string | null,
): Promise<readonly CheckedProof[]> {
  const read = await Promise.all(
    files.map(async (file) => ({ file, proof: await readProof(file) })),
  );
  const sound = read.flatMap(({ proof }) =>
    proof === null || faultOf(proof) !== null ? [] : proof,
  );
  const findings = await compareMarks(dataSource, rememberedBy(sound), canonicalDigest);
  return read.map(({ file, proof }) => {
    if (proof === null) return { file, about: '', faults: [words.unreadable], notes: [] };
    const own = faultOf(proof) ?? (isForeign(proof, publicKey) ? words.otherInstallation : null);
    return {
      file,
      about: aboutOf(proof),
      faults: own === null ? findingsOf(proof, findings) : [own],
      notes: publicKey === null ? [words.notSignedHere] : [],
    };
  });
}

async function readProof(file: string): Promise<Proof | null> {
  const text = await readFile(file, 'utf8');
  try {
    const parsed = proofSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What is wrong with a file by itself; null: nothing. */
function faultOf(proof: Proof): string | null {
  const isWhole =
    proof.kind === 'dondoc-receipt'
      ? entryHash(proof.entry, (value) => canonicalDigest.ofJson(value)) === proof.entry.hash
      : canonicalDigest.ofJson(proof.chains) === proof.root;
  if (!isWhole) return words.altered;
  const { publicKey, value } = proof.signature;
  const signed = isSealedBy(publicKey, canonicalDigest.ofJson(unsigned(proof)), value);
  return signed ? null : words.wrongSignature;
}

const isForeign = ({ signature }: Proof, publicKey: string | null): boolean =>
  publicKey !== null && signature.publicKey !== publicKey;

const chainsOf = (proof: Proof): SignedAnchor['chains'] => {
  if (proof.kind === 'dondoc-anchor') return proof.chains;
  const { dispatchId, campaignId, seq, hash } = proof.entry;
  return [dispatchId === null ? ['c', campaignId, seq, hash] : ['d', dispatchId, seq, hash]];
};

function rememberedBy(proofs: readonly Proof[]): readonly RememberedChain[] {
  const chains = new Map<string, RememberedChain>();
  for (const [of, id, seq, hash] of proofs.flatMap(chainsOf)) {
    const known = chains.get(id);
    chains.set(id, { of, id, marks: [...(known?.marks ?? []), { seq, hash }] });
  }
  return [...chains.values()];
}

/** What a file refutes: a change that lies after what it remembers is another's to show. */
function findingsOf(proof: Proof, findings: readonly ChainFinding[]): readonly string[] {
  const marks = new Map(chainsOf(proof).map(([, id, seq]) => [id, seq]));
  return findings.flatMap(({ id, owner, fault }) => {
    const seq = marks.get(id);
    if (seq === undefined || seq < firstWrong(fault)) return [];
    const chain =
      owner === null ? words.unknownChain(id) : words.chain(documentName(owner), owner.bodyName);
    return [words.at(chain, words.fault(fault))];
  });
}

/** Everything before it is as it was. */
function firstWrong(fault: ChainFault): number {
  switch (fault.kind) {
    case 'gone':
      return 1;
    case 'broken':
    case 'edited':
      return fault.seq;
    case 'cut':
      return fault.seq + 1;
    case 'rewritten':
      return fault.after + 1;
  }
}

const aboutOf = (proof: Proof): string =>
  proof.kind === 'dondoc-receipt'
    ? words.receipt(proof.about.act, proof.about.body, proof.about.at)
    : words.anchor(proof.issuer, proof.at, proof.chains.length);
