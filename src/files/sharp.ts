/** Reads and changes images. */
export { default as sharp } from 'sharp';
