/**
 * Settings and words of the interface that have another name since a version, with their successors: an error names
 * them. A setting in a group is written with dots; a word as `strings.` and its key. Its successor may be any sentence
 * part that follows "is now".
 *
 * @example { shareButtons: 'share', 'strings.copyAddress': 'strings.copyLink' }
 */
export const renamed: Readonly<Record<string, string>> = {
  'strings.theme': 'strings.reading.theme',
};
