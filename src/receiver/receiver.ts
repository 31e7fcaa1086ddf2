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
import { isPublished } from './articles.ts';
import { readPost, type Post } from './post.ts';
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
  /** Comments a minute from all addresses; a post that is refused does not count. */
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
  await app.register(cors, { origin: site.origin || false, methods: ['POST'], preflight: false });
  const limits = await rateLimits(app, options);
  acceptForms(app);
  const queue = openQueue(root, options.folder);
  app.addHook('onClose', () => queue.close());

  app.post('/*', async (request: FormRequest, reply) => {
    const fields = request.body;
    const refused = (await limits.perAddress(request, reply)) ?? checkOrigin(request);
    const post = refused ?? checkedPost(root, fields);
    const error =
      post &&
      ('status' in post ? post : ((await limits.overall(request, reply)) ?? keep(queue, post, onError)));
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

/** Counts a post, and refuses it if there were too many. */
type RateLimit = (request: FastifyRequest, reply: FastifyReply) => Promise<PostError | undefined>;

/** Limits the posts of one address, and the comments of all: posts that are refused do not use up the limit of all. */
async function rateLimits(
  app: FastifyInstance,
  { perAddress, overall }: ReceiverOptions,
): Promise<Readonly<Record<'perAddress' | 'overall', RateLimit>>> {
  await app.register(rateLimit, { global: false });
  const limited =
    (limit: ReturnType<typeof app.createRateLimit>): RateLimit =>
    async (request, reply) => {
      const rate = await limit(request);
      if (rate.isAllowed || !rate.isExceeded) return undefined;
      reply.header('retry-after', rate.ttlInSeconds);
      return postErrors.tooMany;
    };
  return {
    perAddress: limited(app.createRateLimit({ max: perAddress, timeWindow: minute })),
    overall: limited(app.createRateLimit({ max: overall, timeWindow: minute, keyGenerator: () => 'all' })),
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

/**
 * Checks what a form sent. Returns undefined if a program filled the trap: it gets the same answer as a reader, and
 * nothing is stored.
 */
function checkedPost(root: string, fields: Fields | undefined): Post | PostError | undefined {
  if (!fields) return postErrors.broken;
  return fields.get(commentFields.trap) ? undefined : readPost(root, fields);
}

/** Stores a comment. Returns undefined once it is on the disk. */
function keep(queue: Queue, post: Post, onError: (error: unknown) => void): PostError | undefined {
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
