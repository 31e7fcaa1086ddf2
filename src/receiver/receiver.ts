// Fastify, for what it and the plugins its makers keep bring along: limits of size and time, rates, a clean stop.
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { commentFields } from '../article/comments/comment.ts';
import { isLanguage, type Language } from '../language/language.ts';
import { absolute, pathOf, thanksPath } from '../publish/urls.ts';
import { site } from '../settings/site.ts';
import { readFormBody } from './form-body.ts';
import { pagePolicy, refusalPage } from './page.ts';
import { isPublished, readPost } from './post.ts';
import { openQueue } from './queue.ts';
import { refusals, type Refusal } from './refusals.ts';
import { answerUnreadable } from './unreadable.ts';

/** How comments are received. */
export interface ReceiverOptions {
  /** The project's folder, where the articles are. */
  readonly root: string;
  /** The folder comments wait in. */
  readonly folder: string;
  /** Addresses of proxies whose word on a reader's address is taken. */
  readonly proxies: readonly string[];
  /** Posts taken in a minute: from one address (an IPv6 network of 64 bits is one), and from all. */
  readonly perAddress: number;
  readonly overall: number;
}

/** Bytes of a post: room for a text well over the limit, so that its reader gets it back to shorten. */
const bodyLimit = 256 * 1024;
const minute = 60_000;
const none: ReadonlyMap<string, string> = new Map();

/**
 * Makes the service that receives comments; it does not listen yet. What it answers with 303 is on the disk.
 *
 * @param fault is told why a comment could not be stored
 */
export async function makeReceiver(
  options: ReceiverOptions,
  fault: (error: unknown) => void,
): Promise<FastifyInstance> {
  const { root } = options;
  const queue = openQueue(options.folder);
  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: Refusal,
    fields: ReadonlyMap<string, string> = none,
  ): FastifyReply => {
    const article = fields.get(commentFields.article) ?? '';
    return reply
      .code(refusal.status)
      .header('content-security-policy', pagePolicy)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(
        refusalPage(
          languageOf(request, fields),
          refusal,
          fields,
          isPublished(root, article) ? article : undefined,
        ),
      );
  };

  const app = fastify({
    bodyLimit,
    requestTimeout: 15_000,
    keepAliveTimeout: 5_000,
    // Node looks for what takes too long at these intervals alone: half a minute, if it is not told.
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 5_000 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (_error, request, reply) => void refuse(request, reply, refusals.broken),
    trustProxy: options.proxies.length > 0 ? [...options.proxies] : false,
  });
  await app.register(cors, { origin: site.origin, methods: ['POST'], preflight: false });
  await app.register(rateLimit, { global: false });
  // What one address sends too much of is not counted against all others.
  const limits = [
    app.createRateLimit({ max: options.perAddress, timeWindow: minute }),
    app.createRateLimit({ max: options.overall, timeWindow: minute, keyGenerator: () => 'all' }),
  ];
  const origins = new Set([
    site.origin,
    'null',
    ...(site.comments?.way === 'endpoint' ? [site.comments.url.origin] : []),
  ]);
  // Forms alone: what else a body could be, 415 answers.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, readFormBody(String(body))),
  );

  app.post<{ Body: ReadonlyMap<string, string> | undefined }>('/*', async (request, reply) => {
    const fields = request.body ?? none;
    const wait = await secondsToWait(request, limits);
    if (wait !== undefined)
      return refuse(request, reply.header('retry-after', wait), refusals.tooMany, fields);
    const { origin } = request.headers;
    if (origin !== undefined && !origins.has(origin) && origin !== `${request.protocol}://${request.host}`)
      return refuse(request, reply, refusals.elsewhere, fields);
    if (!request.body) return refuse(request, reply, refusals.broken);
    const post = fields.get(commentFields.trap) ? undefined : readPost(root, fields);
    if (post && 'status' in post) return refuse(request, reply, post, fields);
    try {
      // A program that filled the trap is told what a reader is, and nothing is kept.
      if (post) queue.keep(post, new Date());
    } catch (error) {
      fault(error);
      return refuse(request, reply, refusals.fault, fields);
    }
    return reply
      .header('cache-control', 'no-store')
      .redirect(absolute(thanksPath(languageOf(request, fields))), 303);
  });
  app.setNotFoundHandler((request, reply) =>
    refuse(request, reply.header('allow', 'POST'), refusals.onlyPost),
  );
  app.setErrorHandler((error: unknown, request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
    if (status === 413) return refuse(request, reply, refusals.tooLarge);
    if (status === 415) return refuse(request, reply, refusals.notForm);
    if (typeof status === 'number' && status < 500) return refuse(request, reply, refusals.broken);
    fault(error);
    return refuse(request, reply, refusals.fault);
  });
  return app;
}

/** Seconds until a reader may send again, where a limit is exceeded. */
async function secondsToWait(
  request: FastifyRequest,
  limits: readonly ReturnType<FastifyInstance['createRateLimit']>[],
): Promise<number | undefined> {
  for (const limit of limits) {
    const rate = await limit(request);
    if (!rate.isAllowed && rate.isExceeded) return rate.ttlInSeconds;
  }
  return undefined;
}

/** The language of the page a form was on; where that can't be told, the first one the browser asks for. */
function languageOf({ headers }: FastifyRequest, fields: ReadonlyMap<string, string>): Language {
  const path = pathOf(URL.parse(headers.referer ?? '')?.pathname ?? '') ?? '';
  const asked = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  const codes = [fields.get(commentFields.lang) ?? '', path.split('/')[0] ?? '', ...asked];
  return codes.filter(isLanguage).find((code) => site.languages.includes(code)) ?? site.languages[0];
}
