// The settings of the fixture site: tests see it in place of src/site.ts.
import { readBase, readComments, readOrigin, type Site } from '../../src/settings.ts';

export * from '../../src/settings.ts';

export const site: Site = {
  name: { ar: 'ساريلا', en: 'Saltern' },
  description: {
    ar: 'مجلة جزيرة واحدة، تُقرأ بلغتين.',
    en: 'The magazine of one island, to be read in two languages.',
  },
  languages: ['en', 'ar'],
  origin: readOrigin(process.env['SITE_URL'] ?? 'https://salt.example'),
  base: readBase(process.env['BASE_PATH'] ?? ''),
  lead: 'salt-works',
  topic: 'report',
  opinion: ['opinion'],
  share: ['mail', 'whatsapp', 'telegram', 'x', 'facebook'],
  comments: readComments(process.env['COMMENTS'] ?? 'off'),
};
