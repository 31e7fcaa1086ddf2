import { root } from 'virtual:project';
import type { Article } from '../article/model/article.ts';
import { threadsOf, type Thread } from '../article/comments/threads.ts';
import type { PageNeeds } from '../publish/content-security-policy.ts';
import type { CommentsTo } from '../settings/comments.ts';
import { site } from '../settings/site.ts';

/** The comments on an article, and how to add one. */
export interface Conversation {
  readonly threads: readonly Thread[];
  /** Where a new comment is sent. Undefined if the site takes none. */
  readonly to: CommentsTo | undefined;
  /** What the page's policy must allow for the form. */
  readonly needs: PageNeeds | undefined;
}

/** Returns undefined if an article has no comments and the site takes none. */
export function conversationOn(article: Article): Conversation | undefined {
  const to = site.comments;
  if (!to && article.comments === undefined) return undefined;
  return {
    threads: article.comments === undefined ? [] : threadsOf(root, [article.id, ...article.was]),
    to,
    needs:
      to?.way === 'endpoint' ? { sendsTo: to.url } : to?.way === 'netlify' ? { sendsTo: 'self' } : undefined,
  };
}
