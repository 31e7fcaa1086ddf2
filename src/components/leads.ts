import type { Translation } from '../article/article.ts';
import { readSections } from '../article/read.ts';
import { leadOf, type SectionLead } from '../article/section-lead.ts';

let last: { readonly digest: string; readonly leads: ReadonlyMap<string, SectionLead> } | undefined;

/**
 * How the sections of a text begin, by id. The pages of its sections are made one after the other: their file is read
 * once.
 */
export function leadsOf(translation: Translation): ReadonlyMap<string, SectionLead> {
  const { digest } = translation;
  if (last?.digest !== digest) {
    const sections = readSections(process.cwd(), translation);
    last = { digest, leads: new Map(sections.map((section) => [section.id, leadOf(section)])) };
  }
  return last.leads;
}
