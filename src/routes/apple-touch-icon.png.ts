import type { APIRoute } from 'astro';
import { iconResponse } from '../render/icon-response.ts';

export const GET: APIRoute = () => iconResponse('apple-touch-icon.png');
