// Scripts that depend on the scroll position.
import './article-contents.ts';
import './language-links.ts';
