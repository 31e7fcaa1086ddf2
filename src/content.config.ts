import { defineCollection } from 'astro:content';
import { contentLoader, contentSchema } from './content.ts';

export const collections = { content: defineCollection({ loader: contentLoader(), schema: contentSchema }) };
