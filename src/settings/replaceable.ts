/** Parts of pages that an owner may replace by an .astro file of their own. */
export const replaceable = [
  'Masthead',
  'Footer',
  'Byline',
  'ArticleHead',
  'SectionHeading',
  'Related',
  'Comments',
] as const;
