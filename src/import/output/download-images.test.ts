import { expect, test } from 'vitest';
import { imageFileName } from './download-images.ts';

test.each([
  ['https://x.example/a/Map%20of%20it.PNG?w=1#x', 'map-of-it.png'],
  ['https://x.example/%D9%85%D9%86%D8%A7%D8%B1%D8%A9.jpg', 'mnarh.png'],
  ['https://x.example/2021/12345.jpg', 'image-12345.png'],
  ['https://x.example/..%2f..%2fetc%2fpasswd', 'etc-passwd.png'],
  ['https://x.example/%E0%A4', 'e0-a4.png'],
  ['data:image/png;base64,AAAA', 'image-1.png'],
])('%s is written as %s', (address, name) => {
  expect(imageFileName(address, 'png')).toBe(name);
});
