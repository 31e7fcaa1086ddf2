import type { APIRoute } from 'astro';
import { robots } from '../publish/sitemap.ts';

export const GET: APIRoute = () => new Response(robots(), { headers: { 'content-type': 'text/plain' } });
