import { knownNames, spokenId } from '../draft/spoken-id.ts';

/**
 * Whether an id is the one that an import suggests for an Arabic heading, with words that are only spelled in Latin
 * letters: people can hardly remember them.
 */
export function isTranscribed(id: string, heading: string): boolean {
  if (!/\p{Script=Arabic}/u.test(heading)) return false;
  const stem = id.replace(/-\d+$/, '');
  const spelled = spokenId(heading, new Map()).split('-');
  return spokenId(heading, knownNames()) === stem && stem.split('-').some((word) => spelled.includes(word));
}
