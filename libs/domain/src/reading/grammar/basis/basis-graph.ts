import type { RuleId } from '../rule.js';
import { type Citation, citationKey } from './citations.js';
import type { BasisDocument, BasisRelation, CitedDocument, Passage } from '../../reading.js';

/** Two printed symbols taken for one document: same number, type and date. */
export interface SymbolTwin {
  readonly printed: Citation;
  readonly same: CitedDocument;
}

export interface BasisReading {
  readonly basis: readonly BasisDocument[];
  readonly mentions: readonly CitedDocument[];
  readonly twins: readonly SymbolTwin[];
  /** One document printed with two dates. */
  readonly clashes: readonly SymbolTwin[];
}

/** The rule that reads each tie between a document and its ground. */
const BASIS_RULES = {
  issuedUnder: 'basis/issued-under',
  implements: 'basis/carries-out',
  continues: 'basis/continues',
  onProposalOf: 'basis/on-proposal',
} as const satisfies Readonly<Record<BasisRelation, RuleId>>;

/** How one document rests on another; strong: the text says "thực hiện", weak: only "theo". */
export type Link = { relation: BasisRelation; strong: boolean };

/** A document named again and again needs no more places to show it. */
const MOST_PASSAGES = 12;

/** Documents of a text and the roads between them. */
export class BasisGraph {
  readonly documents = new Map<string, CitedDocument & { readonly passages: Passage[] }>();
  readonly links = new Map<string, { readonly to: string; readonly link: Link }[]>();
  readonly roots = new Map<string, BasisRelation>();
  /** Keys of the documents by their number: the candidates for a misread symbol. */
  private readonly sameNumber = new Map<string, string[]>();
  readonly twins: SymbolTwin[] = [];
  readonly clashes: SymbolTwin[] = [];

  constructor(private readonly ownKey: string) {}

  add(citation: Citation): string | null {
    const key = this.keyOf(citation);
    if (key === this.ownKey) return null;
    const known = this.documents.get(key);
    if (known && clash(known.issuedOn, citation.issuedOn))
      this.clashes.push({ printed: citation, same: known });
    if (!known) {
      const keys = this.sameNumber.get(citation.number) ?? [];
      if (keys.length < MOST_PASSAGES) keys.push(key);
      this.sameNumber.set(citation.number, keys);
    }
    const passages = known?.passages ?? [];
    if (
      passages.length < MOST_PASSAGES &&
      passages.every((p) => p.start !== citation.passage.start)
    )
      passages.push(citation.passage);
    this.documents.set(key, {
      number: known?.number ?? citation.number,
      symbol: known?.symbol ?? citation.symbol,
      type: known?.type ?? citation.type,
      issuer: known?.issuer ?? citation.issuer,
      issuedOn: known?.issuedOn ?? citation.issuedOn,
      evidence: passages,
      passages,
    });
    return key;
  }

  /** A document under the same number, type and date is the same one, whatever its symbol was read as. */
  private keyOf(citation: Citation): string {
    const key = citationKey(citation);
    const known = this.documents.get(key);
    if (known && otherYear(known.issuedOn, citation.issuedOn))
      return `${key}@${citation.issuedOn?.slice(0, 4) ?? ''}`;
    if (known || citation.issuedOn === null) return key;
    for (const other of this.sameNumber.get(citation.number) ?? []) {
      const document = this.documents.get(other);
      if (
        document &&
        (document.type === citation.type || document.type === null || citation.type === null) &&
        document.issuedOn === citation.issuedOn &&
        nearSymbols(document.symbol, citation.symbol)
      ) {
        this.twins.push({ printed: citation, same: document });
        return other;
      }
    }
    return key;
  }

  link(from: string, to: string, link: Link): void {
    if (from === to) return;
    const list = this.links.get(from) ?? [];
    const old = list.find((entry) => entry.to === to);
    if (!old) list.push({ to, link });
    else if (link.strong && !old.link.strong) list.splice(list.indexOf(old), 1, { to, link });
    this.links.set(from, list);
  }
}

const nearSymbols = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return false;
  const [x, y] = [a.replace(/Đ/gu, 'D'), b.replace(/Đ/gu, 'D')];
  return x.slice(0, 2) === y.slice(0, 2) && Math.abs(x.length - y.length) <= 2;
};

/** Numbers begin again every year: another year is another document, unless the day is the same. */
const otherYear = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.slice(0, 4) !== b.slice(0, 4) && a.slice(5) !== b.slice(5);

const clash = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** What this document rests on, nearest first, and what it only names. */
export function resolve(graph: BasisGraph, laws: readonly BasisDocument[]): BasisReading {
  const reached = new Set(graph.roots.keys());
  const parents = new Map<string, { from: string; link: Link }[]>();
  for (const [from, list] of graph.links)
    for (const { to, link } of list) {
      const known = parents.get(to);
      if (known) known.push({ from, link });
      else parents.set(to, [{ from, link }]);
    }
  const open = [...reached];
  const reach = (key: string): void => {
    if (!reached.has(key)) open.push(key);
    reached.add(key);
  };
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const { to } of graph.links.get(key) ?? []) reach(to);
    if (!graph.roots.has(key))
      for (const { from, link } of parents.get(key) ?? []) if (link.strong) reach(from);
  }
  const order = nearestFirst(graph, reached, parents);
  const index = new Map(order.map(({ key }, i) => [key, i]));
  const basis = order.flatMap(({ key, from, relation }) => {
    const document = graph.documents.get(key);
    return document
      ? [
          {
            ...bareDocument(document),
            relation,
            of: from === null ? null : (index.get(from) ?? null),
            rule: BASIS_RULES[relation],
          },
        ]
      : [];
  });
  const mentions = [...graph.documents]
    .filter(([key]) => !reached.has(key))
    .map(([, document]) => ({ ...bareDocument(document), rule: 'basis/mentioned' }));
  return { basis: [...basis, ...laws], mentions, twins: graph.twins, clashes: graph.clashes };
}

const bareDocument = ({
  number,
  symbol,
  type,
  issuer,
  issuedOn,
  passages,
}: CitedDocument & { passages: Passage[] }): CitedDocument => ({
  number,
  symbol,
  type,
  issuer,
  issuedOn,
  evidence: passages,
});

interface Step {
  readonly key: string;
  readonly from: string | null;
  readonly relation: BasisRelation;
}

function nearestFirst(
  graph: BasisGraph,
  reached: ReadonlySet<string>,
  parents: ReadonlyMap<string, { from: string; link: Link }[]>,
): Step[] {
  const steps: Step[] = [...graph.roots].map(([key, relation]) => ({ key, from: null, relation }));
  const done = new Set(graph.roots.keys());
  const strongParent = (key: string) =>
    (parents.get(key) ?? []).filter(({ from, link }) => link.strong && reached.has(from));
  for (const key of reached)
    if (
      !done.has(key) &&
      (parents.get(key) ?? []).filter(({ from }) => reached.has(from)).length === 0
    ) {
      steps.push({ key, from: null, relation: 'implements' });
      done.add(key);
    }
  for (let i = 0; i < steps.length; i++) {
    const { key } = steps[i] ?? { key: '' };
    for (const { to, link } of graph.links.get(key) ?? []) {
      if (done.has(to)) continue;
      if (!link.strong && strongParent(to).length > 0) continue;
      steps.push({ key: to, from: key, relation: link.relation });
      done.add(to);
    }
  }
  for (const key of reached)
    if (!done.has(key)) steps.push({ key, from: null, relation: 'implements' });
  return steps;
}
