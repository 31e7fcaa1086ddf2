import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { commentFields } from '../article/comments/comment.ts';
import { isLanguage, type Language } from '../language/language.ts';
import { UserError } from '../files/user-error.ts';
import { absolute, pathOf, thanksPath } from '../publish/urls.ts';
import { site } from '../settings/site.ts';
import { readFormBody } from './form-body.ts';
import { errorPage, pageHeaders } from './page.ts';
import { isPublished, readPost } from './post.ts';
import { postErrors, type PostError } from './post-errors.ts';
import { openQueue, type Queue } from './queue.ts';
import { answerUnreadable } from './unreadable.ts';

/** How comments are received. */
export interface ReceiverOptions {
  /** The project's folder, where the articles are. */
  readonly root: string;
  /** The folder comments wait in. */
  readonly folder: string;
  /** Addresses of trusted proxies: their X-Forwarded-For is believed. */
  readonly proxies: readonly string[];
  /** Posts a minute from one address; an IPv6 network of 64 bits is one address. */
  readonly perAddress: number;
  /** Posts a minute from all addresses. */
  readonly overall: number;
}

/** The form's fields by name. */
type Fields = ReadonlyMap<string, string>;
/** Undefined if the body is not that of a form. */
type FormRequest = FastifyRequest<{ Body: Fields | undefined }>;

/** Bytes of a post: more than the longest comment, so that a reader gets a text that is too long back to shorten it. */
const bodyLimit = 256 * 1024;
const minute = 60_000;
const noFields: Fields = new Map();

/**
 * Creates the service that receives comments; it does not listen yet. A comment answered with 303 is on the disk.
 *
 * @param onError is called if a comment could not be stored
 * @throws a UserError if another receiver uses the folder
 */
export async function makeReceiver(
  options: ReceiverOptions,
  onError: (error: unknown) => void,
): Promise<FastifyInstance> {
  const { root } = options;
  const app = makeServer(options);
  await app.register(cors, { origin: site.origin, methods: ['POST'], preflight: false });
  const checkRate = await rateChecker(app, options);
  acceptForms(app);
  const queue = openQueue(options.folder);
  app.addHook('onClose', () => queue.close());

  app.post('/*', async (request: FormRequest, reply) => {
    const fields = request.body;
    const error =
      (await checkRate(request, reply)) ?? checkOrigin(request) ?? receive(root, queue, fields, onError);
    if (error) return sendError(root, request, reply, error, fields);
    return reply
      .header('cache-control', 'no-store')
      .redirect(absolute(thanksPath(pageLanguage(request, fields))), 303);
  });
  app.setNotFoundHandler((request, reply) =>
    sendError(root, request, reply.header('allow', 'POST'), postErrors.onlyPost),
  );
  app.setErrorHandler((error: unknown, request, reply) => {
    const postError = postErrorOf(error);
    if (postError === postErrors.fault) onError(error);
    return sendError(root, request, reply, postError);
  });
  return app;
}

function makeServer({ root, proxies }: ReceiverOptions): FastifyInstance {
  try {
    return fastify({
      bodyLimit,
      requestTimeout: 15_000,
      keepAliveTimeout: 5_000,
      // Node checks for timeouts at this interval; its default is 30 seconds.
      http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 5_000 },
      clientErrorHandler: answerUnreadable,
      frameworkErrors: (_error, request, reply) => void sendError(root, request, reply, postErrors.broken),
      trustProxy: proxies.length > 0 ? [...proxies] : false,
    });
  } catch (error) {
    // The proxies are the only option that an owner writes.
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`--proxy "${proxies.join(',')}" can't be used: ${reason}.`);
  }
}

/** Limits the posts of one address, then those of all: what one address sends too much does not count for all. */
async function rateChecker(
  app: FastifyInstance,
  { perAddress, overall }: ReceiverOptions,
): Promise<(request: FastifyRequest, reply: FastifyReply) => Promise<PostError | undefined>> {
  await app.register(rateLimit, { global: false });
  const limits = [
    app.createRateLimit({ max: perAddress, timeWindow: minute }),
    app.createRateLimit({ max: overall, timeWindow: minute, keyGenerator: () => 'all' }),
  ];
  return async (request, reply) => {
    for (const limit of limits) {
      const rate = await limit(request);
      if (rate.isAllowed || !rate.isExceeded) continue;
      reply.header('retry-after', rate.ttlInSeconds);
      return postErrors.tooMany;
    }
    return undefined;
  };
}

/** Accepts bodies of forms only; Fastify answers 415 to all others. */
function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, readFormBody(String(body))),
  );
}

/** Refuses forms of other sites. Browsers send the origin `null` from pages that hide their address. */
function checkOrigin({ headers: { origin }, protocol, host }: FastifyRequest): PostError | undefined {
  const own = [site.origin, 'null', `${protocol}://${host}`];
  if (site.comments?.way === 'endpoint') own.push(site.comments.url.origin);
  return origin === undefined || own.includes(origin) ? undefined : postErrors.elsewhere;
}

/** Checks and stores a comment. Returns undefined once it is on the disk. */
function receive(
  root: string,
  queue: Queue,
  fields: Fields | undefined,
  onError: (error: unknown) => void,
): PostError | undefined {
  if (!fields) return postErrors.broken;
  // A program that filled the trap gets the same answer as a reader, and nothing is stored.
  if (fields.get(commentFields.trap)) return undefined;
  const post = readPost(root, fields);
  if ('status' in post) return post;
  try {
    queue.keep(post, new Date());
    return undefined;
  } catch (error) {
    onError(error);
    return postErrors.fault;
  }
}

/** What to tell a reader of an error that Fastify met. */
function postErrorOf(error: unknown): PostError {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return postErrors.tooLarge;
  if (status === 415) return postErrors.notForm;
  return status < 500 ? postErrors.broken : postErrors.fault;
}

function sendError(
  root: string,
  request: FastifyRequest,
  reply: FastifyReply,
  error: PostError,
  fields: Fields = noFields,
): FastifyReply {
  const id = fields.get(commentFields.article) ?? '';
  const article = isPublished(root, id) ? id : undefined;
  return reply
    .code(error.status)
    .headers(pageHeaders)
    .send(errorPage(pageLanguage(request, fields), error, fields, article));
}

/** The language of the page with the form, or else the first one the browser asks for that the site has. */
function pageLanguage({ headers }: FastifyRequest, fields: Fields = noFields): Language {
  const path = pathOf(URL.parse(headers.referer ?? '')?.pathname ?? '') ?? '';
  const accepted = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  const codes = [fields.get(commentFields.lang) ?? '', path.split('/')[0] ?? '', ...accepted];
  return codes.filter(isLanguage).find((code) => site.languages.includes(code)) ?? site.languages[0];
}
