import type { Settings } from '../../src/settings/settings.ts';

/** The settings of the fixture site. Tests use them instead of this site's. */
export const settings: Settings = {
  name: { ar: 'ساريلا', en: 'Saltern' },
  description: {
    ar: 'مجلة جزيرة واحدة، تُقرأ بلغتين.',
    en: 'The magazine of one island, to be read in two languages.',
  },
  languages: ['en', 'ar'],
  address: 'https://salt.example',
  lead: 'salt-works',
  masthead: ['articles', 'topics/report', 'about'],
  footer: { links: ['articles', 'topics/report', 'search', 'about', 'privacy'] },
  opinion: ['opinion'],
};
