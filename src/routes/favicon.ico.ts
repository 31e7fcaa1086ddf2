import type { APIRoute } from 'astro';
import { iconResponse } from '../render/icon-response.ts';

export const GET: APIRoute = () => iconResponse('favicon.ico');
