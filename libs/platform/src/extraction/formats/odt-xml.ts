/** The elements of an OpenDocument part are told apart by their local names, which no two namespaces it uses share. */
export const childrenOf = (node: Element): Element[] =>
  Array.from(node.childNodes).filter((child): child is Element => child.nodeType === 1);

export function attribute(node: Element, name: string): string | undefined {
  for (const one of Array.from(node.attributes)) if (one.localName === name) return one.value;
  return undefined;
}

export const descendants = (node: Document | Element, name: string): Element[] =>
  Array.from(node.getElementsByTagNameNS('*', name));
