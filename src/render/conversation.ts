import type { Article } from '../article/model/article.ts';
import { threadsOf, type Thread } from '../article/comments/threads.ts';
import type { PageNeeds } from '../publish/content-security-policy.ts';
import { site, type CommentsTo } from '../settings/site.ts';

/** What readers said of an article, and how others can join them. */
export interface Conversation {
  readonly threads: readonly Thread[];
  /** Where a new comment goes; none where there is no way. */
  readonly to: CommentsTo | undefined;
  /** What the page's policy has to allow. */
  readonly needs: PageNeeds | undefined;
}

/** The conversation under an article; none where nothing was said and nothing can be. */
export function conversationOn(article: Article): Conversation | undefined {
  const to = site.comments;
  if (!to && article.comments === undefined) return undefined;
  return {
    threads: article.comments === undefined ? [] : threadsOf(process.cwd(), article.id),
    to,
    needs:
      to?.way === 'endpoint' ? { sendsTo: to.url } : to?.way === 'netlify' ? { sendsTo: 'self' } : undefined,
  };
}
