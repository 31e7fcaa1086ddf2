/** The icons that the build makes, unless `public/` has a file of that name. */
export const iconNames = [
  'favicon.svg',
  'favicon.ico',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
] as const;
export type IconName = (typeof iconNames)[number];
