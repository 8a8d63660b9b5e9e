import type { Archive } from '../checks/archive.js';
import { checkMarkup } from '../checks/markup.js';

const RELATIONSHIPS = '_rels/.rels';
const USUAL = ['word/document.xml', 'xl/workbook.xml'] as const;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/**
 * The main part of an Office archive as its relationships name it: Word Online writes `word/document2.xml`. An archive
 * without relationships has it at the usual place.
 */
export function mainPartOf(archive: Archive): string | undefined {
  const relationships = archive.has(RELATIONSHIPS) ? checkMarkup(archive.read(RELATIONSHIPS)) : '';
  for (const [tag] of relationships.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target')?.replace(/^\//, '');
    const isMain = attribute(tag, 'Type')?.endsWith('/officeDocument') === true;
    if (isMain && target !== undefined && archive.has(target)) return target;
  }
  return USUAL.find((name) => archive.has(name));
}
