// What the owner of this site decided. settings.ts explains each setting.
import { readBase, readComments, readOrigin, type Site } from './settings.ts';

export * from './settings.ts';

export const site: Site = {
  name: { ar: 'مِداد', en: 'Midad' },
  description: {
    ar: 'مقالات طويلة بالعربية والإنجليزية، مقسّمة إلى الأقسام نفسها في اللغتين، ولكل قسم رابط يبقى.',
    en: 'Long articles in Arabic and English, divided into the same sections, each with a link that lasts.',
  },
  languages: ['ar', 'en'],
  origin: readOrigin(process.env['SITE_URL'] ?? 'https://midad.example'),
  base: readBase(process.env['BASE_PATH'] ?? ''),
  lead: 'kazakhstan-unrest',
  topic: 'opinion',
  opinion: ['opinion'],
  share: ['mail', 'whatsapp', 'telegram', 'x', 'facebook'],
  comments: readComments(process.env['COMMENTS'] ?? 'off'),
};
