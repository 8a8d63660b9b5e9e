import type { OutlineNode } from './outline.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The document's own numbering of an item under `path`; dashes count 1, 2, 3 at the top and a, b, c under a number. */
export function ordinalOf(node: OutlineNode, path: string, count: number): string {
  switch (node.kind) {
    case 'dash':
    case 'plus':
    case 'paren':
      return path === ''
        ? String(count)
        : /[a-z]$/u.test(path)
          ? `${path}.${count}`
          : `${path}${LETTERS[count - 1] ?? `.${count}`}`;
    case 'letter':
      return `${path}${node.label}`;
    case 'none':
      return path === '' ? `K${count}` : `${path}.${count}`;
    case 'article':
      return `Đ${node.label}`;
    case 'ordinal':
    case 'number':
      return path === '' ||
        (node.label.includes('.') && path.includes(node.label.split('.')[0] ?? ''))
        ? joinLabel(path, node.label)
        : `${path}.${node.label}`;
    case 'part':
    case 'capital':
    case 'roman':
    case 'row':
      return path.startsWith('PL') ? `${path}.${node.label}` : node.label;
  }
}

/** "1" then "1.2" is 1.2; "II" then "1" is II.1; "II.1" then "1.2" is II.1.2. */
function joinLabel(path: string, label: string): string {
  if (path === '') return label;
  const [head = '', ...rest] = label.split('.');
  return path === head || path.endsWith(`.${head}`)
    ? [path, ...rest].join('.')
    : `${path}.${label}`;
}
