// What follows the reader down the page: fetched with the first step.
import './article-contents.ts';
import './language-links.ts';
import './back-to-top.ts';
