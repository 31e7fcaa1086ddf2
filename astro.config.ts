import { defineConfig } from 'astro/config';
import midad from './src/integration.ts';

export default defineConfig({
  integrations: [
    midad({
      name: { ar: 'مِداد', en: 'Midad' },
      description: {
        ar: 'مقالات طويلة بالعربية والإنجليزية، مقسّمة إلى الأقسام نفسها في اللغتين، ولكل قسم رابط يبقى.',
        en: 'Long articles in Arabic and English, divided into the same sections, each with a link that lasts.',
      },
      languages: ['ar', 'en'],
      address: 'https://midad.example',
      lead: 'kazakhstan-unrest',
      masthead: ['articles', 'topics/opinion', 'about'],
      footer: { links: ['articles', 'topics/opinion', 'search', 'about', 'privacy'] },
      opinion: ['opinion'],
      share: ['mail', 'whatsapp', 'telegram', 'x', 'facebook'],
    }),
  ],
});
