/**
 * Renamed settings and words of the interface, with their new names, which an error gives. A setting in a group is
 * written with dots; a word as `strings.` and its key. A new name may be any text that can follow "is now".
 *
 * @example { shareButtons: 'share', 'strings.copyAddress': 'strings.copyLink' }
 */
export const renamed: Readonly<Record<string, string>> = {
  'strings.skipToArticle': 'strings.skipToContent',
  'strings.topic': 'strings.topics',
  'strings.retellingRights': 'strings.retelling',
  'strings.theme': 'strings.reading.theme',
};
